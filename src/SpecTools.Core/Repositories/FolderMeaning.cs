using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>What the name of a folder says: a release, a status, or both, as <c>juno-implemented</c> does.</summary>
/// <param name="Release">The release, where the name can be nothing else; else null.</param>
/// <param name="Status">The status, or <see cref="SpecStatus.Unknown"/>.</param>
internal readonly record struct FolderMeaning(string? Release, SpecStatus Status)
{
    // What spec repositories call the folders of their specs' lives.
    private static readonly Dictionary<string, SpecStatus> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["approved"] = SpecStatus.Approved,
        ["accepted"] = SpecStatus.Approved,
        ["not-implemented"] = SpecStatus.Approved,
        ["not_implemented"] = SpecStatus.Approved,
        ["in-progress"] = SpecStatus.Approved,
        ["in_progress"] = SpecStatus.Approved,
        ["ongoing"] = SpecStatus.Approved,
        ["implemented"] = SpecStatus.Implemented,
        ["completed"] = SpecStatus.Implemented,
        ["complete"] = SpecStatus.Implemented,
        ["done"] = SpecStatus.Implemented,
        ["backlog"] = SpecStatus.Backlog,
        ["untargeted"] = SpecStatus.Backlog,
        ["abandoned"] = SpecStatus.Abandoned,
        ["rejected"] = SpecStatus.Abandoned,
        ["withdrawn"] = SpecStatus.Abandoned,
        ["attic"] = SpecStatus.Abandoned,
    };

    /// <summary>Whether the name says that the specs in the folder belong to no release.</summary>
    internal bool IsOutsideReleases => Release is null && Status is SpecStatus.Backlog or SpecStatus.Abandoned;

    /// <summary>What a folder's name says.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="settings">The settings for what is in it; what they say of folders comes first.</param>
    internal static FolderMeaning Of(string name, SpecSettings settings)
    {
        if (StatusOf(name, settings) is var status and not SpecStatus.Unknown)
            return new FolderMeaning(null, status);
        for (var dash = name.IndexOf('-'); dash > 0; dash = name.IndexOf('-', dash + 1))
        {
            if (IsRelease(name[..dash], settings) && StatusOf(name[(dash + 1)..], settings) is var behind and not SpecStatus.Unknown)
                return new FolderMeaning(name[..dash], behind);
        }

        return new FolderMeaning(IsRelease(name, settings) ? name : null, SpecStatus.Unknown);
    }

    private static SpecStatus StatusOf(string name, SpecSettings settings) =>
        settings.Statuses.TryGetValue(name, out var status) ? status : Words.GetValueOrDefault(name, SpecStatus.Unknown);

    private static bool IsRelease(string name, SpecSettings settings) => settings.ReleaseFolders.Count == 0
        ? ReleaseSeries.IsOne(name)
        : settings.ReleaseFolders.Any(pattern => Wildcard.IsFileMatch(pattern, name));
}
