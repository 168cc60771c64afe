using System.Text;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads the table of the section History, <c>Release Name | Description</c>: drawn as a grid or a simple table, made of
/// a list of lists or of comma-separated values.
/// </summary>
internal static class HistoryReader
{
    private static readonly string[] Titles = ["history", "revision history", "change history", "spec history", "revision"];
    private static readonly string[] ReleaseHeads = ["release name", "release", "version", "cycle"];
    private static readonly string[] DescriptionHeads = ["description", "change", "comment", "note", "summary"];

    internal static SpecList<SpecHistoryEntry> Read(SourceText source, ParsedDocument document)
    {
        if (Find(document.Outline.Sections) is not { } section)
            return SpecList<SpecHistoryEntry>.Empty;
        var rows = section.Body.Blocks().SelectMany(block => block.DescendantsAndSelf()).Select(RowsOf).FirstOrDefault(rows => rows.Count > 0);
        rows ??= document.Rst is { } rst ? RowsOfData(rst, section) : [];
        return new SpecList<SpecHistoryEntry>(Entries(source, rows));
    }

    private static OutlineSection? Find(List<OutlineSection> sections)
    {
        foreach (var section in sections)
        {
            var found = Array.IndexOf(Titles, SectionTitle.KeyOf(section.Title)) >= 0 ? section : Find(section.Sections);
            if (found is not null)
                return found;
        }

        return null;
    }

    // A list whose items are lists is what a list table is made of.
    private static List<Row> RowsOf(ContentBlock block) => block switch
    {
        { Kind: ContentBlockKind.Table } => [.. block.Blocks.Select(RowOf)],
        { Kind: ContentBlockKind.List } when block.Blocks.All(item => item.Blocks is [{ Kind: ContentBlockKind.List }]) =>
            [.. block.Blocks.Select(item => RowOf(item.Blocks[0]))],
        _ => [],
    };

    private static Row RowOf(ContentBlock row) => new([.. row.Blocks.Select(CellOf)], row.Span);

    // Paragraphs and items follow each other as sentences do.
    private static string CellOf(ContentBlock cell)
    {
        var text = new StringBuilder();
        foreach (var part in cell.DescendantsAndSelf().Select(block => block.Text).Where(part => part.Length > 0))
        {
            if (text.Length > 0)
                text.Append(text[^1] is '.' or ':' or ';' or ',' or '!' or '?' ? " " : "; ");
            text.Append(part);
        }

        return text.ToString();
    }

    // The cells of data are read where the whole document's tree is made.
    private static List<Row> RowsOfData(RstDocument document, OutlineSection section)
    {
        var own = document.WithInlines().DescendantsAndSelf().FirstOrDefault(node =>
            node.Kind == RstNodeKind.Section && node.Children is [{ Kind: RstNodeKind.Title } title, ..] && title.Span == section.TitleSpan);
        var table = own?.DescendantsAndSelf().FirstOrDefault(node => node.Kind == RstNodeKind.Table);
        return table is null ? [] : [.. table.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Row).Select(RowOf)];
    }

    private static Row RowOf(RstNode row) => new(
        [.. row.Children.Select(cell => RstInline.PlainText([cell]).ReplaceLineEndings(" ").Trim())], row.Span);

    private static List<SpecHistoryEntry> Entries(SourceText source, List<Row> rows)
    {
        int release = 0, description = 1;
        var entries = new List<SpecHistoryEntry>(rows.Count);
        foreach (var row in rows)
        {
            if (entries.Count == 0 && IndexOf(row, ReleaseHeads) is >= 0 and var head)
            {
                release = head;
                description = IndexOf(row, DescriptionHeads) is >= 0 and var other ? other : head == 0 ? 1 : 0;
            }
            else if (row.Cell(release).Length > 0)
            {
                entries.Add(new SpecHistoryEntry(row.Cell(release), row.Cell(description), source.LineNumberAt(row.Span.Start)));
            }
        }

        return entries;
    }

    private static int IndexOf(Row row, string[] heads) =>
        row.Cells.FindIndex(cell => Array.IndexOf(heads, SectionTitle.KeyOf(cell)) >= 0);

    private sealed record Row(List<string> Cells, TextSpan Span)
    {
        internal string Cell(int index) => index < Cells.Count ? Cells[index] : "";
    }
}
