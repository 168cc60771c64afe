namespace SpecTools.Rules;

/// <summary>SPEC901: a comment that suppresses a rule has something to suppress, and names a rule that there is.</summary>
internal sealed class SuppressionUnused : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC901";

    /// <inheritdoc/>
    public override string Name => "SuppressionUnused";

    /// <inheritdoc/>
    public override string Summary => "A comment that suppresses a rule suppresses something.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    // The last of the catalogue: the others have looked at the file by now.
    internal override void Check(RuleContext context)
    {
        foreach (var (span, message) in context.Suppressions?.Complaints() ?? [])
            context.Report(span, message);
    }
}
