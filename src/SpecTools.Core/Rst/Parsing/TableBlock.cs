using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// The lines of a table as a grid of columns: a wide character takes two of them, and a character outside the basic
/// plane is one character.
/// </summary>
internal sealed class TableBlock
{
    /// <summary>Stands in the second column of a wide character.</summary>
    private const char Padding = '\0';

    /// <summary>Stands for any character that is no part of a border.</summary>
    private const char Other = '\uFFFF';

    private readonly char[][] cells;
    private readonly int[][] offsets;
    private readonly int[]?[] uncombined;

    internal TableBlock(LineView lines)
    {
        Lines = lines;
        cells = new char[lines.Count][];
        offsets = new int[lines.Count][];
        uncombined = new int[]?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            ReadLine(i);
    }

    internal LineView Lines { get; }

    internal int Height => cells.Length;

    /// <summary>The number of columns of a line.</summary>
    internal int Width(int line) => cells[line].Length;

    /// <summary>The character in a column; what lies behind the end of the line is a space.</summary>
    internal char this[int line, int column]
    {
        get
        {
            var row = cells[line];
            return column < row.Length ? row[column] : ' ';
        }
    }

    /// <summary>Puts hyphens in place of equals signs: a head separator is a border like any other.</summary>
    internal void MakePlainBorder(int line) => cells[line].AsSpan().Replace('=', '-');

    internal ReadOnlySpan<char> Row(int line) => cells[line];

    /// <summary>The columns of a line without combining characters, which margins are looked for in.</summary>
    internal ReadOnlySpan<char> RowWithoutCombining(int line) =>
        uncombined[line] is { } indices ? indices.Select(index => cells[line][index]).ToArray() : cells[line];

    /// <summary>
    /// The text in a rectangle, trailing white space and the common indentation left out. Columns are counted without
    /// combining characters; what such a line adds to an edge stays added for the lines below it, as in docutils.
    /// </summary>
    internal LineView Cell(int top, int left, int bottom, int right)
    {
        if (top == bottom)
            return Lines.Slice(top, top);
        var bounds = new LineBounds[bottom - top];
        var indent = right;
        for (var i = top; i < bottom; i++)
        {
            left = Column(i, left);
            right = Column(i, right);
            var line = Trim(i, OffsetOf(i, left), OffsetOf(i, Math.Max(left, right)));
            bounds[i - top] = line;
            if (line.End > line.Start)
                indent = Math.Min(indent, IndentedBlock.Indentation(Lines.Buffer.Text.AsSpan(line.Start, line.End - line.Start)));
        }

        var view = new LineView(Lines.Buffer, bounds, 0, bounds.Length, Lines.FirstNumber + top);
        return indent > 0 && indent < right ? view.TrimLeft(indent, indent) : view;
    }

    private int Column(int line, int column)
    {
        if (uncombined[line] is not { } indices)
            return column;
        return column < indices.Length ? indices[column] : column + cells[line].Length - indices.Length;
    }

    private int OffsetOf(int line, int column) => offsets[line][Math.Min(column, cells[line].Length)];

    private LineBounds Trim(int line, int start, int end)
    {
        var text = Lines.Buffer.Text;
        end = Math.Min(end, Lines.BoundsAt(line).End);
        while (end > start && RstCharacters.IsSpace(text[end - 1]))
            end--;
        return new LineBounds(start, Math.Max(start, end));
    }

    private void ReadLine(int index)
    {
        var line = Lines[index];
        var start = Lines.BoundsAt(index).Start;
        if (Ascii.IsValid(line))
        {
            cells[index] = line.ToArray();
            offsets[index] = new int[line.Length + 1];
            for (var i = 0; i <= line.Length; i++)
                offsets[index][i] = start + i;
            return;
        }

        var row = new List<char>(line.Length);
        var rowOffsets = new List<int>(line.Length + 1);
        var indices = new List<int>(line.Length);
        var at = start;
        foreach (var rune in line.EnumerateRunes())
        {
            if (!RstCharacters.IsCombining(rune))
                indices.Add(row.Count);
            row.Add(rune.IsBmp ? (char)rune.Value : Other);
            rowOffsets.Add(at);
            at += rune.Utf16SequenceLength;
            if (RstCharacters.IsWide(rune))
            {
                indices.Add(row.Count);
                row.Add(Padding);
                rowOffsets.Add(at);
            }
        }

        rowOffsets.Add(at);
        cells[index] = [.. row];
        offsets[index] = [.. rowOffsets];
        if (indices.Count < row.Count)
            uncombined[index] = [.. indices];
    }
}
