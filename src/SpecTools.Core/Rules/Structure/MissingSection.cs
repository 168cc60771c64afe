using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>A spec has every section of its template.</summary>
public sealed class MissingSection : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC001";

    /// <inheritdoc/>
    public override string Name => nameof(MissingSection);

    /// <inheritdoc/>
    public override string Summary => "A spec has every section of its template.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        List<string>? missing = null;
        foreach (var match in context.Matches.All)
        {
            if (match.IsOptional)
                continue;
            switch (match.Fit)
            {
                case SectionFit.Missing:
                    (missing ??= []).Add($"'{match.Wanted.SectionPath}'");
                    break;
                case SectionFit.InPlace:
                    Report(context, match, $"The section '{match.Wanted.SectionPath}' is missing; '{match.Found!.Title}' stands in its place. Rename it, or add the section.", null);
                    break;
                case SectionFit.Spelling:
                    Report(context, match, $"The section '{match.Found!.Title}' is called '{match.Wanted.Title}' in the template. Rename it.", SpecSeverity.Warning);
                    break;
                case SectionFit.Elsewhere when !context.Matches.IsMovedAlong(match):
                    Report(context, match, Displaced(match), SpecSeverity.Warning);
                    break;
            }
        }

        if (missing is [var only])
            context.ReportDocument($"The section {only} is missing. Add it, and write 'None' where there is nothing to say.");
        else if (missing is not null)
            context.ReportDocument($"{missing.Count} sections are missing: {string.Join(", ", missing)}. Add them, and write 'None' where there is nothing to say.");
    }

    private static void Report(RuleContext context, SectionMatch match, string message, SpecSeverity? severity) =>
        context.Report(match.Found!.TitleSpan, message, severity);

    private static string Displaced(SectionMatch match)
    {
        var section = match.Found!;
        if (match.Parent is { } parent)
            return $"The section '{section.Title}' belongs below '{parent.Wanted.SectionPath}'. Move it there.";
        var above = section.SectionPath[..^(section.Title.Length + 1)];
        return $"The section '{section.Title}' belongs at the first level, not below '{above}'. Move it there.";
    }
}
