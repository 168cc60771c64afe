using SpecTools.Editing;

namespace SpecTools.Rules;

/// <summary>An index that lists the specs of a folder by hand lists all of them.</summary>
public sealed class NotInIndex : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC605";

    /// <inheritdoc/>
    public override string Name => nameof(NotInIndex);

    /// <inheritdoc/>
    public override string Summary => "An index that lists the specs of a folder by hand lists all of them.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var path = context.Spec.Path;
        if (context.Repository is not { } repository || context.File.IsOrphan || repository.Listing.Missing(path) is not { } index)
            return;
        var name = Path.GetRelativePath(repository.Folder, index.Source.Path).Replace('\\', '/');
        var canFix = index.TreesOf(Path.GetDirectoryName(path)!).Count == 1;
        context.ReportDocument(
            $"The index '{name}' lists other specs of this folder, and not this one, so that nobody finds it there. Add '{Path.GetFileNameWithoutExtension(path)}' to its toctree.",
            canFix ? SpecFix.Elsewhere(changes => IndexEntryPlanner.Plan(changes, index.Source.Path, repository.Pages, path)) : null);
    }
}
