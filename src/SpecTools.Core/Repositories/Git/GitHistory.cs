using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Repositories.Git;

/// <summary>
/// When each document of a repository was added, and what it was called then. Renames are followed, so a file counts from
/// its first appearance under any name. What a merge brings was added by the commit that made it, on whatever branch.
/// </summary>
internal sealed class GitHistory
{
    private readonly Dictionary<string, GitFile> additions = new(PathNames.Comparer);
    private readonly Dictionary<string, List<string>> formerNames = new(PathNames.Comparer);

    // Whose history the names of the past belong to, going back; null for a file that is no more.
    private readonly Dictionary<string, string?> owners = new(StringComparer.Ordinal);

    private GitHistory(IEnumerable<string> current)
    {
        foreach (var path in current)
        {
            owners.Add(path, path);
            EverNamed.Add(path);
        }
    }

    /// <summary>All names that documents have and had, from the repository's folder, with slashes.</summary>
    internal HashSet<string> EverNamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Today's documents that git knows, and where each came from.</summary>
    internal IReadOnlyDictionary<string, GitFile> Additions => additions;

    /// <summary>The names that a document of today had before, the latest first.</summary>
    internal IReadOnlyList<string> FormerNamesOf(string path) => formerNames.GetValueOrDefault(path) ?? [];

    /// <summary>Reads the history of a repository: two runs of git.</summary>
    /// <exception cref="SpecException">git fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static GitHistory Read(GitProgram git, string root, CancellationToken cancel)
    {
        var current = git.Run(root, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", "HEAD"], null, cancel).Checked().Text;
        var history = new GitHistory(current.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => SpecFormats.IsKnown(path)));
        foreach (var arrival in GitArrivals.Read(git, root, "%H", cancel))
        {
            if (arrival.From is { } from)
                history.Rename(from, arrival.Path);
            else
                history.Add(arrival.Path, arrival.Commit);
        }

        return history;
    }

    // An older addition of the same file is the one that counts: it may have been away for a time.
    private void Add(string path, string commit)
    {
        EverNamed.Add(path);
        if (owners.GetValueOrDefault(path) is { } today)
            additions[today] = new GitFile(commit, path);
    }

    // A merge tells once more what its commits tell; the name that has led to a file leads nowhere before that.
    private void Rename(string from, string to)
    {
        EverNamed.Add(from);
        EverNamed.Add(to);
        if (owners.GetValueOrDefault(to) is not { } today)
            return;
        owners[from] = today;
        owners[to] = null;
        if (!formerNames.TryGetValue(today, out var names))
            formerNames.Add(today, names = []);
        names.Add(from);
    }
}
