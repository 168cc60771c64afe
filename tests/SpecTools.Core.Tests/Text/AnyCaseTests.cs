using FsCheck;
using FsCheck.Fluent;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

public sealed class AnyCaseTests
{
    [Theory]
    [InlineData("An Image:: of it", "image::", 3)]
    [InlineData("raRAWr", "raw", 2)]
    [InlineData("", "raw", -1)]
    [InlineData("ra", "raw", -1)]
    [InlineData("a :DOC:`x`", ":doc:`", 2)]
    [InlineData("anything", "", 0)]
    [InlineData("Größe", "GRÖSSE", -1)]
    [InlineData("die größe", "GRÖ", 4)]
    public void A_word_is_found_in_any_case(string text, string word, int at)
    {
        Assert.Equal(at, AnyCase.IndexOf(text, word));
        Assert.Equal(at >= 0, AnyCase.Holds(text, word));
    }

    [Fact]
    public void It_finds_what_the_runtime_finds()
    {
        var letters = Gen.Elements('a', 'A', 'b', 'B', ':', 'q', 'Q', ' ');
        var texts = letters.ArrayOf().Select(characters => new string(characters));
        Prop.ForAll(Arb.From(texts), Arb.From(texts), (text, word) =>
        {
            Assert.Equal(text.IndexOf(word, StringComparison.OrdinalIgnoreCase), AnyCase.IndexOf(text, word));
            var from = text.Length / 2;
            Assert.Equal(text.IndexOf(word, from, StringComparison.OrdinalIgnoreCase), AnyCase.IndexOf(text, word, from));
        }).QuickCheckThrowOnFailure();
    }
}
