namespace SpecTools.Rst.Parsing;

/// <summary>
/// Reads a grid table: from each corner that is not inside a cell yet, traces the smallest rectangle of borders.
/// </summary>
internal sealed class GridTable
{
    private readonly TableBlock block;
    private readonly int bottom;
    private readonly int right;
    private readonly int[] done;
    private readonly int[]?[] reaches;
    private readonly SortedSet<int> rowBorders = [0];
    private readonly SortedSet<int> columnBorders = [0];
    private readonly List<(int Top, int Left, int Bottom, int Right, LineView Lines)> cells = [];

    private GridTable(TableBlock block)
    {
        this.block = block;
        bottom = block.Height - 1;
        right = block.Width(0) - 1;
        done = new int[right + 1];
        reaches = new int[]?[right + 1];
        Array.Fill(done, -1);
    }

    /// <exception cref="MalformedTableException">The borders do not make a grid.</exception>
    internal static TableData Read(TableBlock block)
    {
        var separator = HeadSeparator.Find(block, IsHeadSeparator);
        var table = new GridTable(block);
        table.FindCells();
        return table.Structure(separator);
    }

    private static bool IsHeadSeparator(ReadOnlySpan<char> line) =>
        line.Length >= 5 && line.StartsWith("+=") && line.EndsWith("=+") && line.IndexOfAnyExcept('=', '+') < 0;

    private void FindCells()
    {
        var corners = new SortedSet<(int Top, int Left)> { (0, 0) };
        while (corners.Count > 0)
        {
            var (top, left) = corners.Min;
            corners.Remove((top, left));
            if (top == bottom || left == right || top <= done[left])
                continue;
            if (Trace(top, left) is not { } cell)
                continue;

            for (var column = left; column < cell.Right; column++)
            {
                if (done[column] != top - 1)
                    throw new MalformedTableException("Malformed table; parse incomplete.");
                done[column] = cell.Bottom - 1;
            }

            cells.Add((top, left, cell.Bottom, cell.Right, block.Cell(top + 1, left + 1, cell.Bottom, cell.Right)));
            corners.Add((top, cell.Right));
            corners.Add((cell.Bottom, left));
        }

        for (var column = 0; column < right; column++)
        {
            if (done[column] != bottom - 1)
                throw new MalformedTableException("Malformed table; parse incomplete.");
        }
    }

    // Right along the top to each crossing, down from it to each crossing, and back if the other two sides close.
    private (int Bottom, int Right)? Trace(int top, int left)
    {
        var leftReach = Reach(left, top);
        for (var column = left + 1; column <= right; column++)
        {
            var character = block[top, column];
            if (character == '+')
            {
                if (TraceDown(top, left, column, leftReach) is { } found)
                    return (found, column);
            }
            else if (character != '-')
            {
                return null;
            }
        }

        return null;
    }

    // How far down the side of a cell goes on as a border. All rows of a column are found out at once.
    private int Reach(int column, int row)
    {
        if (reaches[column] is not { } reach)
        {
            reaches[column] = reach = new int[bottom + 1];
            reach[bottom] = bottom;
            for (var i = bottom - 1; i >= 0; i--)
                reach[i] = block[i + 1, column] is '+' or '|' ? reach[i + 1] : i;
        }

        return reach[row];
    }

    private int? TraceDown(int top, int left, int column, int leftReach)
    {
        var end = Math.Min(leftReach, Reach(column, top));
        for (var row = top + 1; row <= end; row++)
        {
            if (block[row, column] == '+' && ClosesBelow(left, column, row))
            {
                NoteBorders(top, left, row, column);
                return row;
            }
        }

        return null;
    }

    private bool ClosesBelow(int left, int column, int row) =>
        block[row, left] == '+' && block.Row(row)[(left + 1)..column].IndexOfAnyExcept('-', '+') < 0;

    // Each crossing on the four sides of a cell is a border of some row or column.
    private void NoteBorders(int top, int left, int row, int column)
    {
        for (var i = left + 1; i <= column; i++)
        {
            if (i == column || block[top, i] == '+' || block[row, i] == '+')
                columnBorders.Add(i);
        }

        for (var i = top + 1; i <= row; i++)
        {
            if (i == row || block[i, left] == '+' || block[i, column] == '+')
                rowBorders.Add(i);
        }
    }

    private TableData Structure(int separator)
    {
        var rows = rowBorders.ToList();
        var columns = columnBorders.ToList();
        var widths = new List<int>();
        for (var i = 1; i < columns.Count; i++)
            widths.Add(columns[i] - columns[i - 1] - 1);

        var remaining = (rows.Count - 1) * (columns.Count - 1);
        var table = new List<List<TableCell>>();
        for (var i = 1; i < rows.Count; i++)
            table.Add([]);
        foreach (var cell in cells)
        {
            var row = rows.BinarySearch(cell.Top);
            var column = columns.BinarySearch(cell.Left);
            var moreRows = rows.BinarySearch(cell.Bottom) - row - 1;
            var moreColumns = columns.BinarySearch(cell.Right) - column - 1;
            remaining -= (moreRows + 1) * (moreColumns + 1);
            table[row].Add(new TableCell(moreRows, moreColumns, cell.Lines));
        }

        if (remaining != 0)
            throw new MalformedTableException("Malformed table; parse incomplete.");
        return new TableData(widths, table, separator > 0 ? rows.BinarySearch(separator) : 0);
    }
}
