using SpecTools.Specs;
using SpecTools.Text;

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

    internal override void Check(RuleContext context)
    {
        // The template's own address, left as it was, is no blueprint's name yet.
        if (context.Spec.Blueprint is not { Kind: BlueprintKind.LaunchpadBlueprint } blueprint
            || blueprint.Url == context.Template.File.Spec.Blueprint?.Url
            || string.Equals(blueprint.Name, context.Spec.Name, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var extension = Path.GetExtension(context.Spec.Path);
        context.Report(
            UrlSpan(context, blueprint),
            $"The file is named '{context.Spec.Name}{extension}', the blueprint '{blueprint.Name}'. Name the file '{blueprint.Name}{extension}', or correct the link.");
    }

    private static TextSpan UrlSpan(RuleContext context, SpecBlueprint blueprint)
    {
        var line = context.Source.GetLine(blueprint.Line).Span;
        var at = context.Source.Text.IndexOf(blueprint.Url, line.Start, line.Length, StringComparison.Ordinal);
        return at < 0 ? line : new TextSpan(at, blueprint.Url.Length);
    }
}
