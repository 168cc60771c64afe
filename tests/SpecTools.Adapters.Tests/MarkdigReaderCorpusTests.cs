using Markdig.Syntax;
using SpecTools.Markdown;
using SpecTools.Text;
using static SpecTools.Adapters.Tests.MarkdownBlocks;

namespace SpecTools.Adapters.Tests;

/// <summary>Real documents: what we give must be what Markdig sees, at its place in the file.</summary>
public sealed class MarkdigReaderCorpusTests
{
    [SharedFact]
    public void Headings_of_real_documents_are_those_that_Markdig_finds()
    {
        var count = 0;
        foreach (var (path, bytes) in SharedData.MarkdownVariants())
        {
            var source = SourceText.FromBytes(bytes, path);
            Assert.Equal(bytes, source.ToBytes());
            var document = new MarkdigReader().Read(source);
            AssertSound(document);

            // The plainest Markdig there is, asked through another door: its own rendering as plain text.
            var headings = document.All().Where(block => block.Kind == MarkdownBlockKind.Heading).ToList();
            var pipeline = new Markdig.MarkdownPipelineBuilder();
            Markdig.MarkdownExtensions.UseYamlFrontMatter(pipeline);
            var theirs = Markdig.Markdown.Parse(source.Text, pipeline.Build()).Descendants<HeadingBlock>().ToList();
            Assert.Equal(theirs.Select(heading => (heading.Level, PlainText(heading))), headings.Select(heading => (heading.Level, heading.Text)));
            foreach (var heading in headings)
            {
                var written = source.Slice(heading.TextSpan);
                Assert.True(written.StartsWith(heading.Text.AsSpan(0, 1), StringComparison.Ordinal) || "*_`[<\\".Contains(written[0], StringComparison.Ordinal), $"{path}: {written}");
                Assert.Contains(written, source.Slice(heading.Span), StringComparison.Ordinal);
                count++;
            }
        }

        Assert.True(count > 3000, $"Only {count} headings were found.");
    }

    [SharedFact]
    public void No_real_document_reaches_a_bound()
    {
        var pipeline = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UseYamlFrontMatter(pipeline);
        Markdig.MarkdownExtensions.UsePipeTables(pipeline);
        var unbounded = pipeline.Build();
        foreach (var path in SharedData.Corpus(".md"))
        {
            var source = SourceText.Read(path);
            var theirs = Markdig.Markdown.Parse(source.Text, unbounded);
            var ours = new MarkdigReader().Read(source).All().ToList();
            Assert.Equal(theirs.Descendants<Markdig.Extensions.Tables.Table>().Count(), ours.Count(block => block.Kind == MarkdownBlockKind.Table));
            Assert.Equal(theirs.Descendants<QuoteBlock>().Count(), ours.Count(block => block.Kind == MarkdownBlockKind.Quote));
            Assert.Equal(theirs.Descendants<ListItemBlock>().Count(), ours.Count(block => block.Kind == MarkdownBlockKind.ListItem));
            Assert.Equal(theirs.Descendants<ParagraphBlock>().Count(), ours.Count(block => block.Kind == MarkdownBlockKind.Paragraph));
            Assert.Equal(theirs.Descendants<LinkReferenceDefinition>().Count(), ours.Count(block => block.Kind == MarkdownBlockKind.LinkReferences));
        }
    }

    private static string PlainText(HeadingBlock heading)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new Markdig.Renderers.HtmlRenderer(writer)
        {
            EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false,
        };
        renderer.WriteLeafInline(heading);
        return writer.ToString();
    }
}
