using System.Globalization;

namespace SpecTools.Rst.Parsing;

// Grid and simple tables: finding where one ends, and making its nodes.
internal sealed partial class BlockParser
{
    private void ParseTable(LineKind kind)
    {
        var first = at;
        var isolated = kind == LineKind.GridTable ? IsolateGridTable() : IsolateSimpleTable();
        NoteOutermost(Math.Max(first, at - 1));
        if (isolated.Block is { } block)
        {
            try
            {
                var data = kind == LineKind.GridTable ? GridTable.Read(block) : SimpleTable.Read(block);
                AddTable(data, block.Lines, isolated.LineOffset);
            }
            catch (MalformedTableException fault)
            {
                ReportMalformedTable(block.Lines, isolated.LineOffset + fault.Offset, fault.Message);
            }
        }

        if (isolated.Message is { } message)
            parent.Add(message);
        if (!isolated.BlankFinish)
        {
            Report(RstFault.TableWithoutBlankLine, NumberAt(at), at, at + 1, "Blank line required after table.");
        }
    }

    private void ReportMalformedTable(LineView block, int offset, string detail)
    {
        var message = detail.Length == 0 ? "Malformed table." : $"Malformed table. {detail}";
        parent.Add(NewMessage(RstFault.MalformedTable, block.FirstNumber + shift + offset, block.Span, message));
    }

    // All lines up to the next blank one belong to the table, if they begin like one; its bottom is the last border.
    private IsolatedTable IsolateGridTable()
    {
        var first = at;
        var end = EndOfFlushText(first);
        var blankFinish = true;
        RstSystemMessage? message = null;
        if (HasText(end))
        {
            message = NewMessage(RstFault.UnexpectedIndentation, lines.NumberAt(end), SpanOf(end, end + 1), "Unexpected indentation.");
            blankFinish = false;
        }

        for (var i = first; i < end; i++)
        {
            if (lines[i][0] is not ('+' or '|'))
            {
                blankFinish = false;
                end = i;
                break;
            }
        }

        at = end;
        if (!LineClassifier.IsGridTableBorder(lines[end - 1]))
        {
            blankFinish = false;
            var bottom = end - 2;
            while (bottom >= first + 2 && !LineClassifier.IsGridTableBorder(lines[bottom]))
                bottom--;
            if (bottom < first + 2)
                return Malformed(lines.Slice(first, end));

            // docutils goes back two lines too far and reads the last of the table again; so do we.
            at = Math.Max(first + 1, bottom - 1);
            end = bottom + 1;
        }

        var block = new TableBlock(lines.Slice(first, end));
        for (var i = 0; i < block.Height; i++)
        {
            if (block.Width(i) != block.Width(0) || block[i, block.Width(i) - 1] is not ('+' or '|'))
                return Malformed(block.Lines);
        }

        return new IsolatedTable(block, message, blankFinish, at - first - block.Height);

        IsolatedTable Malformed(LineView malformed)
        {
            if (message is not null)
                parent.Add(message);
            ReportMalformedTable(malformed, at - first - malformed.Count, "");
            return new IsolatedTable(null, null, blankFinish);
        }
    }

    // The table ends at the second border, or at the first that a blank line follows.
    private IsolatedTable IsolateSimpleTable()
    {
        var first = at;
        var length = lines[first].Trim(' ').Length;
        var found = 0;
        var foundAt = first;
        for (var i = first + 1; i < lines.Count; i++)
        {
            if (!LineClassifier.IsSimpleTableBorder(lines[i]))
                continue;
            if (lines[i].Trim(' ').Length != length)
            {
                at = i + 1;
                ReportMalformedTable(lines.Slice(first, at), 0, "Bottom/header table border does not match top border.");
                return new IsolatedTable(null, null, !HasText(at));
            }

            found++;
            foundAt = i;
            if (found == 2 || !HasText(i + 1))
            {
                at = i + 1;
                return new IsolatedTable(new TableBlock(lines.Slice(first, at)), null, !HasText(at));
            }
        }

        at = found > 0 ? foundAt + 1 : lines.Count;
        ReportMalformedTable(
            lines.Slice(first, at), 0,
            found > 0 ? "No bottom table border found or no blank line after table bottom." : "No bottom table border found.");
        return new IsolatedTable(null, null, found == 0);
    }

    private void AddTable(TableData data, LineView block, int lineOffset)
    {
        var table = new RstNode(RstNodeKind.Table, block.Span, block.FirstNumber);
        parent.Add(table);
        var group = new RstNode(RstNodeKind.Tgroup, block.Span, block.FirstNumber);
        group.Set("cols", data.ColumnWidths.Count.ToString(CultureInfo.InvariantCulture));
        table.Add(group);
        foreach (var width in data.ColumnWidths)
        {
            var column = new RstNode(RstNodeKind.Colspec, block.SpanOf(0, 1), block.FirstNumber);
            column.Set("colwidth", width.ToString(CultureInfo.InvariantCulture));
            group.Add(column);
        }

        if (data.HeadRows > 0)
            AddRows(group, RstNodeKind.Thead, data.Rows.GetRange(0, data.HeadRows), lineOffset);
        AddRows(group, RstNodeKind.Tbody, data.Rows.GetRange(data.HeadRows, data.Rows.Count - data.HeadRows), lineOffset);
    }

    private void AddRows(RstNode group, RstNodeKind kind, List<List<TableCell>> rows, int lineOffset)
    {
        var part = new RstNode(kind, RowsSpan(rows) ?? group.Span, rows.Count > 0 && rows[0].Count > 0 ? rows[0][0].Lines.FirstNumber : group.Line);
        group.Add(part);
        var begin = part.Span.Start;
        foreach (var cells in rows)
        {
            var row = new RstNode(RstNodeKind.Row, RowsSpan([cells]) ?? new Text.TextSpan(begin, 0), cells.Count > 0 ? cells[0].Lines.FirstNumber : group.Line);
            part.Add(row);
            begin = row.Span.Start;
            foreach (var cell in cells)
            {
                var entry = new RstNode(RstNodeKind.Entry, cell.Lines.TextSpan, cell.Lines.FirstNumber);
                if (cell.MoreRows > 0)
                    entry.Set("morerows", cell.MoreRows.ToString(CultureInfo.InvariantCulture));
                if (cell.MoreColumns > 0)
                    entry.Set("morecols", cell.MoreColumns.ToString(CultureInfo.InvariantCulture));
                row.Add(entry);
                if (cell.Lines.TrimBlankStart().Count > 0)
                    ParseNested(cell.Lines, entry, extraShift: lineOffset + 1);
            }
        }
    }

    // From the beginning of the first cell to the end of the last one to end; null where there is none.
    private static Text.TextSpan? RowsSpan(List<List<TableCell>> rows)
    {
        int start = int.MaxValue, end = 0;
        foreach (var span in rows.SelectMany(row => row).Select(cell => cell.Lines.TextSpan))
        {
            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
        }

        return end == 0 ? null : Text.TextSpan.FromBounds(start, end);
    }

    private readonly record struct IsolatedTable(TableBlock? Block, RstSystemMessage? Message, bool BlankFinish, int LineOffset = 0);
}
