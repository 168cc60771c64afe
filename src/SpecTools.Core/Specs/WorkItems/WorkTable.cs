namespace SpecTools.Specs;

/// <summary>Reads the rows of a table as work items.</summary>
internal static class WorkTable
{
    private static readonly string[] TextHeads = ["work item", "task", "item", "description", "action", "work", "what", "title", "summary", "name", "change"];

    private static readonly string[] StateHeads = ["status", "state", "done", "progress", "complete", "completed", "finished"];

    /// <summary>An item for each row below the head that has any text.</summary>
    internal static IEnumerable<WorkText> Read(ContentBlock table)
    {
        var head = table.Blocks.LastOrDefault(row => row.Kind == ContentBlockKind.HeaderRow)?.Blocks.Select(TextOf).Select(SectionTitle.KeyOf).ToList() ?? [];
        var text = Array.Find(TextHeads, head.Contains) is { } textHead ? head.IndexOf(textHead) : -1;
        var state = head.FindIndex(key => Array.IndexOf(StateHeads, key) >= 0);
        foreach (var row in table.Blocks)
        {
            if (row.Kind != ContentBlockKind.Row)
                continue;
            var cells = row.Blocks.Select(TextOf).ToList();
            var words = text >= 0 && text < cells.Count && cells[text].Length > 0 ? cells[text] : cells.MaxBy(cell => cell.Length) ?? "";
            if (NoWork.IsEmpty(words))
                continue;
            var item = WorkText.Of(words, row.Span);
            yield return item with { IsDone = item.IsDone ?? (state >= 0 && state < cells.Count ? StateOf(cells[state]) : null) };
        }
    }

    private static bool? StateOf(string cell) => DoneMark.ReadWords(cell) ?? DoneMark.Read(cell + " .").IsDone ?? cell.ToLowerInvariant() switch
    {
        "yes" or "x" => true,
        "no" or "" => false,
        _ => null,
    };

    private static string TextOf(ContentBlock cell) => string.Join(
        ' ', cell.DescendantsAndSelf().Select(block => block.Text).Where(text => text.Length > 0));
}
