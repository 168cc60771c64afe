using System.Globalization;
using SpecTools.Rst.Parsing;

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

        DirectiveOptions.AddClasses(table, options["class"]);
        AddWidthClass(table, options);
        FinishTable(target, directive, options, table, title, messages);
    }

    private IReadOnlyList<RstSystemMessage> MakeTableTitle(RstDirective directive, RstNode around, out RstNode? title)
    {
        title = null;
        if (directive.Arguments.Count == 0)
            return [];
        title = NewNode(directive, RstNodeKind.Title);
        return AppendInline(title, directive, directive.Arguments[0], around);
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

    private static string? RowsOfList(RstNode body, out List<List<List<RstNode>>> rows)
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
            rows.Add([.. row.Children.Select(cell => cell.Children.ToList())]);
        }

        return null;
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

    private static RstNode NewTable(RstDirective directive, DirectiveOptions options, string[] widths, List<List<List<RstNode>>> rows, int headRows = 0)
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

    private static void AddRows(RstNode group, RstDirective directive, RstNodeKind kind, List<List<List<RstNode>>> rows)
    {
        var part = NewNode(directive, kind);
        group.Add(part);
        foreach (var cells in rows)
        {
            var row = NewNode(directive, RstNodeKind.Row);
            part.Add(row);
            foreach (var cell in cells)
            {
                var entry = NewNode(directive, RstNodeKind.Entry);
                AddAll(entry, cell);
                row.Add(entry);
            }
        }
    }

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
        List<List<string>> head = [];
        if (CsvData.Read(directive.Content.ToString(), CsvDialect.Of(options)) is not { } data
            || (options["header"] is { } header && (head = CsvData.Read(header, CsvDialect.Header)!) is null))
        {
            Fail(target, directive, "the data are no correct CSV");
            return;
        }

        var columns = Math.Max(data.Max(row => row.Count), head.Count == 0 ? 0 : head.Max(row => row.Count));
        string[] widths = [];
        var fault = CheckDimensions(data.ConvertAll(row => row.Count), options) ?? ColumnWidths(columns, options, out widths);
        if (fault is not null)
        {
            Fail(target, directive, fault);
            return;
        }

        List<List<List<RstNode>>> cells = [.. ParseCells(head, directive.Span), .. ParseCells(data, directive.ContentSpan)];
        var table = NewTable(directive, options, widths, cells, head.Count);
        DirectiveOptions.AddClasses(table, options["class"]);
        FinishTable(target, directive, options, table, title, messages);

        IEnumerable<List<List<RstNode>>> ParseCells(List<List<string>> rows, Text.TextSpan span) =>
            rows.Select(row => Pad(row, columns).ConvertAll(cell => ParseCell(cell, directive, span)));
    }

    private static List<string> Pad(List<string> row, int columns) =>
        [.. row, .. Enumerable.Repeat("", columns - row.Count)];

    // A cell is a text of its own: its nodes lie where all data lie.
    private List<RstNode> ParseCell(string cell, RstDirective directive, Text.TextSpan span)
    {
        var node = NewNode(directive, RstNodeKind.Entry);
        if (cell.Trim().Length > 0)
            AppendChildren(node, BlockParser.ParseFragment(cell, directive, source.Dialect));
        foreach (var below in node.DescendantsAndSelf())
            below.Span = span;
        return [.. node.Children];
    }
}
