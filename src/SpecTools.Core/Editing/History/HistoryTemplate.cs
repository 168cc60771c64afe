using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Writes a history for a spec that has none: the list table of its template, else the usual one; in Markdown a list.</summary>
internal static class HistoryTemplate
{
    internal static string Write(EditContext context, HistoryEntryText entry, string newLine)
    {
        if (context.File.Rst is null)
        {
            var text = $"{entry.Release}: {entry.Lines[0]}";
            return "- " + string.Join(newLine + "  ", CellText.Wrap([text, .. entry.Lines.Skip(1)], entry.Width - 2, isMarkdown: true));
        }

        return (OfTemplate(context.Template.Value.File, entry) ?? Usual(entry)).ReplaceLineEndings(newLine);
    }

    private static string Usual(HistoryEntryText entry) =>
        ".. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n   * - "
        + entry.Release + "\n     - " + string.Join("\n       ", CellText.Wrap(entry.Lines, entry.Width - 7, isMarkdown: false));

    // The head of the table with one row: the rows of a template are examples.
    private static string? OfTemplate(SpecFile template, HistoryEntryText entry)
    {
        var source = template.Source;
        if (template.Rst is null
            || HistoryTable.FindSection(template.Outline) is not { } section
            || HistoryTable.Find(source, template.Rst, section) is not { Form: HistoryForm.ListOfLists, Block: { } block } table
            || source.LineAt(block.Span.Start).Start != block.Span.Start)
        {
            return null;
        }

        var row = HistoryList.Written(source, table, entry, "\n", isMarkdown: false);
        return table.Entries.Count == 0
            ? source.Slice(ItemList.Trimmed(source, block.Span)) + row
            : source.Slice(TextSpan.FromBounds(block.Span.Start, table.Entries[0].Span.Start)) + row.TrimStart();
    }
}
