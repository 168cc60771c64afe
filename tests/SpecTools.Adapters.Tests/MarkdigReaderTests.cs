using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Markdown;
using static SpecTools.Adapters.Tests.MarkdownBlocks;

namespace SpecTools.Adapters.Tests;

public sealed class MarkdigReaderTests
{
    [Fact]
    public void Every_kind_of_block_is_told_apart()
    {
        const string text = """
            # Title

            A paragraph.

            - an item
              1. another

            > a quote

            ```json
            {}
            ```

                indented

            <div>

            <!-- a comment -->

            | a | b |
            |---|---|
            | 1 | 2 |

            ***

            [link]: https://example.org
            """;
        var document = Read(text);
        AssertSound(document);
        Assert.Equal(
            [
                MarkdownBlockKind.Heading, MarkdownBlockKind.Paragraph, MarkdownBlockKind.List, MarkdownBlockKind.Quote,
                MarkdownBlockKind.Code, MarkdownBlockKind.Code, MarkdownBlockKind.Html, MarkdownBlockKind.Comment,
                MarkdownBlockKind.Table, MarkdownBlockKind.ThematicBreak, MarkdownBlockKind.LinkReferences,
            ],
            document.Blocks.Select(block => block.Kind));
        var list = document.Blocks[2];
        Assert.Equal(MarkdownBlockKind.ListItem, Assert.Single(list.Children).Kind);
        Assert.Equal("json", document.Blocks[4].Info);
        Assert.Equal("{}", document.Blocks[4].Text);
        Assert.Equal("indented", document.Blocks[5].Text);
        Assert.Null(document.Blocks[5].Info);
        Assert.Null(document.FrontMatter);
    }

    [Theory]
    [InlineData("# Plain\n", 1, "Plain", "# Plain", "Plain")]
    [InlineData("### A *b* `c` [d](e) &amp; <f@g.hi> ###  \n", 3, "A b c d & f@g.hi", "### A *b* `c` [d](e) &amp; <f@g.hi> ###", "A *b* `c` [d](e) &amp; <f@g.hi>")]
    [InlineData("Under\n====\n", 1, "Under", "Under\n====", "Under")]
    [InlineData("Two\nlines\n---\n", 2, "Two lines", "Two\nlines\n---", "Two\nlines")]
    [InlineData("  ## Indented", 2, "Indented", "## Indented", "Indented")]
    [InlineData("#", 1, "", "#", "")]
    [InlineData("# A * b _ c [ d", 1, "A * b _ c [ d", "# A * b _ c [ d", "A * b _ c [ d")]
    [InlineData("# 1\\. \\*x\\*", 1, "1. *x*", "# 1\\. \\*x\\*", "1\\. \\*x\\*")]
    public void Headings_give_their_text_and_their_place(string text, int level, string title, string whole, string inside)
    {
        var document = Read(text);
        AssertSound(document);
        var heading = Assert.Single(document.Blocks);
        Assert.Equal(MarkdownBlockKind.Heading, heading.Kind);
        Assert.Equal(level, heading.Level);
        Assert.Equal(title, heading.Text);
        Assert.Equal(whole, document.Source.Slice(heading.Span));
        Assert.Equal(inside, document.Source.Slice(heading.TextSpan));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_ending_gives_the_same_blocks_at_true_places(string ending)
    {
        string[] lines = ["---", "title: x", "---", "# One", "", "Some *text*", "on two lines", "", "Two", "---", "", "<!-- a", "-->", "", "- item", "", "  more"];
        var document = Read(string.Join(ending, lines) + ending);
        AssertSound(document);
        var source = document.Source;
        Assert.Equal("title: x" + ending, source.Slice(document.FrontMatter!.Value));
        Assert.Equal(
            [(MarkdownBlockKind.Heading, 4), (MarkdownBlockKind.Paragraph, 6), (MarkdownBlockKind.Heading, 9), (MarkdownBlockKind.Comment, 12), (MarkdownBlockKind.List, 15)],
            document.Blocks.Select(block => (block.Kind, block.Line)));
        Assert.Equal("Some text\non two lines", document.Blocks[1].Text);
        Assert.Equal($"Some *text*{ending}on two lines", source.Slice(document.Blocks[1].Span));
        Assert.Equal($"Two{ending}---", source.Slice(document.Blocks[2].Span));
        Assert.Equal("Two", source.Slice(document.Blocks[2].TextSpan));
    }

    [Fact]
    public void Characters_beyond_the_basic_plane_and_nulls_do_not_shift_a_span()
    {
        var document = Read("\0 😀\n\n# 😀 \u0301 title\n");
        AssertSound(document);
        Assert.Equal("😀 \u0301 title", document.Source.Slice(document.Blocks[1].TextSpan));
        Assert.Equal("😀 \u0301 title", document.Blocks[1].Text);
    }

    [Fact]
    public void Definitions_return_to_their_places_and_stay_inside_other_blocks()
    {
        var document = Read("[a]: /1\n\nText [a] [b] [c]\n\n> [b]: /2\n\n# T\n\n[c]: /3\n");
        AssertSound(document);
        Assert.Equal(
            [MarkdownBlockKind.LinkReferences, MarkdownBlockKind.Paragraph, MarkdownBlockKind.Quote, MarkdownBlockKind.Heading, MarkdownBlockKind.LinkReferences],
            document.Blocks.Select(block => block.Kind));
        Assert.Equal("Text a b c", document.Blocks[1].Text);
    }

    [Theory]
    [InlineData("text\n---\na: b\n---\n")]
    [InlineData("--- \n\ntext")]
    [InlineData("---\nnever closed\n")]
    public void Lines_of_dashes_elsewhere_are_no_front_matter(string text)
    {
        var document = Read(text);
        AssertSound(document);
        Assert.Null(document.FrontMatter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("   ")]
    public void Nothing_gives_no_block(string text) => Assert.Empty(Read(text).Blocks);

    [Property(MaxTest = 1000)]
    public Property Any_text_is_Markdown_with_sound_spans() => Prop.ForAll(
        Gen.Elements(
                "#", "# ", "=", "===", "---", "- ", "* ", "1. ", "> ", "\t", " ", "    ", "\n", "\n", "\n\n", "\r\n", "\r", "a", "word ", "`", "```", "~~~",
                "<!--", "-->", "<div>", "|", "|-|-|", "[", "]", "](", "[a]: /b", "*", "**", "_", "\\", "&amp;", "<http://a>", "!", "\0", "😀", "\uD800", "...", ":")
            .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary(),
        text => AssertSound(Read(text)));
}
