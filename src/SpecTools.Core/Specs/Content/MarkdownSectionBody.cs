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
            var before = text.Length;
            if (before > 0)
                text.Append("\n\n");
            var start = text.Length;
            Append(text, block);
            if (text.Length == start)
                text.Length = before;
        }

        return text.ToString();
    }

    private void Append(StringBuilder text, MarkdownBlock block)
    {
        if (!IsContent(block))
            return;
        if (block.Kind == MarkdownBlockKind.Table)
        {
            foreach (var row in block.Children)
                AppendLine(text, string.Join('\t', row.Children.Select(CellText)));
            return;
        }

        foreach (var child in block.Children)
            Append(text, child);
        if (block.Children.Count == 0)
        {
            AppendLine(text, block.Kind switch
            {
                MarkdownBlockKind.Code => block.Text.ReplaceLineEndings("\n").TrimEnd('\n'),
                MarkdownBlockKind.Html => HtmlText.WithoutTags(source.Slice(block.Span).ReplaceLineEndings("\n")),
                _ => OneLine(block.Text),
            });
        }
    }

    private string CellText(MarkdownBlock cell)
    {
        var text = new StringBuilder();
        Append(text, cell);
        return text.Replace('\n', ' ').ToString();
    }

    private static void AppendLine(StringBuilder text, string line)
    {
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        text.Append(line);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static bool IsContent(MarkdownBlock block) =>
        block.Kind is not (MarkdownBlockKind.Comment or MarkdownBlockKind.LinkReferences or MarkdownBlockKind.ThematicBreak);
}
