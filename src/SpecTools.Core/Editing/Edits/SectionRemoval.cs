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

        // Labels above a heading belong to it: what is removed reaches from the end of what is before them to that before the next.
        var all = file.Spec.AllSections().ToList();
        var index = all.IndexOf(section);
        var next = all.FindIndex(index, other => other != section && !section.WithDescendants().Contains(other));
        var start = LabelsBefore(file, all, index);
        var end = next < 0 ? file.Source.Text.Length : LabelsBefore(file, all, next);
        if (next < 0)
            start = file.Source.Text.AsSpan(0, start).TrimEnd().Length;
        draft.Remove(start, next < 0 ? file.Source.Text.AsSpan().TrimEnd().Length : end);
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

    // Where the labels of a heading begin, or the heading itself.
    private static int LabelsBefore(SpecFile file, List<SpecSection> all, int index)
    {
        var body = index > 0 ? all[index - 1].BodySpan : TextSpan.FromBounds(0, PreambleEnd(file));
        var heading = all[index].HeadingSpan.Start;
        var end = body.IsEmpty && index > 0 ? all[index - 1].HeadingSpan.End : body.End;
        var rest = file.Source.Text.AsSpan(end, heading - end);
        return end + (rest.Length - rest.TrimStart().Length);
    }

    private static int PreambleEnd(SpecFile file)
    {
        var body = DocumentTitle.Find(file.Outline).Title?.Body ?? file.Outline.Opening;
        return body.LabelsStart ?? file.Spec.AllSections().First().HeadingSpan.Start;
    }
}
