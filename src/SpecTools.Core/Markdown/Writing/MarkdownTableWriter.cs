using SpecTools.Rst;

namespace SpecTools.Markdown;

/// <summary>Writes tables whose cells are lines of text; Markdown knows no others.</summary>
/// <param name="inlines">Writes running text.</param>
internal sealed class MarkdownTableWriter(MarkdownInlineWriter inlines)
{
    private const string CellBreak = "<br>";

    /// <summary>Whether a table has neither spans nor cells with more than paragraphs in them, nor more than one line of heads.</summary>
    internal static bool CanWrite(RstNode table) =>
        Rows(table).ToList() is { Count: > 0 } rows && rows.TrueForAll(row => row.Children.All(IsSimple)) && rows.Count(IsHead) <= 1;

    /// <summary>The lines of a table that can be written.</summary>
    internal List<string> Write(RstNode table)
    {
        var rows = Rows(table).Select(row => row.Children.Select(Cell).ToList()).ToList();
        var heads = Rows(table).Count(IsHead);
        var width = rows.Select(row => row.Count).DefaultIfEmpty(0).Max();

        // A table of Markdown has a head, if an empty one.
        if (heads == 0)
            rows.Insert(0, [.. Enumerable.Repeat("", width)]);
        List<string> lines = [.. rows.Select(row => "| " + string.Join(" | ", row.Concat(Enumerable.Repeat("", width - row.Count))) + " |")];
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        if (table.Children is [{ Kind: RstNodeKind.Title } title, ..])
            lines.InsertRange(0, [$"**{Line(title)}**", ""]);
        return lines;
    }

    private static IEnumerable<RstNode> Rows(RstNode table) => table.Children
        .Where(child => child.Kind == RstNodeKind.Tgroup)
        .SelectMany(group => group.Children)
        .Where(part => part.Kind is RstNodeKind.Thead or RstNodeKind.Tbody)
        .SelectMany(part => part.Children);

    private static bool IsHead(RstNode row) => row.Parent?.Kind == RstNodeKind.Thead;

    private static bool IsSimple(RstNode entry) =>
        entry["morecols"] is null && entry["morerows"] is null && entry.Children.All(child => child.Kind == RstNodeKind.Paragraph);

    private string Cell(RstNode entry) => string.Join(CellBreak, entry.Children.Select(Line));

    private string Line(RstNode node) => string.Join(' ', inlines.Write(node.Children).Split('\n', StringSplitOptions.TrimEntries));
}
