using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The link to where the work is tracked is whole, secure, and leads to the project of the specs.</summary>
public sealed class InvalidBlueprintUrl : SpecRule
{
    private const string Remedy = "Write it as 'https://blueprints.launchpad.net/PROJECT/+spec/NAME'.";

    /// <inheritdoc/>
    public override string Id => "SPEC103";

    /// <inheritdoc/>
    public override string Name => nameof(InvalidBlueprintUrl);

    /// <inheritdoc/>
    public override string Summary => "The link to where the work is tracked is whole, secure, and leads to the project of the specs.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        if (context.Spec.Blueprint is not { } blueprint)
        {
            if (BlueprintLink.FindBroken(context.File) is { } broken)
                context.Report(broken, $"'{context.Source.Slice(broken)}' is no whole address. {Remedy}");
            return;
        }

        // What the template says, SPEC006 finds.
        if (blueprint.Url == context.Template.File.Spec.Blueprint?.Url)
            return;
        var span = BlueprintLink.SpanOf(context.Source, blueprint);
        if (!BlueprintLink.IsWhole(blueprint))
            context.Report(span, $"'{blueprint.Url}' leads to no blueprint, bug or story. {Remedy}");
        else if (ProjectOf(context) is { } project && blueprint.Project is { } other && !IsOf(other, project))
            context.Report(span, $"The link leads to the project '{other}'; the specs here are those of '{project}'.");
        if (BlueprintLink.IsTracker(blueprint.Url) && blueprint.Url.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            ReportInsecure(context, blueprint, span);
    }

    private static void ReportInsecure(RuleContext context, SpecBlueprint blueprint, TextSpan span)
    {
        var isWritten = context.Source.AsSpan(span).StartsWith("http:", StringComparison.OrdinalIgnoreCase);
        context.Report(
            span,
            $"'{blueprint.Url}' is an address without encryption. Begin it with 'https:'.",
            fix: isWritten ? SpecFix.Change(() => [new TextEdit(new TextSpan(span.Start, 4), "https")]) : null);
    }

    // The configuration's project; else that of the repository's own template, unless that is only an example too.
    private static string? ProjectOf(RuleContext context)
    {
        if (context.Settings.LaunchpadProject is { } configured)
            return configured;
        var example = context.Template.IsBuiltIn ? null : context.Template.File.Spec.Blueprint?.Project;
        return example is null || example.Contains("example", StringComparison.OrdinalIgnoreCase)
            || example.Contains("project", StringComparison.OrdinalIgnoreCase) ? null : example;
    }

    // A project's client and other libraries have projects of their own: python-novaclient, nova-powervm.
    private static bool IsOf(string other, string project)
    {
        var name = other.StartsWith("python-", StringComparison.OrdinalIgnoreCase) ? other["python-".Length..] : other;
        return name.Equals(project, StringComparison.OrdinalIgnoreCase)
            || name.Equals(project + "client", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(project + "-", StringComparison.OrdinalIgnoreCase);
    }
}
