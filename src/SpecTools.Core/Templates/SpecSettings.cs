using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>The configuration in force for one spec: the preset's, with the repository's own over it.</summary>
public sealed record SpecSettings
{
    /// <summary>The name of the preset.</summary>
    public string Preset { get; init; } = "openstack";

    /// <summary>The name of the built-in template that serves where a repository has none of its own.</summary>
    public string Template { get; init; } = "openstack";

    /// <summary>The longest line in columns; 0 for no limit.</summary>
    public int LineWidth { get; init; } = 79;

    /// <summary>
    /// What is exempt from the line width beyond literal blocks, tables, URLs and unbreakable words: any of
    /// <c>links</c> (lines with a URL or a <c>:ref:</c> anywhere), <c>loose-code</c> (indented lines after one with
    /// <c>::</c> anywhere), <c>loose-tables</c> (lines between two table-like borders).
    /// </summary>
    public IReadOnlyList<string> LineWidthExemptions { get; init; } = [];

    /// <summary>The titles or section paths that a spec may leave out; a wildcard may be used.</summary>
    public IReadOnlyList<string> OptionalSections { get; init; } = [];

    /// <summary>The titles or section paths that a spec may add to the template; a wildcard may be used.</summary>
    public IReadOnlyList<string> AllowedSections { get; init; } = [];

    /// <summary>Severities by rule identifier; null turns the rule off.</summary>
    public IReadOnlyDictionary<string, SpecSeverity?> RuleSeverities { get; init; } = new Dictionary<string, SpecSeverity?>();

    /// <summary>The folders that a release folder may hold; empty where any may.</summary>
    public IReadOnlyList<string> StatusFolders { get; init; } = [];

    /// <summary>What names of folders say of the specs in them, beside <c>approved</c>, <c>implemented</c>, <c>backlog</c>…</summary>
    public IReadOnlyDictionary<string, SpecStatus> Statuses { get; init; } = new Dictionary<string, SpecStatus>();

    /// <summary>
    /// The names of the folders of releases, wildcards allowed; empty where they need not be told: any folder below
    /// <see cref="SpecsFolder"/> then, unless its name is that of a status.
    /// </summary>
    public IReadOnlyList<string> ReleaseFolders { get; init; } = [];

    /// <summary>
    /// What a symbolic link in the folder of a release says of the spec that it leads to: that it is approved for the
    /// release, or implemented in it; null where the folders beside it are to tell.
    /// </summary>
    public SpecStatus? ReleaseLinks { get; init; }

    /// <summary>The name of the folder that holds the releases: <c>specs</c>.</summary>
    public string SpecsFolder { get; init; } = "specs";

    /// <summary>
    /// The names of the releases that are still worked on, wildcards allowed: in all others the rules of style are off.
    /// Null where all are.
    /// </summary>
    public IReadOnlyList<string>? OpenReleases { get; init; }

    /// <summary>
    /// How the repository keeps the way from the old place of a spec to the new one; null where the files of redirects that
    /// it has are to tell.
    /// </summary>
    public RedirectStyle? Redirects { get; init; }

    /// <summary>The project on Launchpad whose blueprints and bugs specs link; null where the template's example says.</summary>
    public string? LaunchpadProject { get; init; }

    /// <summary>
    /// Comments that switch rules off in the file that they stand in: the words of a comment, white space as one blank,
    /// and the identifiers of the rules.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Markers { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Other titles that stand for sections of the template.</summary>
    internal SectionAliases Aliases { get; init; } = SectionAliases.None;

    /// <summary>Whether a release is still worked on; what is for no release is.</summary>
    internal bool IsOpen(ReleaseName? release) => OpenReleases is null || release is null
        || OpenReleases.Any(pattern => Wildcard.IsMatch(pattern, release.Name));

    /// <summary>The configuration's templates for paths, the first that matches first.</summary>
    internal IReadOnlyList<TemplatePattern> Templates { get; init; } = [];

    /// <summary>The absolute path of the configuration file, or null where there is none.</summary>
    internal string? ConfigurationPath { get; init; }

    /// <summary>The path of a file as the configuration's patterns see it: from the configuration's folder on.</summary>
    internal string RelativePath(string path) =>
        ConfigurationPath is null ? path : Path.GetRelativePath(Path.GetDirectoryName(ConfigurationPath)!, path);
}

/// <summary>A template for the specs whose path matches.</summary>
/// <param name="Pattern">The paths, relative to the configuration's folder.</param>
/// <param name="Template">The name of a built-in template, or a path from the configuration's folder.</param>
internal sealed record TemplatePattern(PathPattern Pattern, string Template);
