using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>At the first level a spec has the sections of its template and no others.</summary>
public sealed class UnknownSection : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC002";

    /// <inheritdoc/>
    public override string Name => nameof(UnknownSection);

    /// <inheritdoc/>
    public override string Summary => "At the first level a spec has the sections of its template and no others.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    internal override void Check(RuleContext context)
    {
        // A spec without a template's sections around it has none that could be unknown.
        if (context.Template.Sections.Count == 0)
            return;
        foreach (var section in context.Spec.Sections)
        {
            if (context.Matches.Of(section) is null && !IsRepeated(context, section)
                && !context.Settings.AllowedSections.Name(section.Title, section.SectionPath)
                && !context.Settings.OptionalSections.Name(section.Title, section.SectionPath))
            {
                context.Report(section.TitleSpan, $"The template has no section '{section.Title}' at this level. Move its text to one that it has.");
            }
        }
    }

    // A second section of a title that the template has is a duplicate, and another rule's.
    private static bool IsRepeated(RuleContext context, SpecSection section)
    {
        var key = SectionTitle.KeyOf(section.Title);
        foreach (var match in context.Matches.TopLevel)
        {
            if (match.Key == key)
                return true;
        }

        return false;
    }
}
