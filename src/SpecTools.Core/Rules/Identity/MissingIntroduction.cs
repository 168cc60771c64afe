namespace SpecTools.Rules;

/// <summary>A paragraph below the title says what the spec is about.</summary>
public sealed class MissingIntroduction : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC105";

    /// <inheritdoc/>
    public override string Name => nameof(MissingIntroduction);

    /// <inheritdoc/>
    public override string Summary => "A paragraph below the title says what the spec is about.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        if (context.Spec.Introduction is null)
            context.ReportDocument("No paragraph below the title says what the spec is about. Write one: title and paragraph make the commit message.");
    }
}
