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
    [InlineData("a: 1\r\nb: 'x'' y' # c\r\n", "1|'x'' y'")]
    [InlineData("a:\nb: ~\nc: \"\\\"\"\n", "|~|\"\\\"\"")]
    [InlineData("a: [x, 'y' ] # c\nb: {c: d}\n", "[x, 'y' ]|x|'y'|{c: d}|d")]
    [InlineData("a:\n- x # c\n- y z\n\nb: é😀 w\n", "- x # c\n- y z|x|y z|é😀 w")]
    [InlineData("a: one\n  two\nb: &k x\nc: *k\n", "one\n  two|&k x|*k")]
    public void Values_know_where_they_stand(string text, string spans) =>
        Assert.Equal(spans, string.Join('|', Spans(new YamlDotNetReader().Read(text)!).Skip(1).Select(span => text.Substring(span.Start, span.Length))));

    [SharedFact]
    public void Values_of_real_metadata_stand_where_they_say()
    {
        var count = 0;
        foreach (var path in SharedData.Corpus(".yaml"))
        {
            var text = File.ReadAllText(path);
            foreach (var scalar in Scalars(new YamlDotNetReader().Read(text)!))
            {
                count++;
                Assert.Equal(scalar.Text ?? "", text.Substring(scalar.Span.Start, scalar.Span.Length).Trim('"', '\''));
            }
        }

        Assert.InRange(count, 100, int.MaxValue);
    }

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
    public void Work_grows_with_the_text(string part) => Growth.AssertLinear(part, text => new YamlDotNetReader().Read(text));

    [Property(MaxTest = 2000)]
    public void Any_text_is_read_or_is_not(byte[] parts) =>
        new YamlDotNetReader().Read(string.Concat(parts.Select(part => Parts[part % Parts.Length])));

    [Property(MaxTest = 500)]
    public void Any_characters_are_read_or_are_not(string? text) => new YamlDotNetReader().Read(text ?? "");

    private static IEnumerable<(int Start, int Length)> Spans(YamlNode node) => ((int, int)[])[(node.Span.Start, node.Span.Length), .. Inner(node).SelectMany(Spans)];

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node is YamlScalar scalar ? [scalar] : Inner(node).SelectMany(Scalars);

    private static IEnumerable<YamlNode> Inner(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items,
        YamlMapping mapping => mapping.Pairs.Select(pair => pair.Value),
        _ => [],
    };

    private static string? Show(YamlNode? node) => node switch
    {
        null => null,
        YamlScalar scalar => scalar.Text ?? "-",
        YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Pairs.Select(pair => $"{pair.Key}={Show(pair.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };
}
