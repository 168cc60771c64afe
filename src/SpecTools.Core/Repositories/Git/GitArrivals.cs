using SpecTools.Specs;

namespace SpecTools.Repositories.Git;

/// <summary>That a document came to be at a path.</summary>
/// <param name="Commit">What was asked for of the commit that did it.</param>
/// <param name="Path">The path, from the repository's folder, with slashes.</param>
/// <param name="From">The path that it had before; null where it is new.</param>
internal readonly record struct GitArrival(string Commit, string Path, string? From);

/// <summary>When documents were added and renamed, links to them included: one run of git for a whole repository.</summary>
internal static class GitArrivals
{
    // Inexact renames are looked for among so many files of one commit.
    private const string RenameLimit = "-l2000";

    // Specs of one template are alike from the start; git's own 50 % would take some for renames of others.
    private const string Similarity = "-M60%";

    /// <summary>Reads the history of a repository, the newest first.</summary>
    /// <param name="git">The program.</param>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="commit">What is wanted of each commit, as git's formats say it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">git fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static IEnumerable<GitArrival> Read(GitProgram git, string root, string commit, CancellationToken cancel)
    {
        string[] arguments =
        [
            "log", "--topo-order", "--diff-merges=first-parent", "--name-status", "--diff-filter=AR", Similarity, RenameLimit, "-z",
            "--format=%x01" + commit, "--no-color", "--no-ext-diff", "--no-textconv", "--no-notes", "--no-show-signature", "HEAD", "--",
            ":(top,icase,glob)**/*" + SpecFormats.RstExtension, ":(top,icase,glob)**/*" + SpecFormats.MarkdownExtension,
        ];
        return Parse(git.Run(root, arguments, null, cancel).Checked().Text.Split('\0'));
    }

    // Commits, each with what it added and renamed: \x01 and the commit; A and a path; R100 and two.
    private static IEnumerable<GitArrival> Parse(string[] parts)
    {
        var commit = "";
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i].TrimStart('\n');
            if (part.StartsWith('\u0001'))
            {
                commit = part[1..];
            }
            else if (part.StartsWith('A') && i + 1 < parts.Length)
            {
                yield return new GitArrival(commit, parts[++i], null);
            }
            else if (part.StartsWith('R') && i + 2 < parts.Length)
            {
                i += 2;
                yield return new GitArrival(commit, parts[i], parts[i - 1]);
            }
        }
    }
}
