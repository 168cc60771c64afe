using SpecTools.Rst.Characters;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds a row to a history that is a list: of lists, as list tables are; of items; of terms; of fields.</summary>
internal static class HistoryList
{
    /// <summary>Plans the row.</summary>
    /// <returns>Why it cannot be written; null where it can.</returns>
    internal static string? AddRow(Draft draft, HistoryTable table, HistoryEntryText entry, bool replaces, bool isMarkdown)
    {
        if (table.Form == HistoryForm.ListOfLists && LikeOf(table) is null)
            return "none of its rows has a cell that says how one is written";
        var source = draft.Source;
        var text = Written(source, table, entry, draft.NewLine, isMarkdown);
        if (replaces)
            draft.Replace(ItemList.Trimmed(source, table.Entries[0].Span), text.TrimStart());
        else
            draft.Insert(ItemList.Trimmed(source, BlocksOf(table)[^1].Span).End, text);
        return null;
    }

    /// <summary>The text that stands behind the last row, with the line ending before it.</summary>
    internal static string Written(SourceText source, HistoryTable table, HistoryEntryText entry, string newLine, bool isMarkdown)
    {
        switch (table.Form)
        {
            case HistoryForm.ListOfLists:
                return InList(RowOf(source, table, entry, isMarkdown));
            case HistoryForm.List:
                return InList(ItemOf(source, table, entry, isMarkdown));
            default:
                var blocks = BlocksOf(table);
                var last = ItemList.Trimmed(source, blocks[^1].Span);
                var isLoose = blocks.Count > 1
                    && source.LineNumberAt(last.Start) > source.LineNumberAt(ItemList.Trimmed(source, blocks[^2].Span).End - 1) + 1;
                var indent = source.Text[source.LineAt(last.Start).Start..last.Start];
                return newLine + (isLoose ? newLine : "") + indent + TermOf(source, table, entry, isMarkdown).ReplaceLineEndings(newLine + indent);
        }

        string InList(string text)
        {
            var list = ItemList.Of(source, BlocksOf(table));
            return list.Written([text], newLine, isApart: table.Form == HistoryForm.List && list.EndsInBlocks);
        }
    }

    // All items, those too that are no rows.
    private static IReadOnlyList<ContentBlock> BlocksOf(HistoryTable table) => table.Block!.Blocks;

    // A new row is written as the last one that has cells.
    private static HistoryRow? LikeOf(HistoryTable table) => table.Rows.LastOrDefault(row => row.CellBlocks.Count > 0);

    private static string RowOf(SourceText source, HistoryTable table, HistoryEntryText entry, bool isMarkdown)
    {
        var like = LikeOf(table)!.CellBlocks;
        var isLoose = like.Count > 1
            && source.LineNumberAt(like[1].Span.Start) > source.LineNumberAt(ItemList.Trimmed(source, like[0].Span).End - 1) + 1;
        var marker = MarkerOf(source, like[0]);
        var room = entry.Width - ColumnOf(source, like[0].Span.Start) - marker.Length;
        var below = "\n" + new string(' ', marker.Length);
        return string.Join(isLoose ? "\n\n" : "\n", entry.Cells(table).Select(cell =>
            cell.Count == 0 ? marker.TrimEnd() : marker + string.Join(below, CellText.Wrap(cell, room, isMarkdown))));
    }

    private static string MarkerOf(SourceText source, ContentBlock cell)
    {
        var marker = cell.Blocks.Count > 0 ? source.Text[cell.Span.Start..cell.Blocks[0].Span.Start] : "";
        return marker.Length > 0 && !marker.AsSpan().ContainsAny('\r', '\n') ? marker : source.Text[cell.Span.Start] + " ";
    }

    private static string ItemOf(SourceText source, HistoryTable table, HistoryEntryText entry, bool isMarkdown)
    {
        var like = table.Rows[^1];
        var paragraph = like.CellBlocks[0];
        var (raw, text) = (source.Slice(paragraph.Span), paragraph.Text);
        var box = HistoryTable.BoxOf(raw);
        var (open, between) = FormOf(raw[box.Length..], like.Cells[0], HistoryTable.SeparatorOf(text[HistoryTable.BoxOf(text).Length..]).Separator);
        var room = entry.Width - ColumnOf(source, paragraph.Span.Start);
        return string.Join('\n', CellText.Wrap([box + open + entry.Release + between + entry.Lines[0], .. entry.Lines.Skip(1)], room, isMarkdown));
    }

    // The marks before the release, and what stands between it and the text: "**" and ":** ".
    private static (string Open, string Between) FormOf(string raw, string release, string separator)
    {
        var at = raw.IndexOf(release, StringComparison.Ordinal);
        if (at <= 0 || raw.AsSpan(0, at).ContainsAnyExcept("*`_"))
            return ("", separator);
        var marks = raw[..at];
        var rest = raw.AsSpan(at + release.Length);
        foreach (var between in new[] { marks + separator, separator.TrimEnd() + marks + " " })
        {
            if (rest.StartsWith(between))
                return (marks, between);
        }

        return ("", separator);
    }

    private static string TermOf(SourceText source, HistoryTable table, HistoryEntryText entry, bool isMarkdown)
    {
        var like = table.Rows[^1];
        var start = like.Span.Start;
        var head = like.CellBlocks.Count > 0 ? source.Text[start..like.CellBlocks[0].Span.Start] : "";
        var (before, after, gap) = table.Form == HistoryForm.Fields ? (":", ":", " ") : ("", "", "\n  ");
        if (table.Form == HistoryForm.Fields && head.Length > 0)
            gap = head[(head.LastIndexOf(':') + 1)..];
        else if (head.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0)
            gap = head[end..];
        var indent = source.Text[source.LineAt(start).Start..start];
        var line = gap.LastIndexOf('\n');
        var below = line < 0 ? "  " : gap[(line + 1)..];
        if (line >= 0 && below.StartsWith(indent, StringComparison.Ordinal))
            below = below[indent.Length..];
        gap = line < 0 ? gap : "\n" + below;
        var room = entry.Width - indent.Length - (line < 0 ? before.Length + entry.Release.Length + after.Length + gap.Length : below.Length);
        return before + entry.Release + after + gap + string.Join("\n" + below, CellText.Wrap(entry.Lines, room, isMarkdown));
    }

    private static int ColumnOf(SourceText source, int at) => RstCharacters.ColumnWidth(source.Text.AsSpan()[source.LineAt(at).Start..at]);
}
