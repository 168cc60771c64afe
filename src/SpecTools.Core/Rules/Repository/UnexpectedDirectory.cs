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
        var folders = context.Settings.StatusFolders;
        if (folders.Count == 0)
            return;
        var parts = context.Spec.Path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        var specs = parts[..^1].LastIndexOf(context.Settings.SpecsFolder);
        var below = parts[(specs + 1)..^1];
        // Directly in the folder of all specs lie templates and indexes; a folder of another layout is none of ours, and
        // one beside the releases, such as that of abandoned specs, may have no folders of its own.
        if (specs < 0 || below.IsEmpty)
            return;
        var release = below[0];
        var folder = string.Join('/', below[1..].ToArray());
        if (folder.Length == 0 && context.Spec.Release is not null)
            context.Report(context.FirstLine, $"The spec lies in '{release}' itself. Move it to one of its folders: {Names(folders)}.");
        else if (folder.Length > 0 && !folders.Contains(folder, StringComparer.Ordinal))
            context.Report(context.FirstLine, $"The folder '{folder}' is none that '{release}' may hold. Move the spec to {Names(folders)}.");
    }

    private static string Names(IReadOnlyList<string> folders) => string.Join(" or ", folders.Select(folder => $"'{folder}'"));
}
