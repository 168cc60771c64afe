using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>A repository of specs, as far as a path shows it.</summary>
/// <param name="Path">The absolute path of its folder.</param>
/// <param name="Specs">The absolute path of the folder that its specs are in.</param>
internal sealed record RepositoryRoot(string Path, string Specs)
{
    private const string NameEnding = "-specs";

    private bool isMarked;

    /// <summary>Reads its name, <c>nova-specs</c>, or null where nothing says. A file may be read for it.</summary>
    internal string? ReadName() => isMarked ? NameOf(Path) : null;

    /// <summary>
    /// The repository that a file is in: the one whose folder of specs it is in, else the one that git or a configuration
    /// marks, else the file's own folder.
    /// </summary>
    /// <param name="folder">The absolute path of the file's folder.</param>
    /// <param name="settings">The settings for it.</param>
    internal static RepositoryRoot Of(string folder, SpecSettings settings)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (above.Name == settings.SpecsFolder && above.Parent is { } parent)
                return new RepositoryRoot(parent.FullName, above.FullName) { isMarked = true };
            if (IsMarked(above.FullName))
                return new RepositoryRoot(above.FullName, above.FullName) { isMarked = true };
        }

        return new RepositoryRoot(folder, folder);
    }

    /// <summary>Whether a path is below the repository's folder.</summary>
    /// <param name="path">An absolute path.</param>
    internal bool Contains(string path)
    {
        var root = System.IO.Path.TrimEndingDirectorySeparator(Path);
        return path.Length > root.Length && PathNames.Comparer.Equals(path[..root.Length], root)
            && (System.IO.Path.EndsInDirectorySeparator(root) || path[root.Length] == System.IO.Path.DirectorySeparatorChar);
    }

    private static bool IsMarked(string folder)
    {
        var git = System.IO.Path.Join(folder, ".git");
        return Directory.Exists(git) || File.Exists(git) || File.Exists(System.IO.Path.Join(folder, "spectools.json"));
    }

    // A clone may be called anything; OpenStack's repositories say their names in a file for Gerrit's client.
    private static string? NameOf(string root)
    {
        const string key = "project=";
        var review = System.IO.Path.Join(root, ".gitreview");
        try
        {
            foreach (var line in File.Exists(review) ? SourceText.Read(review).Text.Split('\n') : [])
            {
                var text = line.Replace(" ", "", StringComparison.Ordinal).TrimEnd('\r');
                if (text.StartsWith(key, StringComparison.Ordinal))
                    return text[(text.LastIndexOfAny(['/', '=']) + 1)..].Replace(".git", "", StringComparison.Ordinal);
            }
        }
        catch (SpecException)
        {
            // Without the file the folder's name has to do.
        }

        var name = System.IO.Path.GetFileName(root);
        return name.EndsWith(NameEnding, StringComparison.Ordinal) ? name : null;
    }
}
