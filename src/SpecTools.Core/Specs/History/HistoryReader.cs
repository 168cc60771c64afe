using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads the section History: its table <c>Release Name | Description</c>, drawn, made of a list of lists or of
/// comma-separated values, or its list of releases.
/// </summary>
internal static class HistoryReader
{
    internal static SpecList<SpecHistoryEntry> Read(SourceText source, ParsedDocument document)
    {
        if (HistoryTable.FindSection(document.Outline) is not { } section || HistoryTable.Find(source, document.Rst, section) is not { } table)
            return SpecList<SpecHistoryEntry>.Empty;
        return new SpecList<SpecHistoryEntry>([.. table.Entries
            .Where(row => row.Cell(table.Release).Length > 0)
            .Select(row => new SpecHistoryEntry(row.Cell(table.Release), row.Cell(table.Description), source.LineNumberAt(row.Span.Start)))]);
    }
}
