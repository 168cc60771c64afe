using System.Collections.Concurrent;
using SpecTools.Repositories.Git;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>Knows what has changed in files since a revision. Each repository is asked once; any thread may ask.</summary>
/// <param name="folders">What is known of links among folders.</param>
internal sealed class ChangedFiles(RealFolders folders)
{
    private readonly GitProgram git = new();
    private readonly ConcurrentDictionary<string, string?> repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), Lazy<(GitRepository Repository, GitChanges Changes)>> known = new();

    /// <summary>What has changed in a file; null for nothing.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="revision">A commit, branch or tag.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">The file is in no repository, there is no such revision, or git is missing or fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal ChangedFile? Of(string path, string revision, CancellationToken cancel)
    {
        var folder = folders.Of(Path.GetDirectoryName(path)!);
        var root = repositories.GetOrAdd(folder, WorkTree.RootAbove) ?? throw new SpecException(
            SpecErrorKind.RevisionNotFound, $"'{folder}' is in no git repository, so nothing says what has changed since '{revision}'.", revision);
        var (repository, changes) = known.GetOrAdd((root, revision), key => new(() => Read(key.Item1, key.Item2, cancel))).Value;
        return changes.Of(repository.RelativePath(Path.Join(folder, Path.GetFileName(path))));
    }

    private (GitRepository, GitChanges) Read(string root, string revision, CancellationToken cancel)
    {
        var repository = GitRepository.Open(git, root, cancel);
        return (repository, GitChanges.Read(git, repository, revision, cancel));
    }
}
