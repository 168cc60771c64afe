using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>A section of the template stands at the template's depth, below the section that it belongs to.</summary>
public sealed class SectionLevel : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC008";

    /// <inheritdoc/>
    public override string Name => nameof(SectionLevel);

    /// <inheritdoc/>
    public override string Summary => "A section of the template stands at the template's depth, below the section that it belongs to.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        foreach (var match in context.Matches.All)
        {
            if (match is { Fit: SectionFit.Elsewhere, IsOptional: false } && !context.Matches.IsMovedAlong(match))
                context.Report(match.Found!.TitleSpan, Message(match));
        }
    }

    private static string Message(SectionMatch match)
    {
        var section = match.Found!;
        if (match.Parent is { } parent)
            return $"The section '{section.Title}' belongs below '{parent.Wanted.SectionPath}'. Move it there.";
        var above = section.SectionPath[..^(section.Title.Length + 1)];
        return $"The section '{section.Title}' belongs at the first level, not below '{above}'. Move it there.";
    }
}
