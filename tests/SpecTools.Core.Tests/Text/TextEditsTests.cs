using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public class TextEditsTests
{
    // Cuts of a text at ascending places: every second stretch is replaced.
    private static Gen<(string Text, TextEdit[] Edits)> EditedTexts() =>
        from text in Gen.Elements("a", "b", "\n", "\r\n", "é", " ").ListOf().Select(string.Concat)
        from cuts in Gen.Choose(0, text.Length).ListOf()
        from news in Gen.Elements("", "x", "yy\r\n", "\n").ListOf(cuts.Count)
        let places = cuts.Order().Distinct().ToArray()
        select (text, places.Chunk(2).Where(pair => pair.Length == 2)
            .Select((pair, i) => new TextEdit(TextSpan.FromBounds(pair[0], pair[1]), news[i])).ToArray());

    [Property(MaxTest = 1000)]
    public Property What_no_edit_covers_stays_as_it_was() => Prop.ForAll(EditedTexts().ToArbitrary(), sample =>
    {
        var (text, edits) = sample;
        var source = SourceText.FromString(text);

        var edited = source.WithEdits(edits.Reverse()).Text;

        // Read both texts side by side: the stretches between the edits must be the same.
        int old = 0, now = 0;
        foreach (var edit in edits)
        {
            var untouched = edit.Span.Start - old;
            if (!text.AsSpan(old, untouched).SequenceEqual(edited.AsSpan(now, untouched)))
                return false;
            now += untouched;
            if (!edited.AsSpan(now).StartsWith(edit.NewText))
                return false;
            now += edit.NewText.Length;
            old = edit.Span.End;
        }

        return text.AsSpan(old).SequenceEqual(edited.AsSpan(now));
    });

    [Fact]
    public void An_insertion_before_a_replacement_at_the_same_place_comes_first()
    {
        var edited = SourceText.FromString("abc").WithEdits(
            [new TextEdit(new TextSpan(1, 1), "X"), new TextEdit(new TextSpan(1, 0), "i")]);

        Assert.Equal("aiXc", edited.Text);
    }

    [Theory]
    [InlineData(0, 2, 1, 1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(1, 0, 1, 0)]
    [InlineData(0, 1, 3, 1)]
    [InlineData(-1, 1, 2, 1)]
    public void Edits_that_overlap_or_lie_outside_are_refused(int start, int length, int otherStart, int otherLength)
    {
        var source = SourceText.FromString("abc");

        Assert.Throws<ArgumentException>(() => source.WithEdits(
            [new TextEdit(new TextSpan(start, length), "x"), new TextEdit(new TextSpan(otherStart, otherLength), "y")]));
    }

    [Fact]
    public void No_edit_gives_the_same_text()
    {
        var source = SourceText.FromBytes([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\r', (byte)'\n']);

        Assert.Equal(source.ToBytes(), source.WithEdits([]).ToBytes());
    }
}
