using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>In Markdown two blanks at the end of a line inside a paragraph mean a line break: they can be seen.</summary>
internal static class HardBreaks
{
    /// <summary>Whether the blanks at the end of a line are such a break.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="line">The line.</param>
    /// <param name="kept">The number of characters before the blanks.</param>
    internal static bool Contains(SpecFile file, TextLine line, int kept)
    {
        var blanks = file.Source.Text.AsSpan(line.Start + kept, line.End - line.Start - kept);
        return file.Markdown is { } markdown && kept > 0 && blanks.Length >= 2 && blanks.IndexOfAnyExcept(' ') < 0
            && IsInsideParagraph(markdown.Blocks, line);
    }

    private static bool IsInsideParagraph(IReadOnlyList<MarkdownBlock> blocks, TextLine line)
    {
        foreach (var block in blocks)
        {
            if (block.Span.Start > line.End || block.Span.End < line.Start)
                continue;
            if (block.Kind == MarkdownBlockKind.Paragraph ? block.Span.End > line.NextStart : IsInsideParagraph(block.Children, line))
                return true;
        }

        return false;
    }
}
