using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>Where a spec stands in its repository, all ways to it considered.</summary>
/// <param name="Release">The release, the newest where links name several; null where nothing says.</param>
/// <param name="Status">Where the spec is in its life.</param>
/// <param name="Aliases">The links that lead to the file.</param>
internal sealed record SpecStanding(ReleaseName? Release, SpecStatus Status, IReadOnlyList<string> Aliases)
{
    // Repositories that link a spec from here until it is implemented link it from its release afterwards.
    private static readonly string[] NotImplementedYet = ["not-implemented", "not_implemented"];

    // Where links disagree, what came last in a spec's life counts.
    private static readonly SpecStatus[] Latest =
        [SpecStatus.Abandoned, SpecStatus.Implemented, SpecStatus.Approved, SpecStatus.Backlog];

    /// <summary>Finds where a spec stands.</summary>
    /// <param name="path">The absolute path of the file, which is no link itself.</param>
    /// <param name="reachedBy">The links by which it was reached, if any.</param>
    /// <param name="links">The links of its repository.</param>
    /// <param name="settings">The settings for it.</param>
    internal static SpecStanding Of(string path, IReadOnlyList<string> reachedBy, SpecLinks links, SpecSettings settings)
    {
        var own = RepositoryLayout.Of(path, settings);
        var aliases = own.SpecsFolder is { } folder ? [.. reachedBy.Union(links.To(path, folder), Text.PathNames.Comparer)] : reachedBy;
        if (aliases.Count == 0)
            return new SpecStanding(own.Release, own.Status, aliases);

        var linked = aliases.Select(alias => RepositoryLayout.Of(alias, settings)).ToArray();
        var newest = linked.Append(own).Max(layout => layout.Release);
        return new SpecStanding(newest, StatusOf(own, linked, newest, settings), aliases);
    }

    // What a link says comes before what the file's folder says, unless it is about an older release.
    private static SpecStatus StatusOf(RepositoryLayout own, RepositoryLayout[] linked, ReleaseName? newest, SpecSettings settings)
    {
        var current = linked.Where(layout => layout.Release is not { } release || release == newest).ToArray();
        foreach (var status in Latest)
        {
            if (current.Any(layout => layout.Status == status))
                return status;
        }

        var isLinkedFromRelease = newest is not null && current.Any(layout => layout.Release == newest);
        return isLinkedFromRelease && own.Release is null ? MeaningOfLinks(own, settings) ?? own.Status : own.Status;
    }

    /// <summary>What a link in the folder of a release says of the spec that it leads to; null where that is nothing.</summary>
    /// <param name="own">The layout of the spec.</param>
    /// <param name="settings">The settings for it.</param>
    internal static SpecStatus? MeaningOfLinks(RepositoryLayout own, SpecSettings settings) =>
        settings.ReleaseLinks ?? (NotImplementedFolder(own) is null ? null : SpecStatus.Implemented);

    /// <summary>The folder of links to specs that are approved and not implemented; null where there is none.</summary>
    /// <param name="own">The layout of a spec.</param>
    internal static string? NotImplementedFolder(RepositoryLayout own) =>
        NotImplementedYet.Select(name => Path.Join(own.SpecsFolder, name)).FirstOrDefault(Directory.Exists);
}
