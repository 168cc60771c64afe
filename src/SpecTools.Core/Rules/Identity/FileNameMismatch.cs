using SpecTools.Editing;
using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>A spec's file is named after its blueprint.</summary>
public sealed class FileNameMismatch : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC104";

    /// <inheritdoc/>
    public override string Name => nameof(FileNameMismatch);

    /// <inheritdoc/>
    public override string Summary => "A spec's file is named after its blueprint.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        // The template's own address, left as it was, is no blueprint's name yet.
        if (context.Spec.Blueprint is not { Kind: BlueprintKind.LaunchpadBlueprint } blueprint
            || blueprint.Url == context.Template.File.Spec.Blueprint?.Url
            || string.Equals(blueprint.Name, context.Spec.Name, StringComparison.OrdinalIgnoreCase)
            || context.Spec.Name != Path.GetFileNameWithoutExtension(context.Spec.Path))
        {
            return;
        }

        var name = context.Spec.Name + Path.GetExtension(context.Spec.Path);
        var wanted = blueprint.Name + Path.GetExtension(context.Spec.Path);
        context.Report(
            BlueprintLink.SpanOf(context.Source, blueprint),
            $"The file is named '{name}', the blueprint '{blueprint.Name}'. Name the file '{wanted}', or correct the link.",
            fix: SpecName.IsValid(blueprint.Name) ? SpecFix.Rename(wanted) : null);
    }
}
