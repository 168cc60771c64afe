namespace SpecTools.Rules;

/// <summary>A spec has one title, and it stands above all sections.</summary>
public sealed class MissingTitle : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC101";

    /// <inheritdoc/>
    public override string Name => nameof(MissingTitle);

    /// <inheritdoc/>
    public override string Summary => "A spec has one title, and it stands above all sections.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        if (context.Spec.Title is null)
            context.ReportFile("The spec has no title. Begin with one, in a style that no section has.");
        else if (context.Matches.AsTitle is not null)
            context.ReportDocument($"'{context.Spec.Title}' is a section of the template. Put the title of the spec above it, in a style that no section has.");
        else if (TitleHeading.RivalOf(context.File) is { } rival)
            context.Report(rival, $"'{context.Source.Slice(rival).Trim()}' has the style of the title. Give the sections a style of their own.");
    }
}
