using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>Finds a place for people who have none in a spec: beside others, in the section for people, or in one that is made after the template.</summary>
/// <param name="layout">The people as they are arranged.</param>
/// <param name="draft">Takes the edits.</param>
/// <param name="context">The spec and its template.</param>
internal sealed class PeopleHome(PeopleLayout layout, Draft draft, EditContext context)
{
    private readonly PeopleBlock block = new(layout, draft);

    /// <summary>Places people.</summary>
    /// <param name="people">The people by what they do.</param>
    /// <param name="makesSection">Whether a section is made for them.</param>
    /// <param name="refused">Makes the error that there is no place, of the reason.</param>
    internal void Place(Dictionary<LabelRole, IReadOnlyList<WantedPerson>> people, out bool makesSection, Func<string, SpecException> refused)
    {
        makesSection = false;
        var texts = new List<string>();
        foreach (var (role, some) in people.OrderBy(pair => pair.Key))
        {
            var label = LabelOf(role);
            if (block.AddLike(label, role, some))
                continue;
            var text = AssigneeForm.Slot.New(label).Write([.. some.Select(person => person.Text)], draft.NewLine);
            var primary = layout.Groups.FindLast(group => group.Role == LabelRole.Primary && group.Rows.Count > 0);
            if (role == LabelRole.Contributor && primary is { Rows: [.., { Table: null } last] })
                draft.Insert(Math.Max(block.EndOf(primary), block.EndOf(last.Around[0])), draft.NewLine + draft.NewLine + text);
            else
                texts.Add(text);
        }

        if (texts.Count == 0)
            return;
        if (layout.Sections.Count > 0)
        {
            AddToSection(string.Join(draft.NewLine + draft.NewLine, texts));
            return;
        }

        makesSection = true;
        MakeSection(people, refused);
    }

    private void AddToSection(string text)
    {
        var heading = layout.Sections[0].HeadingSpan;
        var section = context.File.Spec.AllSections().First(section => section.HeadingSpan == heading);
        if (section.BodySpan.IsEmpty)
            draft.InsertParagraph(section.BodySpan.Start, text, new SectionSpacing(context.File).IsTight(section.Level));
        else
            draft.Insert(section.BodySpan.End, draft.NewLine + draft.NewLine + text);
    }

    private void MakeSection(Dictionary<LabelRole, IReadOnlyList<WantedPerson>> people, Func<string, SpecException> refused)
    {
        var template = context.Template.Value;
        var form = AssigneeForm.Find(template.File.Source, template.File.Spec);
        if (form is null || template.File.Spec.Format != context.File.Spec.Format)
            throw refused($"It has no section for assignees, and neither has its template '{template.File.Spec.Path}' in that format: add one first.");
        var matches = SectionMatcher.Match(template, context.File.Spec, context.Settings);
        var text = form.Write(TextsOf(LabelRole.Primary), TextsOf(LabelRole.Contributor), draft.NewLine);
        var wanted = template.Sections.SelectMany(section => section.WithDescendants()).First(section => section.Section == form.Section);
        var edits = SectionInserter.Plan(context.File, template, matches, wanted, text, withParents: true);
        if (edits.Count == 0)
            throw refused("It has no section for assignees, and is too far from its template to tell where one belongs: add one first.");
        foreach (var edit in edits)
            draft.Add(edit);

        List<string> TextsOf(LabelRole role) => people.TryGetValue(role, out var some) ? [.. some.Select(person => person.Text)] : [];
    }

    // As the template has it, if it has one.
    private string LabelOf(LabelRole role)
    {
        var template = context.Template.Value;
        var form = AssigneeForm.Find(template.File.Source, template.File.Spec);
        var slot = role == LabelRole.Primary ? form?.Primary : form?.Others;
        return slot?.Label.Trim() ?? (role == LabelRole.Primary ? AssigneeForm.PrimaryLabel : AssigneeForm.OtherLabel);
    }
}
