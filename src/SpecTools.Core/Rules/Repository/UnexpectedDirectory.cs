using SpecTools.Repositories;

namespace SpecTools.Rules;

/// <summary>A spec stands in one of the folders that are declared for it.</summary>
public sealed class UnexpectedDirectory : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC601";

    /// <inheritdoc/>
    public override string Name => nameof(UnexpectedDirectory);

    /// <inheritdoc/>
    public override string Summary => "A spec stands in one of the folders that are declared for it.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    internal override void Check(RuleContext context)
    {
        if (RepositoryLayout.UnexpectedFolder(context.Spec.Path, context.Settings) is not var (release, folder))
            return;
        var folders = Names(context.Settings.StatusFolders);
        context.ReportFile(folder.Length == 0
            ? $"The spec lies in '{release}' itself. Move it to one of its folders: {folders}."
            : $"The folder '{folder}' is none that '{release}' may hold. Move the spec to {folders}.");
    }

    private static string Names(IReadOnlyList<string> folders) => string.Join(" or ", folders.Select(folder => $"'{folder}'"));
}
