namespace SpecTools.Rules;

/// <summary>A symbolic link leads to a file that is there.</summary>
public sealed class DanglingLink : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC606";

    /// <inheritdoc/>
    public override string Name => nameof(DanglingLink);

    /// <inheritdoc/>
    public override string Summary => "A symbolic link leads to a file that is there.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    // A link to nothing has no text to look at: whoever follows it reports it.
    internal override void Check(RuleContext context)
    {
    }
}
