using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>Who looks for an implemented spec where it was approved is led to where it is now.</summary>
public sealed class MissingRedirect : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC603";

    /// <inheritdoc/>
    public override string Name => nameof(MissingRedirect);

    /// <inheritdoc/>
    public override string Summary => "Who looks for an implemented spec where it was approved is led to where it is now.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var (path, settings) = (context.Spec.Path, context.Settings);
        if (context.Repository is not { } repository || settings.Redirects is null or RedirectStyle.None || context.Spec.Status != SpecStatus.Implemented)
            return;
        foreach (var old in RepositoryLayout.ApprovedPlacesOf(path, settings))
        {
            // What lies there now needs no redirect, and git is asked last: that takes the longest.
            if (File.Exists(old) || repository.Redirects.Covers(old) || repository.Past?.Knows(old) != true)
                continue;
            var name = Path.GetRelativePath(repository.Folder, old).Replace('\\', '/');
            context.ReportFile(
                $"The spec was once '{name}', and nothing leads from there to here. Add a redirect.",
                RedirectPlanner.CanAdd(repository, settings) ? SpecFix.Elsewhere(changes => new RedirectPlanner(changes, repository.Root, settings).Add(old, path)) : null);
            return;
        }
    }
}
