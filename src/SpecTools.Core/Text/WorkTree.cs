namespace SpecTools.Text;

/// <summary>The folder of a repository, as far as names show it.</summary>
internal static class WorkTree
{
    /// <summary>The nearest folder that looks like a git repository's, from a folder upward; null where there is none.</summary>
    /// <param name="folder">An absolute path.</param>
    internal static string? RootAbove(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git")))
                return at;
        }

        return null;
    }

    /// <summary>Whether a path is a folder or below it; links are not looked at.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="folder">The absolute path of the folder.</param>
    internal static bool Holds(string folder, string path)
    {
        var root = Path.TrimEndingDirectorySeparator(folder);
        return path.Length >= root.Length && PathNames.Comparer.Equals(path[..root.Length], root)
            && (path.Length == root.Length || Path.EndsInDirectorySeparator(root) || path[root.Length] == Path.DirectorySeparatorChar);
    }
}
