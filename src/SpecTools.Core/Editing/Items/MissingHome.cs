using SpecTools.Templates;

namespace SpecTools.Editing;

/// <summary>Makes the section that something belongs to where a spec has none: at its template's place.</summary>
internal static class MissingHome
{
    /// <summary>Plans the section.</summary>
    /// <param name="draft">Takes the edits.</param>
    /// <param name="context">The spec and its template.</param>
    /// <param name="isWanted">Whether a title of the template is that of the section.</param>
    /// <param name="body">What the section says.</param>
    /// <returns>Why there is no place for it, in whole sentences; null where there is one.</returns>
    internal static string? Make(Draft draft, EditContext context, Func<string, bool> isWanted, string body)
    {
        var template = context.Template.Value;
        if (template.AllSections().FirstOrDefault(section => isWanted(section.Title)) is not { } wanted)
            return $"The spec has no section for it, and neither has its template '{template.Name}': add one first.";
        var matches = SectionMatcher.Match(template, context.File.Spec, context.Settings);
        var edits = SectionInserter.Plan(context.File, template, matches, wanted, body, withParents: true);
        if (edits.Count == 0)
            return "The spec has no section for it, and is too far from its template to tell where one belongs: add one first.";
        foreach (var edit in edits)
            draft.Add(edit);
        return null;
    }
}
