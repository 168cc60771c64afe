namespace SpecTools.Specs;

/// <summary>
/// A table in which people may stand: with a label at the head of each column, with a label at the beginning of each
/// row, or with a person in each row.
/// </summary>
internal sealed class PeopleTable
{
    private const string RoleColumn = "role";
    private const string OtherColumn = "";

    private readonly List<IReadOnlyList<ContentBlock>> rows;

    private PeopleTable(List<IReadOnlyList<ContentBlock>> rows) => this.rows = rows;

    /// <summary>The table that a block is, also one that is written as a list of lists; null for other blocks.</summary>
    internal static PeopleTable? Of(ContentBlock block)
    {
        if (block.Kind == ContentBlockKind.Table)
            return new PeopleTable([.. block.Blocks.Where(row => row.Blocks.Count > 0).Select(row => row.Blocks)]);
        if (block is not { Kind: ContentBlockKind.Container, Blocks: [{ Kind: ContentBlockKind.List } list] })
            return null;
        var rows = new List<IReadOnlyList<ContentBlock>>();
        foreach (var item in list.Blocks)
        {
            if (item.Blocks is not [{ Kind: ContentBlockKind.List, Blocks: { Count: > 1 } cells }])
                return null;
            rows.Add(cells);
        }

        return rows.Count > 0 ? new PeopleTable(rows) : null;
    }

    /// <summary>Hands the cells with people to a walker.</summary>
    /// <param name="walker">Takes them.</param>
    /// <param name="role">What people in this place do.</param>
    internal void Read(PeopleWalker walker, LabelRole? role)
    {
        var columns = rows.Count > 1 && rows[0].Count > 1 ? rows[0].Select(ColumnOf).ToList() : [];
        var hasHead = columns.Count > 0 && columns.TrueForAll(column => column is not null);
        foreach (var row in rows.Skip(hasHead ? 1 : 0))
        {
            if (hasHead)
                ReadRow(walker, row, columns!, role);
            else if (row.Count > 1 && RoleLabel.Read(TextOf(row[0])) is { } label && walker.Accepts(label))
                ReadCells(walker, row.Skip(1), walker.RoleOf(label));
            else if (walker.IsAmongPeople)
                walker.AddRow(row.Select(cell => (cell, "")), role);
        }
    }

    private static void ReadRow(PeopleWalker walker, IReadOnlyList<ContentBlock> row, List<Column> columns, LabelRole? role)
    {
        var person = new List<(ContentBlock, string)>();
        for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
        {
            if (columns[i].Key == RoleColumn)
                role = RoleLabel.Read(TextOf(row[i])) is { } own ? walker.RoleOf(own) : role;
            else if (columns[i].Label is { } label && walker.Accepts(label))
                ReadCells(walker, [row[i]], label.Role);
            else if (columns[i].Key is { Length: > 0 } key)
                person.Add((row[i], key));
        }

        if (person.Count > 0 && (walker.IsAmongPeople || role is not null))
            walker.AddRow(person, role);
    }

    private static void ReadCells(PeopleWalker walker, IEnumerable<ContentBlock> cells, LabelRole role)
    {
        foreach (var cell in cells)
            walker.Walk(cell.Blocks, role);
    }

    // What a column has: people of a role, or something of each person.
    private sealed record Column(RoleLabel? Label, string? Key);

    private static Column? ColumnOf(ContentBlock head)
    {
        var text = TextOf(head);
        foreach (var word in text.Split([' ', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.Trim(':').ToLowerInvariant())
            {
                case "role" or "roles" or "responsibility" or "function":
                    return new Column(null, RoleColumn);
                case "company" or "organization" or "organisation" or "affiliation" or "area" or "component" or "task" or "remarks" or "notes":
                    return new Column(null, OtherColumn);
                case var key when PersonWords.IsKey(key):
                    return new Column(null, key);
            }
        }

        return RoleLabel.Read(text) is { IsPlain: true } label ? new Column(label, null) : null;
    }

    private static string TextOf(ContentBlock cell) =>
        string.Join(' ', cell.DescendantsAndSelf().Select(block => block.Text).Where(text => text.Length > 0));
}
