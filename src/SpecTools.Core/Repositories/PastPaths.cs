using SpecTools.Repositories.Git;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>All paths that files of a repository have ever had, as its history knows them: one run of git.</summary>
internal sealed class PastPaths
{
    private readonly GitRepository repository;
    private readonly HashSet<string> paths;

    private PastPaths(GitRepository repository, HashSet<string> paths)
    {
        this.repository = repository;
        this.paths = paths;
    }

    /// <summary>Reads the history of the repository that a folder is in; null where there is none, or no git.</summary>
    /// <param name="folder">The absolute path of the folder.</param>
    internal static PastPaths? Read(string folder)
    {
        if (WorkTree.RootAbove(folder) is not { } root)
            return null;
        try
        {
            var git = new GitProgram();
            var repository = GitRepository.Open(git, root, default);
            if (!repository.HasCommits)
                return null;
            string[] arguments =
            [
                "log", "--no-renames", "--diff-filter=A", "--name-only", "-z", "--format=", "--no-color", "--no-ext-diff", "--no-textconv",
                "--no-notes", "--no-show-signature", "HEAD", "--", ":(top,icase,glob)**/*.rst", ":(top,icase,glob)**/*.md",
            ];
            var names = git.Run(root, arguments, null, default).Checked().Text.Split('\0', StringSplitOptions.RemoveEmptyEntries);
            return new PastPaths(repository, [.. names.Select(name => name.TrimStart('\n'))]);
        }
        catch (SpecException)
        {
            // To test a repository needs no git.
            return null;
        }
    }

    /// <summary>Whether there has ever been a file of that path.</summary>
    /// <param name="path">An absolute path.</param>
    internal bool Knows(string path) => repository.Contains(path) && paths.Contains(repository.RelativePath(path));
}
