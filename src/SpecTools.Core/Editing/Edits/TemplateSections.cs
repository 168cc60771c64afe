using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Adds every section of the template that a spec lacks, at the template's place and with <c>None</c> in it.</summary>
public sealed record TemplateSections : SpecEdit
{
    /// <inheritdoc/>
    public override string Description => "add the sections of the template";

    internal override bool ChangesOutline => true;

    internal override void Plan(Draft draft, EditContext context)
    {
        var template = context.Template.Value;
        foreach (var edit in SectionInserter.Plan(context.File, template, SectionMatcher.Match(template, context.File.Spec, context.Settings)))
            draft.Add(edit);
    }

    internal override bool MayChange(SpecSection section) => false;

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var left = new Stock<string>(after.Spec.AllSections().Select(section => section.SectionPath));
        return before.Spec.AllSections().FirstOrDefault(section => !left.Take(section.SectionPath)) is { } lost
            ? $"the section '{lost.SectionPath}' would be lost"
            : null;
    }
}
