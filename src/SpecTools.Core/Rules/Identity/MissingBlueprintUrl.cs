using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>A spec links the blueprint, bug or story that tracks the work, where its template does.</summary>
public sealed class MissingBlueprintUrl : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC102";

    /// <inheritdoc/>
    public override string Name => nameof(MissingBlueprintUrl);

    /// <inheritdoc/>
    public override string Summary => "A spec links the blueprint, bug or story that tracks the work, where its template does.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        // Nothing tracks what waits in the backlog, or what was given up.
        if (context.Spec.Status is SpecStatus.Backlog or SpecStatus.Abandoned)
            return;
        // An address that is not whole is the business of SPEC103.
        if (context.Spec.Blueprint is null && context.Template.File.Spec.Blueprint is { } example && BlueprintLink.FindBroken(context.File) is null)
            context.ReportDocument($"No link says where the work is tracked. Add one below the title, like '{example.Url}'.");
    }
}
