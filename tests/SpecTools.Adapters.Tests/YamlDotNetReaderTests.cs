using System.Diagnostics;
using FsCheck.Xunit;
using SpecTools.Specs;

namespace SpecTools.Adapters.Tests;

public sealed class YamlDotNetReaderTests
{
    private static readonly string[] Parts =
    [
        "a", "b: ", "- ", "? ", "[", "]", "{", "}", ", ", ": ", "\n", "\n  ", "\n    ", "&x ", "*x", "!!str ", "'", "\"", "|\n", ">-\n", "#", "---\n",
        "...\n", "%YAML 1.2\n", "\t", "~", "null", "<<: ", "é", "\u0000", "\\", "@", "`",
    ];

    [Theory]
    [InlineData("a: 1\nb: 2.50\nc: 2020-01-02\nd: yes\n", "{a=1, b=2.50, c=2020-01-02, d=yes}")]
    [InlineData("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n", "{a=-, b=-, c=-, d=, e=null}")]
    [InlineData("a: [x, y]\nb:\n- z\n- k: v\n", "{a=[x, y], b=[z, {k=v}]}")]
    [InlineData("a: |\n  one\n  two\nb: >\n  three\n  four\n", "{a=one\ntwo\n, b=three four\n}")]
    [InlineData("a: &x [1, 2]\nb: *x\n", "{a=[1, 2], b=[1, 2]}")]
    [InlineData("a: *unknown\n", null)]
    [InlineData("a: &x [1, *x]\n", null)]
    [InlineData("[a, b]: c\nd: e\n", "{d=e}")]
    [InlineData("a: b\na: c\n", "{a=b, a=c}")]
    [InlineData("---\na: b\n...\n---\nc: d\n", "{a=b}")]
    [InlineData("only text", "only text")]
    [InlineData("", null)]
    [InlineData("a: @b\n", null)]
    [InlineData("a: b: c\n", null)]
    [InlineData("a: [b\n", null)]
    public void A_text_is_read_as_a_tree_of_texts(string text, string? tree) => Assert.Equal(tree, Show(new YamlDotNetReader().Read(text)));

    [Theory]
    [InlineData(YamlDotNetReader.MaximumDepth, true)]
    [InlineData(YamlDotNetReader.MaximumDepth + 1, false)]
    public void Nesting_is_bounded(int depth, bool isRead) =>
        Assert.Equal(isRead, new YamlDotNetReader().Read(new string('[', depth) + new string(']', depth)) is not null);

    [Fact]
    public void Aliases_cannot_repeat_more_than_the_text_is_worth()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(n => $"a{n}: &a{n} [{string.Join(", ", Enumerable.Repeat($"*a{n - 1}", 10))}]\n"));

        Assert.Null(new YamlDotNetReader().Read(bomb));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("[a, ")]
    [InlineData("\"")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("a:\n")]
    [InlineData("a\n")]
    [InlineData("a: b\n")]
    [InlineData("- a\n")]
    [InlineData("# a\n")]
    [InlineData("---\n")]
    [InlineData(" ")]
    [InlineData("\n")]
    [InlineData("[a]: ")]
    [InlineData("{}, ")]
    [InlineData("a: |\n")]
    [InlineData("'a' ")]
    [InlineData("%a b\n")]
    [InlineData("-")]
    [InlineData("a")]
    public void Time_is_linear(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var watch = Stopwatch.StartNew();
        new YamlDotNetReader().Read(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Property(MaxTest = 2000)]
    public void Any_text_is_read_or_is_not(byte[] parts) =>
        new YamlDotNetReader().Read(string.Concat(parts.Select(part => Parts[part % Parts.Length])));

    [Property(MaxTest = 500)]
    public void Any_characters_are_read_or_are_not(string? text) => new YamlDotNetReader().Read(text ?? "");

    private static string? Show(YamlNode? node) => node switch
    {
        null => null,
        YamlScalar scalar => scalar.Text ?? "-",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Pairs.Select(pair => $"{pair.Key}={Show(pair.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
