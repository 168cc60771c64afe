using SpecTools.Text;

namespace SpecTools.Repositories.Git;

/// <summary>A git repository that a folder is in.</summary>
/// <param name="Root">The absolute path of its work tree, without links.</param>
/// <param name="IsShallow">Whether its history is cut off.</param>
/// <param name="HasCommits">Whether anything was ever committed.</param>
internal sealed record GitRepository(string Root, bool IsShallow, bool HasCommits)
{
    /// <summary>Asks git what it knows of the repository in a folder.</summary>
    /// <param name="git">The program.</param>
    /// <param name="folder">What <see cref="WorkTree.RootAbove"/> has found.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">git fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static GitRepository Open(GitProgram git, string folder, CancellationToken cancel)
    {
        var output = git.Run(folder, ["rev-parse", "--show-cdup", "--is-shallow-repository", "HEAD"], null, cancel);
        var lines = output.Text.Split('\n');

        // Without any commit HEAD means nothing, and git says so after it has answered the rest.
        if (lines is not [var up, "true" or "false", ..])
            throw output.Failure();
        return new GitRepository(Path.TrimEndingDirectorySeparator(Path.GetFullPath(up, folder)), lines[1] == "true", output.ExitCode == 0);
    }

    /// <summary>The path of a file as git writes it.</summary>
    internal string RelativePath(string path) => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The absolute path of a file of the repository.</summary>
    internal string FullPath(string path) => Path.GetFullPath(path, Root);

    /// <summary>Whether a file lies in the work tree.</summary>
    internal bool Contains(string path) => WorkTree.Holds(Root, path);
}
