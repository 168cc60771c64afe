using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Takes a section apart into its items: the paragraphs of lists and of running text, definitions and rows of tables. Lines
/// that look like items and are none, because there is no blank line above them, are items too.
/// </summary>
internal sealed class DependencyItems
{
    private readonly SourceText source;
    private readonly List<DependencyItem> items = [];

    private DependencyItems(SourceText source)
    {
        this.source = source;
    }

    /// <summary>The items of a section and of those below it, in the order of the text.</summary>
    internal static List<DependencyItem> Of(SourceText source, OutlineSection section)
    {
        var reader = new DependencyItems(source);
        reader.Add(section);
        return reader.items;
    }

    private void Add(OutlineSection section)
    {
        Add(section.Body.Blocks(), label: null, whole: null);
        foreach (var below in section.Sections)
            Add(below);
    }

    // The label is the paragraph before; each item of a list has the one before the list. What follows the first paragraph of
    // an item of a list is part of what that says.
    private void Add(IEnumerable<ContentBlock> blocks, DependencyItem? label, DependencyItem? whole, bool isListItem = false)
    {
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case ContentBlockKind.Paragraph:
                    var said = AddParagraph(block, label, whole);
                    if (isListItem && said != label)
                        (whole, isListItem) = (said, false);
                    label = said;
                    break;
                case ContentBlockKind.Definition:
                    var term = new DependencyItem(block.Lines.Count > 0 ? block.Lines[0] : block.Span, block.Text, label: null, whole, mayLabel: true);
                    items.Add(term);
                    Add(block.Blocks, term, whole);
                    break;
                case ContentBlockKind.Row:
                    items.Add(new DependencyItem(block.Span, CellsOf(block), label, whole, mayLabel: false));
                    break;
                case ContentBlockKind.HeaderRow or ContentBlockKind.Code or ContentBlockKind.Other:
                    break;
                default:
                    Add(block.Blocks, label, whole, block.Kind == ContentBlockKind.ListItem);
                    break;
            }
        }
    }

    private DependencyItem? AddParagraph(ContentBlock block, DependencyItem? label, DependencyItem? whole)
    {
        var lines = block.Lines;
        var starts = MarkedLines.Find(source, lines).ToHashSet();
        var last = label;
        for (int start = 0, end; start < lines.Count; start = end)
        {
            end = start + 1;
            while (end < lines.Count && !IsStart(end))
                end++;
            var isWhole = start == 0 && end == lines.Count;
            var span = isWhole ? block.Span : TextSpan.FromBounds(lines[start].Start, lines[end - 1].End);
            var text = isWhole ? block.Text : PlainText(lines.Skip(start).Take(end - start), IsStart(start));
            items.Add(new DependencyItem(span, text, last, whole, mayLabel: !IsStart(start)));
            if (!IsStart(start))
                last = items[^1];
        }

        return last;

        bool IsStart(int line) => starts.Contains(line) || BeginsWithAddress(source.AsSpan(lines[line]));
    }

    // "* https://example.org/" and "[1] Something" in the middle of a paragraph.
    private static bool BeginsWithAddress(ReadOnlySpan<char> line)
    {
        var marker = MarkedLines.MarkerLength(line);
        if (marker > 0 && line[marker..].StartsWith("http"))
            return true;
        var close = line.Length > 0 && line[0] == '[' ? line.IndexOf(']') : -1;
        return close > 1 && close + 1 < line.Length && line[close + 1] is ' ' or ':';
    }

    private string PlainText(IEnumerable<TextSpan> lines, bool hasMarker)
    {
        var raw = string.Join('\n', lines.Select(source.Slice));
        return RstPlainText.OfInline(hasMarker ? raw[MarkedLines.MarkerLength(raw)..] : raw);
    }

    private static string CellsOf(ContentBlock row) => string.Join(", ", row.Blocks
        .Select(cell => string.Join(' ', cell.DescendantsAndSelf().Select(block => block.Text).Where(text => text.Length > 0)))
        .Where(text => text.Length > 0));
}
