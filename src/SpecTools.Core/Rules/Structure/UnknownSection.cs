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
        // A template without sections leaves them to the spec.
        if (context.Template.Sections.Count == 0)
            return;
        foreach (var section in context.Matches.Unknown)
            context.Report(section.TitleSpan, $"The template has no section '{section.Title}' at this level. Move its text to one that it has.");
    }
}
