using System.Globalization;
using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst.Assembly;

// Tables that directives make: of a table, of a list, of data.
internal sealed partial class TreeAssembler
{
    private static bool FailEmpty(RstNode target, RstDirective directive, RstFault fault)
    {
        if (directive.Content.Count > 0)
            return false;
        target.Add(Message(directive, fault, $"The \"{directive.Name}\" directive needs content; none found."));
        return true;
    }

    private void AppendTable(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (FailEmpty(target, directive, RstFault.EmptyTable))
            return;
        var messages = MakeTableTitle(directive, target, out var title);
        var body = NewNode(directive, RstNodeKind.Container);
        AppendChildren(body, directive);
        if (body.Children is not [{ Kind: RstNodeKind.Table } table])
        {
            Fail(target, directive, "exactly one table expected");
            return;
        }

        if (options["widths"] is { } widths and not ("auto" or "grid"))
        {
            var columns = table.Children[0].Children.Where(child => child.Kind == RstNodeKind.Colspec).ToList();
            var numbers = widths.Split(' ');
            if (numbers.Length != columns.Count)
            {
                Fail(target, directive, "the widths do not match the number of columns");
                return;
            }

            for (var i = 0; i < numbers.Length; i++)
                columns[i].Set("colwidth", numbers[i]);
        }

        table.Span = directive.Span;
        DirectiveOptions.AddClasses(table, options["class"]);
        AddWidthClass(table, options);
        FinishTable(target, directive, options, table, title, messages);
    }

    private IReadOnlyList<RstSystemMessage> MakeTableTitle(RstDirective directive, RstNode around, out RstNode? title)
    {
        title = null;
        if (directive.Arguments.Count == 0)
            return [];
        var argument = directive.ArgumentFragments[0];
        title = new RstNode(RstNodeKind.Title, argument.Span, directive.Line);
        return AppendInline(title, directive, argument, around);
    }

    private static void AddWidthClass(RstNode table, DirectiveOptions options)
    {
        if (options["widths"] is { } widths)
            DirectiveOptions.AddClasses(table, widths == "auto" ? "colwidths-auto" : "colwidths-given");
    }

    private void FinishTable(
        RstNode target, RstDirective directive, DirectiveOptions options, RstNode table, RstNode? title, IReadOnlyList<RstSystemMessage> messages)
    {
        options.CopyTo(table, "align", "width");
        AddName(table, directive, options);
        if (title is not null)
            table.ReplaceChildren([title, .. table.Children]);
        target.Add(table);
        AddAll(target, messages);
    }

    private void AppendListTable(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (FailEmpty(target, directive, RstFault.InvalidDirective))
            return;
        var messages = MakeTableTitle(directive, target, out var title);
        var body = NewNode(directive, RstNodeKind.Container);
        AppendChildren(body, directive);
        string[] widths = [];
        var fault = RowsOfList(body, out var rows)
            ?? ColumnWidths(rows[0].Count, options, out widths)
            ?? CheckDimensions(rows.ConvertAll(row => row.Count), options);
        if (fault is not null)
        {
            Fail(target, directive, fault);
            return;
        }

        var table = NewTable(directive, options, widths, rows);
        DirectiveOptions.AddClasses(table, options["class"]);
        FinishTable(target, directive, options, table, title, messages);
    }

    private static string? RowsOfList(RstNode body, out List<List<MadeCell>> rows)
    {
        rows = [];
        if (body.Children is not [{ Kind: RstNodeKind.BulletList } list])
            return "exactly one bullet list expected";
        foreach (var item in list.Children)
        {
            if (item.Children is not [{ Kind: RstNodeKind.BulletList } row])
                return $"two-level bullet list expected, but row {rows.Count + 1} does not contain a second-level bullet list";
            if (rows.Count > 0 && row.Children.Count != rows[0].Count)
                return $"uniform two-level bullet list expected, but row {rows.Count + 1} does not contain the same number of items as row 1";
            rows.Add([.. row.Children.Select(CellOf)]);
        }

        return null;
    }

    // An item of a list as a cell: what stands behind its bullet.
    private static MadeCell CellOf(RstNode item)
    {
        var start = item.Children.Count > 0 ? item.Children[0].Span.Start : item.Span.End;
        return new MadeCell(TextSpan.FromBounds(start, item.Span.End), item.Children);
    }

    private static string? CheckDimensions(List<int> rowLengths, DirectiveOptions options)
    {
        var header = options.Number("header-rows");
        var stub = options.Number("stub-columns");
        if (rowLengths.Count < header)
            return $"{header} header row(s) specified but only {rowLengths.Count} row(s) of data supplied";
        if (rowLengths.Count == header && header > 0)
            return $"insufficient data supplied ({rowLengths.Count} row(s)); no data remaining for the table's body";
        foreach (var length in rowLengths)
        {
            if (length < stub)
                return $"{stub} stub column(s) specified but only {length} column(s) of data supplied";
            if (length == stub && stub > 0)
                return $"insufficient data supplied ({length} column(s)); no data remaining for the table's body";
        }

        return null;
    }

    private static string? ColumnWidths(int columns, DirectiveOptions options, out string[] widths)
    {
        widths = [];
        if (options["widths"] is { } given and not "auto")
        {
            widths = given.Split(' ');
            return widths.Length == columns ? null : $"the widths do not match the number of columns in the table ({columns})";
        }

        if (columns == 0)
            return "no table data detected";
        widths = [.. Enumerable.Repeat((100 / columns).ToString(CultureInfo.InvariantCulture), columns)];
        return null;
    }

    private static RstNode NewTable(RstDirective directive, DirectiveOptions options, string[] widths, List<List<MadeCell>> rows, int headRows = 0)
    {
        var table = NewNode(directive, RstNodeKind.Table);
        AddWidthClass(table, options);
        var group = NewNode(directive, RstNodeKind.Tgroup);
        group.Set("cols", widths.Length.ToString(CultureInfo.InvariantCulture));
        table.Add(group);
        for (var i = 0; i < widths.Length; i++)
        {
            var column = NewNode(directive, RstNodeKind.Colspec);
            column.Set("colwidth", widths[i]);
            if (i < options.Number("stub-columns"))
                column.Set("stub", "1");
            group.Add(column);
        }

        headRows += options.Number("header-rows");
        if (headRows > 0)
            AddRows(group, directive, RstNodeKind.Thead, rows[..headRows]);
        AddRows(group, directive, RstNodeKind.Tbody, rows[headRows..]);
        return table;
    }

    private static void AddRows(RstNode group, RstDirective directive, RstNodeKind kind, List<List<MadeCell>> rows)
    {
        var part = new RstNode(kind, Around(rows[0], rows[^1]), directive.Line);
        group.Add(part);
        foreach (var cells in rows)
        {
            var row = new RstNode(RstNodeKind.Row, Around(cells, cells), directive.Line);
            part.Add(row);
            foreach (var cell in cells)
            {
                var entry = new RstNode(RstNodeKind.Entry, cell.Span, directive.Line);
                AddAll(entry, cell.Nodes);
                row.Add(entry);
            }
        }
    }

    private static TextSpan Around(List<MadeCell> first, List<MadeCell> last) =>
        TextSpan.FromBounds(first[0].Span.Start, last[^1].Span.End);

    private void AppendCsvTable(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (options.Has("file") || options.Has("url"))
        {
            target.Add(Message(directive, RstFault.DisabledDirective, "Files and addresses are not read."));
            return;
        }

        var messages = MakeTableTitle(directive, target, out var title);
        if (FailEmpty(target, directive, RstFault.EmptyTable))
            return;
        List<CsvRow> head = [];
        if (CsvReader.Read(RstFragment.Of(directive.Content), CsvDialect.Of(options)) is not { } data
            || (options.Written("header") is { } header && (head = CsvReader.Read(header, CsvDialect.Header)!) is null))
        {
            Fail(target, directive, "the data are no correct CSV");
            return;
        }

        var columns = head.Concat(data).Max(row => row.Fields.Count);
        string[] widths = [];
        var fault = CheckDimensions(data.ConvertAll(row => row.Fields.Count), options) ?? ColumnWidths(columns, options, out widths);
        if (fault is not null)
        {
            Fail(target, directive, fault);
            return;
        }

        var cells = head.Concat(data).Select(row => row.Pad(columns).Fields.ConvertAll(cell => ParseCell(cell, directive))).ToList();
        var table = NewTable(directive, options, widths, cells, head.Count);
        DirectiveOptions.AddClasses(table, options["class"]);
        FinishTable(target, directive, options, table, title, messages);
    }

    // A cell is a text of its own.
    private MadeCell ParseCell(CsvField cell, RstDirective directive)
    {
        var node = NewNode(directive, RstNodeKind.Entry);
        if (cell.Text.AsSpan().Trim().Length > 0)
            AppendChildren(node, BlockParser.ParseFragment(cell.Text, cell.Offsets, directive, source.Dialect));
        return new MadeCell(cell.Span, node.Children);
    }

    /// <summary>The content of a cell, and where it stands.</summary>
    private readonly record struct MadeCell(TextSpan Span, IReadOnlyList<RstNode> Nodes);
}
