using SpecTools.Rst.Characters;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Keeps the columns of a table where they are when the text of a cell changes.</summary>
internal static class TableRoom
{
    /// <summary>Adds the edit that takes blanks away behind the changed people of a cell, or adds some.</summary>
    /// <returns>Why there is no room, or null; null also for people who stand in no table.</returns>
    internal static string? Fault(Draft draft, PeopleRow row)
    {
        // In Markdown columns need not be straight, and a list of lists has none.
        if (row.Table is not { } table || table is MarkdownContentBlock || draft.Source.Text[table.Span.Start] is not ('+' or '='))
            return null;
        var source = draft.Source;
        var line = row.Line;
        var inRow = draft.Edits.Where(edit => edit.Span.Start >= row.Start && edit.Span.End <= line.End).ToList();
        var growth = inRow.Sum(edit => RstCharacters.ColumnWidth(edit.NewText) - RstCharacters.ColumnWidth(source.AsSpan(edit.Span)));
        var end = inRow.Select(edit => edit.Span.End).Append(row.Entries[^1].Span.End).Max();
        var rest = source.Slice(TextSpan.FromBounds(end, line.End));
        var blanks = rest.Length - rest.TrimStart(' ').Length;

        // The last cell of a simple table has no end.
        if (growth == 0 || blanks == rest.Length)
            return null;
        if (growth >= blanks)
            return $"The cell of the table in line {line.Number} is too narrow; widen its column";
        if (growth > 0)
            draft.Remove(end, end + growth);
        else
            draft.Insert(end + blanks, new string(' ', -growth));
        return null;
    }
}
