using SpecTools.Editing;
using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>A section has its title as the template spells it.</summary>
public sealed class SectionTitleSpelling : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC007";

    /// <inheritdoc/>
    public override string Name => nameof(SectionTitleSpelling);

    /// <inheritdoc/>
    public override string Summary => "A section has its title as the template spells it.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        foreach (var match in context.Matches.All)
        {
            if (match is { Fit: SectionFit.Spelling, IsOptional: false })
                Report(context, match);
        }
    }

    private static void Report(RuleContext context, SectionMatch match)
    {
        var found = match.Found!;
        context.Report(
            found.TitleSpan,
            $"The section '{found.Title}' is called '{match.Wanted.Title}' in the template. Rename it.",
            fix: SpecFix.Change(() => [HeadingWriter.Retitle(context.File, found, match.Wanted.TitleFor(context.File, context.Template.File))]));
    }
}
