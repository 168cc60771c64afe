using System.Text;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds a row to a table of Markdown, in columns as wide as those of the last row where the text fits.</summary>
internal static class PipeTable
{
    /// <summary>Plans the row.</summary>
    /// <returns>Why it cannot be written; null where it can.</returns>
    internal static string? AddRow(Draft draft, HistoryTable history, HistoryEntryText entry, bool replaces)
    {
        var source = draft.Source;
        var span = ItemList.Trimmed(source, history.Block!.Span);
        var last = source.LastLineOf(span);
        var indent = source.Text[source.LineAt(span.Start).Start..span.Start];
        var like = source.Slice(last.Span)[indent.Length..].TrimEnd();
        var widths = Split(like).ConvertAll(CellText.Width);
        var first = like.StartsWith('|') ? "| " : "";
        var cells = entry.Cells(history).Select((cell, index) =>
            Cell(index > 0 ? " " : first.Trim('|'), string.Join(' ', cell), index < widths.Count ? widths[index] : 0));
        var row = first.TrimEnd() + string.Join('|', cells);
        row = like.EndsWith('|') ? row + "|" : row.TrimEnd();
        if (replaces)
            draft.Replace(TextSpan.FromBounds(last.Start, last.End), indent + row);
        else
            draft.Insert(span.End, draft.NewLine + indent + row);
        return null;
    }

    private static string Cell(string before, string text, int width)
    {
        var cell = before + Escaped(text) + " ";
        return cell + new string(' ', Math.Max(0, width - CellText.Width(cell)));
    }

    // A bar would end the cell.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '|' && (i == 0 || text[i - 1] != '\\'))
                escaped.Append('\\');
            escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    private static List<string> Split(string line)
    {
        var cells = new List<string>();
        var start = line.StartsWith('|') ? 1 : 0;
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] != '|' || line[i - 1] == '\\')
                continue;
            cells.Add(line[start..i]);
            start = i + 1;
        }

        if (start < line.Length)
            cells.Add(line[start..]);
        return cells;
    }
}
