using System.Text;
using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>The blocks between two headings of a Markdown document.</summary>
/// <param name="source">The file's text.</param>
/// <param name="blocks">The blocks; the list may still grow while the document is read.</param>
internal sealed class MarkdownSectionBody(SourceText source, List<MarkdownBlock> blocks) : SectionBody
{
    internal override int ContentLength
    {
        get
        {
            var length = 0;
            foreach (var block in blocks)
            {
                if (IsContent(block))
                    length += block.Span.Length;
            }

            return length;
        }
    }

    /// <summary>Markdown has no labels.</summary>
    internal override int? LabelsStart => null;

    internal override IEnumerable<ContentBlock> Blocks() => MarkdownContentBlock.Of(source, blocks);

    internal override string Text()
    {
        var text = new StringBuilder();
        foreach (var block in blocks)
        {
            if (!IsContent(block))
                continue;
            if (text.Length > 0)
                text.Append("\n\n");
            Append(text, block);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, MarkdownBlock block)
    {
        if (!IsContent(block))
            return;
        if (block.Children.Count > 0)
        {
            foreach (var child in block.Children)
                Append(text, child);
            return;
        }

        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        text.Append(block.Kind switch
        {
            MarkdownBlockKind.Code => block.Text.ReplaceLineEndings("\n").TrimEnd('\n'),
            MarkdownBlockKind.Paragraph or MarkdownBlockKind.Heading => OneLine(block.Text),
            MarkdownBlockKind.Table or MarkdownBlockKind.Html => source.Slice(block.Span).ReplaceLineEndings("\n"),
            _ => OneLine(block.Text),
        });
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static bool IsContent(MarkdownBlock block) =>
        block.Kind is not (MarkdownBlockKind.Comment or MarkdownBlockKind.LinkReferences or MarkdownBlockKind.ThematicBreak);
}
