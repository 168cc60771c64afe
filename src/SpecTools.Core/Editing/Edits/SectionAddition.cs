using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>Adds a section: where the template has it, or behind another one.</summary>
/// <param name="Title">The title; of a section of the template the title or the path.</param>
/// <param name="Body">What it says, with line endings of any kind.</param>
/// <param name="After">The section that it comes behind; null for the template's place.</param>
public sealed record SectionAddition(string Title, string Body, SectionAddress? After) : SpecEdit
{
    private string? expected;

    /// <inheritdoc/>
    public override string Description => $"add the section '{Title}'";

    internal override bool ChangesOutline => true;

    internal override void Plan(Draft draft, EditContext context)
    {
        expected = SectionBodyEdit.Trim(Body).ReplaceLineEndings(draft.NewLine);
        if (Title.AsSpan().Trim().IsEmpty || Title.Any(char.IsControl))
            throw Refused(context.File, "A title is one line of text.");
        var same = context.File.Spec.AllSections().FirstOrDefault(section => section.Title == Title || section.SectionPath == Title || IsWritten(context.File, section));
        if (same?.Body == expected)
            return;
        if (same is not null)
            throw Refused(context.File, $"It is there already, in line {same.Line}; give it another text instead.");
        if (After is not null)
            draft.Add(SectionInserter.PlanAfter(context.File, After.Find(context), Title.Trim(), expected));
        else
            PlanAtTemplatesPlace(draft, context);
    }

    internal override bool MayChange(SpecSection section) => false;

    // With it come those that the template has below it.
    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var added = after.Spec.AllSections().ExceptBy(before.Spec.AllSections().Select(section => section.SectionPath), section => section.SectionPath).ToList();
        var lost = before.Spec.AllSections().ExceptBy(after.Spec.AllSections().Select(section => section.SectionPath), section => section.SectionPath).FirstOrDefault();
        if (lost is not null)
            return $"the section '{lost.SectionPath}' would be lost";
        if (added.Count == 0)
            return "its title would not be read as a heading: in this markup it means something else";
        var isOne = added.TrueForAll(section => section == added[0] || section.SectionPath.StartsWith(added[0].SectionPath + "/", StringComparison.Ordinal));
        return isOne && added[0].Body.TrimEnd() == expected!.TrimEnd() ? null : "a line of the text would be read as a heading, or its end as part of something else";
    }

    // A title may be given with its markup, as it stands in the file.
    private bool IsWritten(SpecFile file, SpecSection section)
    {
        foreach (var line in file.Source.AsSpan(section.HeadingSpan).EnumerateLines())
        {
            if (line.Trim(" \t#").SequenceEqual(Title.AsSpan().Trim(" \t#")))
                return true;
        }

        return false;
    }

    private void PlanAtTemplatesPlace(Draft draft, EditContext context)
    {
        var template = context.Template.Value;
        var query = new TitleQuery(Title);
        var wanted = TitleQuery.Best(template.AllSections(), section => query.FitOf(section.Title, section.SectionPath));
        if (wanted.Count != 1)
        {
            throw Refused(context.File, wanted.Count == 0
                ? $"The template '{template.Name}' has no such section; say which section it comes after."
                : $"The template has several: {string.Join(", ", wanted.Select(section => $"'{section.SectionPath}'"))}. Name one by its path.");
        }

        if (context.File.Spec.AllSections().Any(section => section.Title == wanted[0].Title && section.Body == expected))
            return;
        var matches = SectionMatcher.Match(template, context.File.Spec, context.Settings);
        if (matches.All.Find(match => match.Wanted == wanted[0]) is { Found: { } found })
        {
            if (found.Body == expected)
                return;
            throw Refused(context.File, $"It is there already, as '{found.SectionPath}' in line {found.Line}; give it another text instead.");
        }

        var edits = SectionInserter.Plan(context.File, template, matches, wanted[0], expected!);
        if (edits.Count == 0)
            throw Refused(context.File, "The spec has no place for it, as the section that it belongs to is missing; add that one, or say which section it comes after.");
        foreach (var edit in edits)
            draft.Add(edit);
    }
}
