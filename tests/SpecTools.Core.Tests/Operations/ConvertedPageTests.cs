using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using SpecTools.Reports;
using SpecTools.Rst;
using MarkdownWriter = SpecTools.Markdown.MarkdownWriter;

namespace SpecTools.Tests.Operations;

/// <summary>What readers of a converted spec see, when another program makes a page of it.</summary>
public sealed partial class ConvertedPageTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseAlertBlocks().UseYamlFrontMatter().Build();

    [SharedFact]
    public void A_page_of_the_Markdown_says_what_the_page_of_the_original_says_and_links_where_it_links()
    {
        var (count, same) = (0, 0);
        foreach (var file in CorpusSpecs.Read().Where(file => file.Rst is not null))
        {
            var tree = file.Rst!.Resolved();
            var page = new StringWriter();
            new TreeHtml(new HtmlOutput(page)).Write([tree]);
            var converted = Markdig.Markdown.ToHtml(MarkdownWriter.Write(tree, out var notes), Pipeline);

            // What is kept as it is shows its source, which is no text of a page.
            if (notes.Count > 0)
                continue;
            count++;
            same += Words(page.ToString()).SequenceEqual(Words(converted)) ? 1 : 0;
            Assert.Empty(Links(tree).Except(Addresses(converted)));
        }

        // The rest has roles whose target is written beside the words.
        Assert.True(same >= 0.98 * count, $"{same} of {count}");
    }

    // Footnotes get other labels and another place, roles and notes the marks of Markdown, and pictures no words.
    private static IEnumerable<string> Words(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(InlineTag().Replace(Left().Replace(html, ""), ""), " ")).Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.All(character => char.IsAsciiDigit(character) || character == '*') && !Marks.Contains(word)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Links(RstDocument tree) => tree.DescendantsAndSelf()
        .Where(node => node.Kind == RstNodeKind.Reference && SafeAddress.Of(node["refuri"]) is not null && RstInline.PlainText(node.Children).Trim().Length > 0)
        .Select(node => Normal(node["refuri"]!));

    private static IEnumerable<string> Addresses(string html) => Href().Matches(html).Select(match => Normal(WebUtility.HtmlDecode(match.Groups[1].Value)));

    private static string Normal(string address) => Uri.UnescapeDataString(address).Replace(" ", "", StringComparison.Ordinal);

    private static readonly char[] Separators = [' ', '\n', '\r', '\t', '\u00A0', '[', ']', '{', '}', '\u21A9', '\uFE0E'];

    private static readonly string[] Marks = ["!NOTE", "!TIP", "!IMPORTANT", "!WARNING", "!CAUTION", "Note", "Tip", "Important", "Warning", "Caution", "doc", "ref"];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("</?(em|strong|code|a|sub|cite|span)\\b[^>]*>")]
    private static partial Regex InlineTag();

    // Comments, footnotes' labels, and the words for pictures.
    [GeneratedRegex("<!--.*?-->|<span class=\"image\">.*?</span>|<sup>\\[.*?</sup>|<div class=\"footnote\"><a.*?</a>|>\\[[^\\]]*\\]</a>", RegexOptions.Singleline)]
    private static partial Regex Left();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Href();
}
