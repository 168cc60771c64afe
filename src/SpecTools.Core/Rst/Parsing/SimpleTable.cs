using System.Globalization;

namespace SpecTools.Rst.Parsing;

/// <summary>Reads a simple table: the top border gives the columns, and text in the first column begins a row.</summary>
internal sealed class SimpleTable
{
    private readonly TableBlock block;
    private readonly List<(int Start, int End)> columns;
    private readonly int borderEnd;
    private readonly List<(int FirstLine, List<TableCell> Cells)> rows = [];

    private SimpleTable(TableBlock block)
    {
        this.block = block;
        columns = ColumnsOf(block.Row(0));
        borderEnd = columns[^1].End;
    }

    /// <exception cref="MalformedTableException">Text and borders do not fit together.</exception>
    internal static TableData Read(TableBlock block)
    {
        block.MakePlainBorder(0);
        block.MakePlainBorder(block.Height - 1);
        var separator = HeadSeparator.Find(block, line => LineClassifier.IsSimpleTableBorder(line));
        var table = new SimpleTable(block);
        table.FindRows();
        return table.Structure(separator);
    }

    private static bool IsSpan(ReadOnlySpan<char> line) => !line.IsEmpty && line[0] == '-' && line.IndexOfAnyExcept('-', ' ') < 0;

    private void FindRows()
    {
        var (firstStart, firstEnd) = columns[0];
        var start = 1;
        var hasText = false;
        for (var line = 1; line < block.Height; line++)
        {
            var row = block.Row(line);
            if (IsSpan(row))
            {
                ReadRow(start, line, spanLine: line);
                start = line + 1;
                hasText = false;
            }
            else if (HasText(row, firstStart, firstEnd))
            {
                if (hasText && line != start)
                    ReadRow(start, line, spanLine: null);
                start = line;
                hasText = true;
            }
            else if (!hasText)
            {
                start = line + 1;
            }
        }
    }

    private static bool HasText(ReadOnlySpan<char> row, int start, int end)
    {
        start = Math.Min(start, row.Length);
        foreach (var character in row[start..Math.Clamp(end, start, row.Length)])
        {
            if (!Characters.RstCharacters.IsSpace(character))
                return true;
        }

        return false;
    }

    private static List<(int Start, int End)> ColumnsOf(ReadOnlySpan<char> border)
    {
        var found = new List<(int, int)>();
        for (var end = 0; end < border.Length;)
        {
            var start = border[end..].IndexOf('-');
            if (start < 0)
                break;
            start += end;
            var length = border[start..].IndexOf(' ');
            end = length < 0 ? border.Length : start + length;
            found.Add((start, end));
        }

        return found;
    }

    private List<(int Start, int End)> SpannedColumns(int spanLine)
    {
        var spanned = ColumnsOf(block.Row(spanLine));
        if (spanned[^1].End != borderEnd)
        {
            throw new MalformedTableException(
                string.Create(CultureInfo.InvariantCulture, $"Column span incomplete in table line {spanLine + 1}."), spanLine);
        }

        // The last column has no right edge: text may run over the border.
        spanned[^1] = (spanned[^1].Start, columns[^1].End);
        return spanned;
    }

    private void ReadRow(int first, int end, int? spanLine)
    {
        if (first >= end && spanLine is null)
            return;
        var spanned = spanLine is { } line ? SpannedColumns(line) : [.. columns];
        CheckMargins(first, end, spanned);
        var cells = new List<TableCell>(spanned.Count);
        var column = 0;
        foreach (var (start, stop) in spanned)
        {
            var more = MoreColumns(ref column, start, stop, first);
            cells.Add(new TableCell(0, more, block.Cell(first, start, Math.Max(first, end), stop)));
        }

        rows.Add((first, cells));
    }

    private int MoreColumns(ref int column, int start, int end, int line)
    {
        var first = column;
        if (column < columns.Count && columns[column].Start == start)
        {
            while (column < columns.Count && columns[column].End != end)
                column++;
            if (column < columns.Count)
                return column++ - first;
        }

        throw new MalformedTableException(
            string.Create(CultureInfo.InvariantCulture, $"Column span alignment problem in table line {line + 2}."), line + 1);
    }

    // Only the last column may be left by its text, and then it becomes as wide as that.
    private void CheckMargins(int first, int end, List<(int Start, int End)> spanned)
    {
        for (var i = 0; i < spanned.Count; i++)
        {
            var (start, stop) = spanned[i];
            for (var line = first; line < end; line++)
            {
                var row = block.RowWithoutCombining(line);
                if (i == spanned.Count - 1)
                {
                    if (HasText(row, stop, row.Length))
                    {
                        var newEnd = start + row[start..].TrimEnd().Length;
                        spanned[i] = (start, Math.Max(columns[^1].End, newEnd));
                        if (newEnd > columns[^1].End)
                            columns[^1] = (columns[^1].Start, newEnd);
                    }
                }
                else if (HasText(row, stop, spanned[i + 1].Start))
                {
                    throw new MalformedTableException(
                        string.Create(CultureInfo.InvariantCulture, $"Text in column margin in table line {line + 1}."), line);
                }
            }
        }
    }

    private TableData Structure(int separator)
    {
        var head = 0;
        if (separator > 0)
        {
            head = rows.FindIndex(row => row.FirstLine > separator);
            head = Math.Max(head, 0);
        }

        return new TableData(
            columns.ConvertAll(column => column.End - column.Start), rows.ConvertAll(row => row.Cells), head);
    }
}
