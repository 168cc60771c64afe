using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>What one configuration file or preset says. What it does not say is left as it was below it.</summary>
internal sealed record SettingsLayer
{
    /// <summary>The address of the schema, for editors.</summary>
    internal string? Schema { get; init; }

    internal string? Preset { get; init; }

    internal string? Template { get; init; }

    internal int? LineWidth { get; init; }

    internal IReadOnlyList<string>? LineWidthExemptions { get; init; }

    internal IReadOnlyList<string>? OptionalSections { get; init; }

    internal IReadOnlyList<string>? AllowedSections { get; init; }

    internal IReadOnlyList<string>? StatusFolders { get; init; }

    internal IReadOnlyDictionary<string, SpecStatus>? Statuses { get; init; }

    internal IReadOnlyList<string>? ReleaseFolders { get; init; }

    internal SpecStatus? ReleaseLinks { get; init; }

    internal string? SpecsFolder { get; init; }

    internal IReadOnlyList<string>? OpenReleases { get; init; }

    internal RedirectStyle? Redirects { get; init; }

    internal string? LaunchpadProject { get; init; }

    internal SectionAliases? Aliases { get; init; }

    internal IReadOnlyDictionary<string, IReadOnlyList<string>>? Markers { get; init; }

    internal IReadOnlyDictionary<string, SpecSeverity?>? Rules { get; init; }

    internal IReadOnlyList<TemplatePattern>? Templates { get; init; }

    internal IReadOnlyList<SettingsOverride> Overrides { get; init; } = [];

    /// <summary>The settings with this layer over them: its values replace theirs, its rules join theirs.</summary>
    internal SpecSettings Over(SpecSettings below) => below with
    {
        Template = Template ?? below.Template,
        LineWidth = LineWidth ?? below.LineWidth,
        LineWidthExemptions = LineWidthExemptions ?? below.LineWidthExemptions,
        OptionalSections = OptionalSections ?? below.OptionalSections,
        AllowedSections = AllowedSections ?? below.AllowedSections,
        StatusFolders = StatusFolders ?? below.StatusFolders,
        Statuses = Statuses ?? below.Statuses,
        ReleaseFolders = ReleaseFolders ?? below.ReleaseFolders,
        ReleaseLinks = ReleaseLinks ?? below.ReleaseLinks,
        SpecsFolder = SpecsFolder ?? below.SpecsFolder,
        OpenReleases = OpenReleases ?? below.OpenReleases,
        Redirects = Redirects ?? below.Redirects,
        LaunchpadProject = LaunchpadProject ?? below.LaunchpadProject,
        Aliases = Aliases ?? below.Aliases,
        Markers = Markers ?? below.Markers,
        RuleSeverities = Join(below.RuleSeverities, Rules),
        Templates = Templates ?? below.Templates,
    };

    private static IReadOnlyDictionary<string, SpecSeverity?> Join(
        IReadOnlyDictionary<string, SpecSeverity?> below, IReadOnlyDictionary<string, SpecSeverity?>? above)
    {
        if (above is null)
            return below;
        var joined = new Dictionary<string, SpecSeverity?>(below, StringComparer.OrdinalIgnoreCase);
        foreach (var (rule, severity) in above)
            joined[rule] = severity;
        return joined;
    }
}

/// <summary>Settings for the specs whose path matches one of some patterns.</summary>
/// <param name="Paths">The paths, relative to the configuration's folder.</param>
/// <param name="Settings">What holds for them.</param>
internal sealed record SettingsOverride(IReadOnlyList<PathPattern> Paths, SettingsLayer Settings)
{
    internal bool AppliesTo(string relativePath) => Paths.Any(pattern => pattern.IsMatch(relativePath));
}
