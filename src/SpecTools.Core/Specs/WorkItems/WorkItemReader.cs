using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads a spec's work items from every form in which people list them.</summary>
internal sealed class WorkItemReader
{
    private readonly SourceText source;
    private readonly string path;
    private readonly WorkBlocks blocks;

    private WorkItemReader(SourceText source, ParsedDocument document, string path)
    {
        this.source = source;
        this.path = path;
        blocks = new WorkBlocks(source, document.Rst is null ? text => text.ReplaceLineEndings(" ").Trim() : RstPlainText.OfInline);
    }

    /// <summary>The work items in the order of the text.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">The absolute path of the file.</param>
    internal static SpecList<WorkItem> Read(SourceText source, ParsedDocument document, string path)
    {
        var reader = new WorkItemReader(source, document, path);
        var sections = DocumentTitle.Find(document.Outline).Sections;
        var found = WorkSections.Find(sections);
        return new SpecList<WorkItem>(found.Count > 0
            ? [.. found.SelectMany(work => reader.Items(work.Section, work.Path))]
            : [.. reader.Labelled(sections, "")]);
    }

    // Without a section of that name, what stands below a label of that name.
    private IEnumerable<WorkItem> Labelled(List<OutlineSection> sections, string prefix) => sections.SelectMany(section =>
        WorkLabel.Below(section.Body.Blocks()).SelectMany(blocks.Read).Select(item => Make(item, prefix + section.Title))
            .Concat(Labelled(section.Sections, $"{prefix}{section.Title}/")));

    // Paragraphs before subsections lead to them; without any item below they are what there is.
    private List<WorkItem> Items(OutlineSection section, string sectionPath)
    {
        var body = section.Body.Blocks().ToList();
        var below = section.Sections.TakeWhile(IsPartOfWork).SelectMany(part => Part(part, $"{sectionPath}/{part.Title}")).ToList();
        var own = below.Count > 0 ? blocks.Listed(body) : blocks.Read(body);
        return [.. own.Select(item => Make(item, sectionPath)), .. below];
    }

    // A subsection with lists has their items, one of prose is an item itself.
    private List<WorkItem> Part(OutlineSection part, string sectionPath)
    {
        var body = part.Body.Blocks().ToList();
        var below = part.Sections.SelectMany(section => Part(section, $"{sectionPath}/{section.Title}")).ToList();
        var isDone = DoneMark.ReadLabel(part.Title);
        var listed = blocks.Listed(body).Select(item => Make(item.Or(isDone), sectionPath)).ToList();
        if (listed.Count + below.Count > 0)
            return [.. listed, .. below];
        var text = body.Count == 1 ? body[0].Text : "";
        return part.Title.Length == 0 || (text.Length > 0 && NoWork.IsEmpty(text))
            ? []
            : [Make(WorkText.Of(part.Title, part.HeadingSpan), sectionPath)];
    }

    // Where adornments are confused, what follows Work Items in the template seems to be below it.
    private static bool IsPartOfWork(OutlineSection section) =>
        SectionTitle.KeyOf(section.Title) is not ("dependency" or "reference" or "documentation impact" or "assignee" or "history");

    private WorkItem Make(WorkText item, string sectionPath) => new(source, path, sectionPath, item);
}
