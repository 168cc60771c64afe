using System.Text;
using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;
using static SpecTools.Adapters.Tests.MarkdownBlocks;

namespace SpecTools.Adapters.Tests;

/// <summary>Texts that no person writes: they give a result, in time that grows with their length.</summary>
public sealed class MarkdigReaderLimitTests
{
    private static readonly string[] All =
    [
        ">", "> ", "- ", "1. ", "> - ", "[", "![", "](", "[a](", "[]", "*a ", "*a_ ", "a**b*c ", "_a*", "` ", "`a``", "<", "<a ", "<!-- ", "&a", "|", "a|", "\\[", "#", "\t",
        "a\n", "# a\n", "[a]: /b\n", "> a\n", "~~~\n", "- a\n\n", "\n", "a|b\n", "=\n", "*\n", "<div>\n", "***",
        "a\n=\n", "[a]: /b\n\n", "- a\n  =\n", "[a]: /b\n=\n",
        "[^1]", "[^a]: b\n\n", "www.", "http://a ", "a\\\n", "- a\\\n", "> [!NOTE]\n", "{a}`b`", "<sub>", "<a id=\"x\">",
    ];

    public static TheoryData<string> Pieces => [.. All];

    // Beyond the limit of definitions a piece is a paragraph, which asks for more.
    public static TheoryData<string> EvenPieces => [.. All.Where(piece => !piece.Contains("]: ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(EvenPieces))]
    public void Repetition_is_read_with_memory_that_grows_with_its_length(string piece) => Growth.AssertLinear(piece, text => Read(text + "\n\n# End\n"));

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_million_characters_of_one_kind_are_read(string piece)
    {
        var text = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).Append("\n\n# End\n").ToString();
        AssertSound(Read(text));
        Assert.NotNull(new MarkdigReader().ReadTree(SourceText.FromString(text)));
    }

    [Fact]
    public void Ten_thousand_quotes_and_the_headings_around_them_are_read()
    {
        var document = Read("# Before\n\n" + new string('>', 10_000) + " deep\n\n# After\n");
        AssertSound(document);
        Assert.Equal(
            ["Before", "After"],
            document.Blocks.Where(block => block.Kind == MarkdownBlockKind.Heading).Select(block => block.Text));
    }

    [Fact]
    public void Lists_nested_over_many_lines_are_read()
    {
        var text = new StringBuilder();
        for (var depth = 0; depth < 500; depth++)
            text.Append(' ', 2 * depth).Append("- a\n");
        text.Append('\n', 100_000).Append("# After\n");
        var document = Read(text.ToString());
        AssertSound(document);
        Assert.Equal("After", document.Blocks[^1].Text);
    }

    [Fact]
    public void A_paragraph_with_too_many_marks_keeps_its_characters_as_its_text()
    {
        var paragraph = string.Concat(Enumerable.Repeat("*a* ", BoundedPipeline.MaximumMarks)).TrimEnd();
        var document = Read($"{paragraph}\n\n*b*\n");
        AssertSound(document);
        Assert.Equal([paragraph, "b"], document.Blocks.Select(block => block.Text));
    }

    [Fact]
    public void A_paragraph_with_too_many_addresses_keeps_them_as_its_text()
    {
        static string Of(int count) => string.Concat(Enumerable.Repeat("http://a.b/ ", count)).TrimEnd();

        var tree = Reader.ReadTree(SourceText.FromString($"{Of(BoundedPipeline.MaximumAddresses + 1)}\n\n{Of(2)}\n"));
        var paragraphs = tree.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Paragraph).ToList();
        Assert.Equal([0, 2], paragraphs.Select(paragraph => paragraph.Children.Count(child => child.Kind == RstNodeKind.Reference)));
    }

    [Fact]
    public void Definitions_count_up_to_the_limit_and_are_text_beyond_it()
    {
        var definitions = string.Concat(Enumerable.Range(0, BoundedPipeline.MaximumDefinitions + 50).Select(number => $"[a{number}]: /b\n\n"));
        var document = Read(definitions + "Last\n===\n");
        AssertSound(document);
        Assert.Equal(BoundedPipeline.MaximumDefinitions + 1, document.Blocks.Count(block => block.Kind == MarkdownBlockKind.LinkReferences));
        Assert.Equal(49, document.Blocks.Count(block => block.Kind == MarkdownBlockKind.Paragraph));
        Assert.Equal("Last", document.Blocks[^1].Text);
    }

    [Fact]
    public void A_large_table_is_a_table()
    {
        var text = "a|b|c\n-|-|-\n" + string.Concat(Enumerable.Repeat("1|2|3\n", 3000));
        var document = Read(text);
        AssertSound(document);
        var table = Assert.Single(document.Blocks);
        Assert.Equal(MarkdownBlockKind.Table, table.Kind);
        Assert.Equal(3001, table.Children.Count);
    }

    [Fact]
    public void A_table_too_large_for_Markdig_is_a_paragraph()
    {
        var text = "a|b\n-|-\n" + string.Concat(Enumerable.Repeat("1|2\n", 20_000)) + "\n# After\n";
        var document = Read(text);
        AssertSound(document);
        Assert.Equal([MarkdownBlockKind.Paragraph, MarkdownBlockKind.Heading], document.Blocks.Select(block => block.Kind));
    }
}
