using System.Text;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>
/// Adds a row to the history of a spec, behind the last one and in the form of the others. A row that only held the
/// place is replaced; a section that is missing is made with a table. A row that is the last already is not added again.
/// </summary>
/// <param name="Release">The release, on one line: <c>2027.1 Indri</c>.</param>
/// <param name="Text">What became of the spec in it: one paragraph in the markup of the file.</param>
public sealed record HistoryAddition(string Release, string Text) : SpecEdit
{
    private const string Title = "History";
    private HistoryEntryText entry = new("", [], 0);
    private string? path;
    private bool makesSection;
    private bool replaces;

    /// <inheritdoc/>
    public override string Description => $"add the release '{Release}' to the history";

    /// <inheritdoc/>
    internal override bool ChangesOutline => makesSection;

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        Read(context);
        if (file.Spec.History.LastOrDefault() is { } last && IsEntry(file, last))
            return;
        if (HistoryTable.FindSection(file.Outline) is not { } outline)
        {
            makesSection = true;
            MakeSection(draft, context);
            return;
        }

        var section = file.Spec.AllSections().First(own => own.HeadingSpan == outline.HeadingSpan);
        path = section.SectionPath;
        if (HistoryTable.Find(file.Source, file.Rst, outline) is { } table)
        {
            replaces = table.Entries is [var only] && NoWork.IsEmpty(only.Cell(table.Release));
            if (FaultOfRow(draft, file, outline, table) is { } fault)
                throw Refused(file, fault + ": add the row by hand.");
            return;
        }

        var text = HistoryTemplate.Write(context, entry, draft.NewLine);
        if (section.BodySpan.IsEmpty)
            draft.InsertParagraph(section.BodySpan.Start, text);
        else if (section.IsNone || NoWork.IsEmpty(section.Text.ReplaceLineEndings(" ")))
            draft.Replace(section.BodySpan, text);
        else
            draft.Insert(section.BodySpan.End, draft.NewLine + draft.NewLine + text);
    }

    internal override bool MayChange(SpecSection section) => section.SectionPath == path;

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var known = before.Spec.History.Take(before.Spec.History.Count - (replaces && before.Spec.History.Count > 0 ? 1 : 0)).ToList();
        var isAdded = after.Spec.History.Count == known.Count + 1
            && known.Zip(after.Spec.History).All(pair => (pair.First.Release, pair.First.Description) == (pair.Second.Release, pair.Second.Description))
            && IsEntry(after, after.Spec.History[^1]);
        return isAdded ? null : "it would not be read as one more row behind the others with just that text";
    }

    private void Read(EditContext context)
    {
        var file = context.File;
        var width = context.Settings.LineWidth > 0 ? context.Settings.LineWidth : int.MaxValue;
        entry = new HistoryEntryText(string.Join(' ', CellText.Lines(Release)), CellText.Lines(Text), width);
        if (entry.Release.Length == 0 || Release.Trim().AsSpan().ContainsAny('\r', '\n') || Release.Trim().Any(char.IsControl))
            throw Refused(file, "A release is one line of text.");
        if (entry.Lines.Exists(line => line.Length == 0) || entry.Lines.Exists(line => line.Any(char.IsControl)))
            throw Refused(file, "What became of the spec is said in one paragraph, without blank lines.");
    }

    private string? FaultOfRow(Draft draft, SpecFile file, OutlineSection section, HistoryTable table) => table.Form switch
    {
        HistoryForm.Drawn when file.Rst is null => PipeTable.AddRow(draft, table, entry, replaces),
        HistoryForm.Drawn => DrawnTable.AddRow(draft, table, entry, replaces),
        HistoryForm.Data => DataTable.AddRow(draft, HistoryTable.FindData(file.Rst!, section), table, entry, replaces),
        _ => HistoryList.AddRow(draft, table, entry, replaces, file.Rst is null),
    };

    // Where the template has it; else at the end.
    private void MakeSection(Draft draft, EditContext context)
    {
        var file = context.File;
        var body = HistoryTemplate.Write(context, entry, draft.NewLine);
        if (MissingHome.Make(draft, context, HistoryTable.IsTitle, body) is null)
            return;
        if (file.Spec.Sections.Count == 0)
            throw Refused(file, "It has no section: add one first.");
        draft.Add(SectionInserter.PlanAfter(file, file.Spec.Sections[^1], Title, body));
    }

    private bool IsEntry(SpecFile file, SpecHistoryEntry other) =>
        IsSame(file, other.Release, entry.Release) && IsSame(file, other.Description, string.Join(' ', entry.Lines));

    private static bool IsSame(SpecFile file, string read, string written) =>
        file.Rst is null ? Bare(read) == Bare(written) : Spaced(read) == Spaced(RstPlainText.OfInline(written));

    // Wherever lines are broken.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Markdown without its marks and without the addresses of links.
    private static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ']' && i + 1 < text.Length && text[i + 1] == '(' && text.IndexOf(')', i) is > 0 and var end)
                i = end;
            else if (!"*_`[]<>\\ ".Contains(text[i], StringComparison.Ordinal))
                bare.Append(text[i]);
        }

        return bare.ToString();
    }
}

/// <summary>A row of a history that is to be written.</summary>
/// <param name="Release">The release.</param>
/// <param name="Lines">What became of the spec, in the lines of its author.</param>
/// <param name="Width">The longest line of the file, in columns.</param>
internal sealed record HistoryEntryText(string Release, List<string> Lines, int Width)
{
    /// <summary>The lines of each cell in a table's order.</summary>
    internal List<List<string>> Cells(HistoryTable table)
    {
        var cells = Enumerable.Range(0, table.Columns).Select(_ => new List<string>()).ToList();
        cells[table.Release].Add(Release);
        cells[table.Description].AddRange(Lines);
        return cells;
    }
}
