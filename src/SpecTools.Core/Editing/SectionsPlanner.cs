using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Plans the sections of a new spec: the people, and <c>None</c> in place of the guidance where that is asked for.</summary>
/// <param name="options">What the spec is made of.</param>
/// <param name="template">The template, read as a spec.</param>
/// <param name="draft">The edits of the template's text.</param>
internal sealed class SectionsPlanner(NewSpecOptions options, Spec template, Draft draft)
{
    private readonly string newLine = draft.NewLine;

    /// <summary>Plans all sections.</summary>
    /// <exception cref="SpecException">There are people, and the template has no place for them.</exception>
    internal void Plan()
    {
        var form = AssigneeForm.Find(draft.Source, template);
        if (form is null && options.Assignees.Count + options.Contributors.Count > 0)
        {
            throw new SpecException(
                SpecErrorKind.ArgumentNotValid,
                $"The template '{template.Path}' has no section for assignees. Leave them out, or choose another template.",
                template.Path);
        }

        if (options.Minimal)
            PlanMinimal(form);
        else if (form is not null)
            PlanPeople(form);
    }

    private void PlanMinimal(AssigneeForm? form)
    {
        foreach (var section in template.AllSections())
        {
            if (section == form?.Section)
                PlanBody(section, form.Write(options.Assignees, options.Contributors, newLine));
            else if (section.Sections.Count == 0)
                PlanBody(section, "None");
            else if (!section.BodySpan.IsEmpty)
                draft.Remove(section.BodySpan.Start, draft.NextContent(section.BodySpan.End));
        }
    }

    private void PlanBody(SpecSection section, string body)
    {
        if (section.BodySpan.IsEmpty)
            draft.InsertParagraph(section.BodySpan.Start, body);
        else
            draft.Replace(section.BodySpan, body);
    }

    private void PlanPeople(AssigneeForm form)
    {
        var missing = new List<string>();
        if (form.Primary is null && options.Assignees.Count > 0)
            missing.Add(AssigneeForm.Slot.New(AssigneeForm.PrimaryLabel).Write(options.Assignees, newLine));
        if (form.Others is null && options.Contributors.Count > 0)
            missing.Add(AssigneeForm.Slot.New(AssigneeForm.OtherLabel).Write(options.Contributors, newLine));
        var tail = string.Concat(missing.Select(text => newLine + newLine + text));

        // A label that the template lacks follows the one that it has; where it has none they end the section.
        PlanPeople(form.Primary, options.Assignees, tail);
        PlanPeople(form.Others, options.Contributors, form.Primary is null ? tail : "");
        if (tail.Length == 0 || form.Primary is not null || form.Others is not null)
            return;
        if (form.Section.BodySpan.IsEmpty)
            draft.InsertParagraph(form.Section.BodySpan.Start, string.Join(newLine + newLine, missing));
        else
            draft.Insert(form.Section.BodySpan.End, tail);
    }

    private void PlanPeople(AssigneeForm.Slot? slot, IReadOnlyList<string> people, string tail)
    {
        if (slot is null)
            return;
        if (people.Count > 0)
            draft.Replace(slot.Span, slot.Fill(people, newLine) + tail);
        else if (tail.Length > 0)
            draft.Insert(slot.Span.End, tail);
    }
}
