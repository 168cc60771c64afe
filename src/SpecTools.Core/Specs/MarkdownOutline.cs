using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads the outline of a Markdown document: a heading is below the nearest heading of a lower number before it.</summary>
internal static class MarkdownOutline
{
    internal static Outline Read(MarkdownDocument document)
    {
        var top = new List<OutlineSection>();
        var open = new Stack<(int Level, OutlineSection Section)>();
        var body = new List<MarkdownBlock>();
        var opening = new MarkdownSectionBody(document.Source, body);
        foreach (var block in document.Blocks)
        {
            if (block.Kind != MarkdownBlockKind.Heading)
            {
                body.Add(block);
                continue;
            }

            body = [];
            var section = new OutlineSection
            {
                Title = block.Text.ReplaceLineEndings(" ").Trim(),
                TitleSpan = block.TextSpan.IsEmpty ? new TextSpan(block.Span.Start, 0) : block.TextSpan,
                HeadingSpan = WholeLines(document.Source, block.Span),
                Body = new MarkdownSectionBody(document.Source, body),
                Sections = [],
            };
            while (open.TryPeek(out var above) && above.Level >= block.Level)
                open.Pop();
            (open.TryPeek(out var parent) ? parent.Section.Sections : top).Add(section);
            open.Push((block.Level, section));
        }

        return new Outline(opening, top);
    }

    private static TextSpan WholeLines(SourceText source, TextSpan span) =>
        TextSpan.FromBounds(source.LineAt(span.Start).Start, source.LastLineOf(span).End);
}
