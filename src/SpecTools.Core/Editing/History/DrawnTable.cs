using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Adds a row to a grid or a simple table. Text is broken to the width of its column; a column that is too narrow for that
/// is widened in all lines.
/// </summary>
internal sealed class DrawnTable
{
    // A column of text that is narrower than this is widened rather than filled with short lines.
    private const int NarrowText = 30;

    private readonly List<string> lines = [];
    private readonly List<string> breaks = [];
    private readonly string indent;
    private readonly bool isGrid;
    private List<(int Start, int End)> columns = [];
    private string? fault;

    private DrawnTable(SourceText source, TextSpan span)
    {
        indent = source.Text[source.LineAt(span.Start).Start..span.Start];
        isGrid = source.Text[span.Start] == '+';
        FirstLine = source.LineNumberAt(span.Start);
        for (var number = FirstLine; number <= source.LastLineOf(span).Number; number++)
        {
            var line = source.GetLine(number);
            var text = source.Slice(line.Span);
            if (text.Contains('\t'))
                fault = $"Line {number} of its table has a tab";
            lines.Add(text.Length > indent.Length ? text[indent.Length..].TrimEnd() : "");
            breaks.Add(source.Text[line.End..line.NextStart]);
        }

        FindColumns();
    }

    private int FirstLine { get; }

    /// <summary>Plans the row.</summary>
    /// <returns>Why it cannot be written; null where it can.</returns>
    internal static string? AddRow(Draft draft, HistoryTable history, HistoryEntryText entry, bool replaces)
    {
        var source = draft.Source;
        var span = ItemList.Trimmed(source, history.Block!.Span);
        var table = new DrawnTable(source, span);
        if (table.fault is null && table.columns.Count != history.Columns)
            table.fault = "The columns of its table are not those of its rows";
        var row = table.fault is null ? table.Fit(entry.Cells(history), entry.Width, history.Release) : [];
        if (table.fault is not null)
            return table.fault;
        var last = history.Rows[^1].Span.Start;
        var before = history.Rows.Count > 1 ? source.LineNumberAt(last) - 2 - table.FirstLine : -1;
        table.Add(row, draft.NewLine, replaces ? source.LineNumberAt(last) - table.FirstLine : -1, isLoose: before > 0 && table.lines[before + 1].Length == 0);
        draft.Replace(TextSpan.FromBounds(span.Start, span.End), table.ToString());
        return null;
    }

    public override string ToString()
    {
        var text = "";
        for (var i = 0; i < lines.Count; i++)
            text += (i > 0 && lines[i].Length > 0 ? indent : "") + lines[i] + (i < lines.Count - 1 ? breaks[i] : "");
        return text;
    }

    private void FindColumns()
    {
        columns = [];
        if (isGrid)
        {
            var corners = lines.Where(line => line.Length > 0 && line.AsSpan().IndexOfAnyExcept("+-=") < 0)
                .SelectMany(line => Enumerable.Range(0, line.Length).Where(at => line[at] == '+')).Distinct().Order().ToList();
            for (var i = 1; i < corners.Count; i++)
                columns.Add((corners[i - 1] + 1, corners[i]));
            return;
        }

        var border = lines[0];
        for (var start = 0; start < border.Length; start++)
        {
            if (border[start] != '=')
                continue;
            var end = start;
            while (end < border.Length && border[end] == '=')
                end++;
            columns.Add((start, end));
            start = end;
        }
    }

    // The lines of each cell, after the columns have been widened for them.
    private List<List<string>> Fit(List<List<string>> cells, int width, int release)
    {
        if (!isGrid && cells[0].Count == 0)
            cells[0].Add("\\");
        for (var column = 0; column < cells.Count; column++)
        {
            var usable = Usable(column);
            var full = CellText.Widest(cells[column]);
            if (full <= usable)
                continue;

            // A second line of the first column of a simple table would be a row of its own.
            var isWhole = !isGrid && column == 0;
            var longest = CellText.Widest(CellText.Wrap(cells[column], 1, isMarkdown: false));
            var room = Math.Max(0, width - indent.Length - columns[^1].End - (isGrid ? 1 : 0));
            var growth = isWhole ? full - usable
                : Math.Max(longest - usable, column == release || usable < NarrowText ? Math.Min(full - usable, room) : 0);
            if (growth > 0)
                Widen(column, growth);
            if (fault is not null)
                return cells;
            cells[column] = CellText.Wrap(cells[column], isWhole ? int.MaxValue : Usable(column), isMarkdown: false);
        }

        return cells;
    }

    // A blank on both sides within the borders of a grid.
    private int Usable(int column) => columns[column].End - columns[column].Start - (isGrid ? 2 : 0);

    private void Widen(int column, int by)
    {
        var end = columns[column].End;
        for (var i = 0; i < lines.Count; i++)
        {
            var widened = isGrid ? WidenGrid(lines[i], end, by) : WidenSimple(lines[i], column, by);
            if (widened is null)
                fault = $"The column in its table is too narrow, and cannot be widened in line {FirstLine + i}";
            lines[i] = widened ?? lines[i];
        }

        FindColumns();
    }

    private static string? WidenGrid(string line, int end, int by)
    {
        if (IndexOf(line, end) is not (>= 0 and var at) || at >= line.Length)
            return null;
        var fill = line[at] switch
        {
            '+' when line[at - 1] is '-' or '=' => line[at - 1],
            '+' or '|' or ' ' => ' ',
            '-' or '=' when line[at - 1] == line[at] => line[at],
            _ => '\0',
        };
        return fill == '\0' ? null : line.Insert(at, new string(fill, by));
    }

    private string? WidenSimple(string line, int column, int by)
    {
        var end = columns[column].End;
        var isBorder = line.Length > 0 && (line.AsSpan().IndexOfAnyExcept("= ") < 0 || line.AsSpan().IndexOfAnyExcept("- ") < 0);
        if (isBorder)
            return end > line.Length || line[end - 1] == ' ' ? null : line.Insert(end, new string(line[end - 1], by));
        if (column == columns.Count - 1 || CellText.Width(line) <= end)
            return line;
        return IndexOf(line, end) is >= 0 and var at && line[at] == ' ' ? line.Insert(at, new string(' ', by)) : null;
    }

    // The index of the character at a column; below zero where none begins there.
    private static int IndexOf(string line, int column)
    {
        var (at, width) = (0, 0);
        while (at < line.Length && width < column)
        {
            var length = char.IsSurrogatePair(line, at) ? 2 : 1;
            width += CellText.Width(line.Substring(at, length));
            at += length;
        }

        return width == column ? at : -1;
    }

    private void Add(List<List<string>> cells, string newLine, int replaced, bool isLoose)
    {
        var row = new List<string>();
        for (var i = 0; i < cells.Max(cell => cell.Count); i++)
            row.Add(Line(cells.ConvertAll(cell => i < cell.Count ? cell[i] : "")));
        if (isGrid)
            row.Add('+' + string.Concat(columns.Select(column => new string('-', column.End - column.Start) + '+')));
        else if (isLoose && replaced < 0)
            row.Insert(0, "");

        // A simple table ends with a border of its own, a grid with that of its last row.
        var at = isGrid ? lines.Count : lines.Count - 1;
        if (replaced >= 0)
        {
            lines.RemoveRange(replaced, at - replaced);
            breaks.RemoveRange(replaced, at - replaced);
            at = replaced;
        }

        lines.InsertRange(at, row);
        breaks.InsertRange(isGrid && at > 0 ? at - 1 : at, row.Select(_ => newLine));
    }

    private string Line(List<string> cells)
    {
        var line = isGrid ? "|" : "";
        for (var i = 0; i < cells.Count; i++)
        {
            line += new string(' ', columns[i].Start - CellText.Width(line));
            line += isGrid ? " " + cells[i] + new string(' ', columns[i].End - columns[i].Start - 1 - CellText.Width(cells[i])) + "|" : cells[i];
            if (!isGrid && i < cells.Count - 1)
                line += new string(' ', Math.Max(0, columns[i].End - CellText.Width(line)));
        }

        return line.TrimEnd();
    }
}
