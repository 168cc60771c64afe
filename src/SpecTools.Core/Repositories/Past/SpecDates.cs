using System.Globalization;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Repositories.Git;

/// <summary>
/// When specs came into a repository and when they came to be implemented there, in seconds since 1970. Whether a spec was
/// moved or copied makes no difference: what counts is when there first was a file or a link of its name at a place that
/// says so. Names that it had before a rename count too.
/// </summary>
internal sealed class SpecDates
{
    private readonly Dictionary<string, List<Arrival>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> formerNames = new(StringComparer.Ordinal);

    private SpecDates(GitRepository repository, IEnumerable<GitArrival> arrivals)
    {
        foreach (var (commit, path, from) in arrivals)
        {
            if (long.TryParse(commit, NumberStyles.Integer, CultureInfo.InvariantCulture, out var time))
                Add(repository.FullPath(path), from is null ? null : repository.FullPath(from), time);
        }
    }

    /// <summary>Reads the history of the repository that a folder is in; null where there is none, or no git, or no whole history.</summary>
    /// <param name="folder">The absolute path of the folder, without links.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static SpecDates? Read(string folder, CancellationToken cancel)
    {
        if (WorkTree.RootAbove(folder) is not { } root)
            return null;
        try
        {
            var git = new GitProgram();
            var repository = GitRepository.Open(git, root, cancel);
            return repository.HasCommits && !repository.IsShallow
                ? new SpecDates(repository, GitArrivals.Read(git, repository.Root, "%ct", cancel))
                : null;
        }
        catch (SpecException)
        {
            // To count specs needs no git.
            return null;
        }
    }

    /// <summary>When a spec of a name was first added, under that name or one before it; null where git does not know it.</summary>
    internal long? AddedAt(string name) => ArrivalsOf(name).Min(arrival => (long?)arrival.Time);

    /// <summary>When a spec that is implemented came to be so; null where git does not know it.</summary>
    internal long? ImplementedAt(SpecStage spec) => ArrivalsOf(spec.Name)
        .Where(arrival => SaysImplemented(arrival.Path, spec) || IsLinkOf(spec, arrival.Path))
        .Min(arrival => (long?)BeginningOf(arrival, spec));

    // A folder may have been renamed since: what was implemented before that was implemented then.
    private long BeginningOf(Arrival arrival, SpecStage spec)
    {
        const int mostRenames = 20;
        for (var i = 0; i < mostRenames && arrival.From is { } from && LayoutOf(from, spec).Status == SpecStatus.Implemented; i++)
        {
            if (byName.GetValueOrDefault(SpecNames.Of(from))?.Where(other => other.Path == from).MinBy(other => other.Time) is not { } before || before.Time > arrival.Time)
                break;
            arrival = before;
        }

        return arrival.Time;
    }

    private static bool SaysImplemented(string path, SpecStage spec)
    {
        var layout = LayoutOf(path, spec);
        return layout.Status == SpecStatus.Implemented && (layout.Release is not { } release || release == spec.Release);
    }

    // Where a release links what is implemented in it, the link's folder says only the release.
    private static bool IsLinkOf(SpecStage spec, string path) =>
        IsReleaseOnly(path, spec) && spec.Aliases.Any(alias => IsReleaseOnly(alias, spec));

    private static bool IsReleaseOnly(string path, SpecStage spec)
    {
        var layout = LayoutOf(path, spec);
        return layout.Status == SpecStatus.Unknown && layout.Release is { } release && release == spec.Release;
    }

    private static RepositoryLayout LayoutOf(string path, SpecStage spec) => RepositoryLayout.Of(path, spec.Settings);

    private IEnumerable<Arrival> ArrivalsOf(string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var names = new List<string> { name };
        for (var i = 0; i < names.Count; i++)
            names.AddRange((formerNames.GetValueOrDefault(names[i]) ?? []).Where(seen.Add));
        return names.SelectMany(one => byName.GetValueOrDefault(one) ?? []);
    }

    private void Add(string path, string? from, long time)
    {
        var name = SpecNames.Of(path);
        if (!byName.TryGetValue(name, out var arrivals))
            byName.Add(name, arrivals = []);
        arrivals.Add(new Arrival(path, from, time));
        if (from is null || SpecNames.Of(from) is var former && former == name)
            return;
        if (!formerNames.TryGetValue(name, out var names))
            formerNames.Add(name, names = new HashSet<string>(StringComparer.Ordinal));
        names.Add(former);
    }

    private sealed record Arrival(string Path, string? From, long Time);
}
