using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SpecTools.Markdown;
using SpecTools.Text;
using Tree = Markdig.Syntax.MarkdownDocument;

namespace SpecTools.Adapters;

/// <summary>Turns Markdig's tree into ours: the same blocks, with spans that hold what the text holds.</summary>
internal sealed class BlockMapper(SourceText source)
{
    private readonly LinkMapper links = new();
    private TextSpan? frontMatter;

    internal SpecTools.Markdown.MarkdownDocument Map(Tree tree)
    {
        var blocks = MapChildren(tree, new TextSpan(0, source.Text.Length));
        return new SpecTools.Markdown.MarkdownDocument(source, WithLinkReferences(tree, blocks), frontMatter, links.Definitions(tree));
    }

    private List<MarkdownBlock> MapChildren(ContainerBlock container, TextSpan bounds)
    {
        var blocks = new List<MarkdownBlock>(container.Count);
        var done = bounds.Start;
        foreach (var block in container)
        {
            // Definitions wait at the place of the first, whatever block they stand in; see below.
            if (block is LinkReferenceDefinitionGroup)
                continue;
            if (block is YamlFrontMatterBlock yaml)
            {
                frontMatter = InsideMarkers(yaml);
                continue;
            }

            var mapped = MapBlock(block, TextSpan.FromBounds(done, bounds.End));
            blocks.Add(mapped);
            done = mapped.Span.End;
        }

        return blocks;
    }

    private MarkdownBlock MapBlock(Block block, TextSpan bounds)
    {
        var span = SpanOf(block, bounds);
        var line = source.LineNumberAt(span.Start);
        switch (block)
        {
            case HeadingBlock heading:
                var title = TextSpanOf(heading, span);
                return new(MarkdownBlockKind.Heading, span, line, heading.Level, TextOf(heading, ' '), title, null, [])
                {
                    Inlines = links.Map(heading.Inline, title),
                };
            case FencedCodeBlock fenced:
                var info = string.IsNullOrEmpty(fenced.Info) ? null : fenced.Info;
                return new(MarkdownBlockKind.Code, span, line, 0, LinesOf(fenced, '\n'), TextSpanOf(fenced, span), info, []);
            case CodeBlock code:
                return new(MarkdownBlockKind.Code, span, line, 0, LinesOf(code, '\n'), TextSpanOf(code, span), null, []);
            case ParagraphBlock paragraph:
                var text = TextSpanOf(paragraph, span);
                return new(MarkdownBlockKind.Paragraph, span, line, 0, TextOf(paragraph, '\n'), text, null, [])
                {
                    Inlines = links.Map(paragraph.Inline, text),
                };
            case HtmlBlock html:
                var kind = html.Type == HtmlBlockType.Comment ? MarkdownBlockKind.Comment : MarkdownBlockKind.Html;
                return new(kind, span, line, 0, "", default, null, []);
            case ContainerBlock container:
                return new(KindOf(container), span, line, 0, "", default, null, MapChildren(container, span));
            case ThematicBreakBlock:
                return new(MarkdownBlockKind.ThematicBreak, span, line, 0, "", default, null, []);
            default:
                return new(MarkdownBlockKind.Other, span, line, 0, "", default, null, []);
        }
    }

    // A row of a table and a cell of a row have no kind of their own.
    private static MarkdownBlockKind KindOf(ContainerBlock container) => container switch
    {
        ListBlock => MarkdownBlockKind.List,
        ListItemBlock => MarkdownBlockKind.ListItem,
        QuoteBlock => MarkdownBlockKind.Quote,
        Table => MarkdownBlockKind.Table,
        _ => MarkdownBlockKind.Other,
    };

    // Markdig's span of a list may end with a line ending, and that of a heading before its closing hashes.
    private TextSpan SpanOf(Block block, TextSpan bounds)
    {
        var start = Math.Clamp(block.Span.Start, bounds.Start, bounds.End);
        var end = Math.Clamp(block.Span.End + 1, start, bounds.End);
        if (block is HeadingBlock)
            end = Math.Clamp(source.LastLineOf(TextSpan.FromBounds(start, end)).End, end, bounds.End);
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }

    private static TextSpan TextSpanOf(LeafBlock leaf, TextSpan span)
    {
        int start, end;
        if (leaf.Inline?.FirstChild is not null)
        {
            start = leaf.Inline.Span.Start;
            end = EndOf(leaf.Inline) + 1;
        }
        else if (leaf.Lines.Count > 0)
        {
            start = leaf.Lines.Lines[0].Slice.Start;
            end = leaf.Lines.Lines[leaf.Lines.Count - 1].Slice.End + 1;
        }
        else
        {
            return new TextSpan(span.End, 0);
        }

        start = Math.Clamp(start, span.Start, span.End);
        return TextSpan.FromBounds(start, Math.Clamp(end, start, span.End));
    }

    // Behind a bracket without its partner Markdig ends the outer spans too early.
    private static int EndOf(ContainerInline inlines)
    {
        var end = inlines.Span.End;
        for (var inline = inlines.LastChild; inline is not null; inline = (inline as ContainerInline)?.LastChild)
            end = Math.Max(end, inline.Span.End);
        return end;
    }

    private static string TextOf(LeafBlock leaf, char lineBreak) =>
        leaf.ProcessInlines ? InlineText.Of(leaf.Inline, lineBreak) : LinesOf(leaf, lineBreak);

    private static string LinesOf(LeafBlock leaf, char lineBreak)
    {
        var text = new StringBuilder();
        for (var line = 0; line < leaf.Lines.Count; line++)
        {
            if (line > 0)
                text.Append(lineBreak);
            text.Append(leaf.Lines.Lines[line].Slice.AsSpan());
        }

        return text.ToString();
    }

    private TextSpan InsideMarkers(YamlFrontMatterBlock yaml)
    {
        var last = source.LineNumberAt(Math.Clamp(yaml.Span.End, 0, source.Text.Length));
        var start = source.GetLine(1).NextStart;
        return TextSpan.FromBounds(start, Math.Max(start, source.GetLine(last).Start));
    }

    // Markdig keeps all definitions of a document together, wherever they stood. Those inside another block are part of
    // its span; the rest go back to their places.
    private List<MarkdownBlock> WithLinkReferences(Tree tree, List<MarkdownBlock> blocks)
    {
        var definitions = new List<MarkdownBlock>();
        foreach (var group in tree.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group)
            {
                var block = MapBlock(definition, new TextSpan(0, source.Text.Length));
                definitions.Add(block with { Kind = MarkdownBlockKind.LinkReferences });
            }
        }

        if (definitions.Count == 0)
            return blocks;

        var result = new List<MarkdownBlock>(blocks.Count + definitions.Count);
        var next = 0;
        definitions.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        foreach (var definition in definitions)
        {
            while (next < blocks.Count && blocks[next].Span.Start <= definition.Span.Start)
                result.Add(blocks[next++]);
            if (result.Count == 0 || result[^1].Span.End <= definition.Span.Start)
                result.Add(definition);
        }

        result.AddRange(blocks.Skip(next));
        return result;
    }
}
