using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Removes a section with its heading, the labels above that, and all subsections.</summary>
/// <param name="Section">The section.</param>
public sealed record SectionRemoval(SectionAddress Section) : SpecEdit
{
    private string? path;

    /// <inheritdoc/>
    public override string Description => $"remove the section '{Section.Title}'";

    internal override bool ChangesOutline => true;

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        var section = Section.Find(context);
        path = section.SectionPath;

        // Labels and blank lines above a heading belong to it: what is removed reaches from the end of what is before them to its own end.
        var all = file.Spec.AllSections().ToList();
        var index = all.IndexOf(section);
        var start = index > 0 ? EndOf(file.Source, all[index - 1]) : PreambleEnd(file, section);
        var end = EndOf(file.Source, section.WithDescendants().Last());
        draft.Remove(start, start > 0 ? end : draft.NextContent(end));
    }

    internal override bool MayChange(SpecSection section) => IsRemoved(section);

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var kept = before.Spec.AllSections().Where(section => !IsRemoved(section)).Select(section => (section.SectionPath, section.Level));
        return kept.SequenceEqual(after.Spec.AllSections().Select(section => (section.SectionPath, section.Level)))
            ? null
            : "the other sections would not be what they were";
    }

    private bool IsRemoved(SpecSection section) =>
        section.SectionPath == path || section.SectionPath.StartsWith(path + "/", StringComparison.Ordinal);

    private static int EndOf(SourceText source, SpecSection section) =>
        source.LastLineOf(section.BodySpan.IsEmpty ? section.HeadingSpan : section.BodySpan).End;

    private static int PreambleEnd(SpecFile file, SpecSection first)
    {
        var body = DocumentTitle.Find(file.Outline).Title?.Body ?? file.Outline.Opening;
        var end = file.Source.Text.AsSpan(0, body.LabelsStart ?? first.HeadingSpan.Start).TrimEnd().Length;
        return end == 0 ? 0 : file.Source.LineAt(end - 1).End;
    }
}
