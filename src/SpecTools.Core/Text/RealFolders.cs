using System.Collections.Concurrent;

namespace SpecTools.Text;

/// <summary>The folders behind symbolic links, and the repositories that they are in. Each folder is asked for once.</summary>
internal sealed class RealFolders
{
    private const int MaximumLinks = 40;

    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> repositories = new(StringComparer.Ordinal);

    /// <summary>The folder's path without any symbolic link in it.</summary>
    /// <param name="folder">An absolute path.</param>
    internal string Of(string folder) => Of(folder, 0);

    /// <summary>The nearest folder above one, without links, that looks like a git repository's; null where there is none.</summary>
    /// <param name="folder">An absolute path.</param>
    internal string? RepositoryAbove(string folder) => repositories.GetOrAdd(Of(folder), WorkTree.RootAbove);

    private string Of(string folder, int links)
    {
        folder = Path.TrimEndingDirectorySeparator(folder);
        if (known.TryGetValue(folder, out var real))
            return real;

        real = folder;
        if (Path.GetDirectoryName(folder) is { } parent && links < MaximumLinks)
        {
            var realParent = Of(parent, links);
            real = Path.Join(realParent, Path.GetFileName(folder));
            if (TargetOf(real) is { } target)
                real = Of(Path.GetFullPath(target, realParent), links + 1);
        }

        known[folder] = real;
        return real;
    }

    private static string? TargetOf(string folder)
    {
        try
        {
            var info = new DirectoryInfo(folder);
            return (int)info.Attributes != -1 && info.Attributes.HasFlag(FileAttributes.ReparsePoint) ? info.LinkTarget : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
