using SpecTools.Editing;
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

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        List<string>? missing = null;
        foreach (var match in context.Matches.All)
        {
            if (match.IsOptional || match == context.Matches.AsTitle)
                continue;
            if (match.Fit == SectionFit.Missing)
                (missing ??= []).Add($"'{match.Wanted.SectionPath}'");
            else if (match.Fit == SectionFit.InPlace)
                ReportStandIn(context, match);
        }

        if (missing is null)
            return;
        var fix = SpecFix.Change(() => SectionInserter.Plan(context.File, context.Template, context.Matches));
        if (missing is [var only])
            context.ReportDocument($"The section {only} is missing. Add it, and write 'None' where there is nothing to say.", fix);
        else
            context.ReportDocument($"{missing.Count} sections are missing: {string.Join(", ", missing)}. Add them, and write 'None' where there is nothing to say.", fix);
    }

    // Whether the one is the other under a new name, only the author knows.
    private static void ReportStandIn(RuleContext context, SectionMatch match) => context.Report(
        match.Found!.TitleSpan,
        $"The section '{match.Wanted.SectionPath}' is missing; '{match.Found.Title}' stands where it belongs. Rename that if it is meant, or add the section.");
}
