using System.Text;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>How a history is written.</summary>
internal enum HistoryForm
{
    /// <summary>A table that is drawn: a grid or a simple table, or one of Markdown.</summary>
    Drawn,

    /// <summary>A list of lists, as list tables are made of.</summary>
    ListOfLists,

    /// <summary>Comma-separated values.</summary>
    Data,

    /// <summary>A list whose items name a release and, behind a colon or a dash, what it brought.</summary>
    List,

    /// <summary>A list of terms: each is a release.</summary>
    Terms,

    /// <summary>A list of fields: the name of each is a release.</summary>
    Fields,
}

/// <summary>The history of a spec as it is written: the first block of its section that has rows.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Block">The table or list; null for data.</param>
/// <param name="Rows">Its rows or items, those of the head too.</param>
internal sealed record HistoryTable(HistoryForm Form, ContentBlock? Block, List<HistoryRow> Rows)
{
    private const int LongestRelease = 40;
    private static readonly string[] Titles =
        ["history", "revision history", "change history", "spec history", "revision", "implementation history"];
    private static readonly string[] ReleaseHeads = ["release name", "release", "version", "cycle"];
    private static readonly string[] DescriptionHeads = ["description", "change", "comment", "note", "summary"];

    /// <summary>What an item of a list has between the release and what it brought.</summary>
    internal static readonly string[] Separators = [": ", " - ", " -- ", " \u2013 ", " \u2014 "];

    /// <summary>Which cell of a row names the release.</summary>
    internal int Release { get; private set; }

    /// <summary>Which cell of a row says what it brought.</summary>
    internal int Description { get; private set; } = 1;

    /// <summary>The number of columns.</summary>
    internal int Columns => Math.Max(2, Rows.Max(row => row.Cells.Count));

    /// <summary>The rows below the head.</summary>
    internal List<HistoryRow> Entries { get; private set; } = [];

    /// <summary>Whether a section is the one for the history by its title.</summary>
    internal static bool IsTitle(string title) => Array.IndexOf(Titles, SectionTitle.KeyOf(title)) >= 0;

    /// <summary>The section for the history; null where there is none.</summary>
    internal static OutlineSection? FindSection(Outline outline) => FindSection(DocumentTitle.Find(outline).Sections);

    private static OutlineSection? FindSection(List<OutlineSection> sections)
    {
        foreach (var section in sections)
        {
            var found = IsTitle(section.Title) ? section : FindSection(section.Sections);
            if (found is not null)
                return found;
        }

        return null;
    }

    /// <summary>The history that a section holds; null where it holds none.</summary>
    /// <param name="source">The text.</param>
    /// <param name="rst">The document of the section; null for Markdown.</param>
    /// <param name="section">The section.</param>
    internal static HistoryTable? Find(SourceText source, RstDocument? rst, OutlineSection section)
    {
        var table = section.Body.Blocks().SelectMany(block => block.DescendantsAndSelf()).Select(block => Of(source, block)).FirstOrDefault(table => table is not null)
            ?? (rst is null ? null : OfData(rst, section));
        table?.ReadHead();
        return table;
    }

    /// <summary>The comma-separated values below a heading; null where there are none.</summary>
    internal static RstDirective? FindData(RstDocument rst, OutlineSection section) =>
        SectionOf(rst, section)?.DescendantsAndSelf().OfType<RstDirective>().FirstOrDefault(directive => directive.Name == "csv-table");

    private static HistoryTable? Of(SourceText source, ContentBlock block)
    {
        var (form, rows) = block.Kind switch
        {
            ContentBlockKind.Table => (source.AsSpan(block.Span).StartsWith("..") ? HistoryForm.ListOfLists : HistoryForm.Drawn, block.Blocks.Select(row => RowOf(row, row))),

            // A list whose items are lists is what a list table is made of.
            ContentBlockKind.List when block.Blocks.All(item => item.Blocks is [{ Kind: ContentBlockKind.List }]) =>
                (HistoryForm.ListOfLists, block.Blocks.Select(item => RowOf(item, item.Blocks[0]))),
            ContentBlockKind.List => (HistoryForm.List, block.Blocks.Select(ItemOf).Where(row => row.Cells.Count > 1)),
            ContentBlockKind.DefinitionList => (HistoryForm.Terms, block.Blocks.Select(TermOf)),
            ContentBlockKind.FieldList => (HistoryForm.Fields, block.Blocks.Select(TermOf)),
            _ => (default, []),
        };
        var found = rows.ToList();
        return found.Count == 0 ? null : new HistoryTable(form, block, found);
    }

    private static HistoryRow RowOf(ContentBlock row, ContentBlock holder) =>
        new([.. holder.Blocks.Select(cell => TextOf(cell.DescendantsAndSelf()))], row.Span, row, holder.Blocks);

    private static HistoryRow TermOf(ContentBlock term) =>
        new([term.Text, TextOf(term.Blocks.SelectMany(block => block.DescendantsAndSelf()))], term.Span, term, term.Blocks);

    private static HistoryRow ItemOf(ContentBlock item)
    {
        var text = TextOf(item.DescendantsAndSelf());
        text = text[BoxOf(text).Length..];
        var (at, separator) = SeparatorOf(item.Blocks is [{ Kind: ContentBlockKind.Paragraph }, ..] ? text : "");
        return new HistoryRow(at < 0 ? [text] : [text[..at].Trim(), text[(at + separator.Length)..].Trim()], item.Span, item, item.Blocks);
    }

    /// <summary>Where the first separator of an item stands, and which it is; below zero for none.</summary>
    internal static (int At, string Separator) SeparatorOf(string text)
    {
        var found = (At: -1, Separator: "");
        foreach (var separator in Separators)
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at is > 0 and <= LongestRelease && (found.At < 0 || at < found.At))
                found = (at, separator);
        }

        return found;
    }

    /// <summary>The box before an item that can be ticked, with the blank behind it; empty where there is none.</summary>
    internal static string BoxOf(string text) =>
        text.Length > 4 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']' && text[3] == ' ' ? text[..4] : "";

    // Paragraphs and items follow each other as sentences do.
    private static string TextOf(IEnumerable<ContentBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var part in blocks.Select(block => block.Text).Where(part => part.Length > 0))
        {
            if (text.Length > 0)
                text.Append(text[^1] is '.' or ':' or ';' or ',' or '!' or '?' ? " " : "; ");
            text.Append(part);
        }

        return text.ToString();
    }

    // The cells of data are read where the whole document's tree is made.
    private static HistoryTable? OfData(RstDocument document, OutlineSection section)
    {
        var table = SectionOf(document.WithInlines(), section)?.DescendantsAndSelf().FirstOrDefault(node => node.Kind == RstNodeKind.Table);
        var rows = table?.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Row).Select(RowOf).ToList() ?? [];
        return rows.Count == 0 ? null : new HistoryTable(HistoryForm.Data, null, rows);
    }

    private static RstNode? SectionOf(RstDocument document, OutlineSection section) => document.DescendantsAndSelf().FirstOrDefault(node =>
        node.Kind == RstNodeKind.Section && node.Children is [{ Kind: RstNodeKind.Title } title, ..] && title.Span == section.TitleSpan);

    private static HistoryRow RowOf(RstNode row) => new(
        [.. row.Children.Select(cell => RstInline.PlainText([cell]).ReplaceLineEndings(" ").Trim())], row.Span, null, []);

    private void ReadHead()
    {
        foreach (var row in Rows)
        {
            if (Entries.Count == 0 && IndexOf(row, ReleaseHeads) is >= 0 and var head && Form is not (HistoryForm.List or HistoryForm.Terms or HistoryForm.Fields))
            {
                Release = head;
                Description = IndexOf(row, DescriptionHeads) is >= 0 and var other ? other : head == 0 ? 1 : 0;
            }
            else if (row.Block?.Kind != ContentBlockKind.HeaderRow)
            {
                Entries.Add(row);
            }
        }
    }

    private static int IndexOf(HistoryRow row, string[] heads) =>
        row.Cells.FindIndex(cell => Array.IndexOf(heads, SectionTitle.KeyOf(cell)) >= 0);
}

/// <summary>A row of a history.</summary>
/// <param name="Cells">What its cells say.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Block">The row or item; null for data.</param>
/// <param name="CellBlocks">The cells of a row, or what an item holds.</param>
internal sealed record HistoryRow(List<string> Cells, TextSpan Span, ContentBlock? Block, IReadOnlyList<ContentBlock> CellBlocks)
{
    /// <summary>What a cell says; nothing where the row has no such cell.</summary>
    internal string Cell(int index) => index < Cells.Count ? Cells[index] : "";
}
