using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What a pattern matches, or a folder in which nothing could be looked for.</summary>
internal readonly record struct GlobMatch(string Path, bool IsFolder, SpecException? Error);

/// <summary>
/// Finds the files and folders that a pattern matches, in the ordinal order of their paths. <c>**</c> stands for any
/// number of folders, and at the end for all files below; links are not followed by it. A wildcard matches no hidden
/// name.
/// </summary>
internal sealed class PathGlob
{
    private const string AnyFolders = "**";

    private readonly string root;
    private readonly string[] parts;
    private readonly SortedDictionary<string, GlobMatch> matches = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> visited = [];

    /// <summary>Takes a pattern.</summary>
    /// <param name="pattern">An absolute path with wildcards.</param>
    internal PathGlob(string pattern)
    {
        root = Path.GetPathRoot(pattern)!;
        parts = PathNames.Split(pattern[root.Length..]);
    }

    /// <summary>Looks for what the pattern matches.</summary>
    internal IEnumerable<GlobMatch> Matches()
    {
        Walk(root, 0);
        return matches.Values;
    }

    private void Walk(string folder, int index)
    {
        if (!visited.Add((folder, index)))
            return;

        var part = parts[index];
        var isLast = index == parts.Length - 1;
        if (part == AnyFolders)
        {
            // At the end it stands for files, before the end for no folder as well as for some.
            if (!isLast)
                Walk(folder, index + 1);
            foreach (var entry in List(folder))
            {
                var isFolder = entry is DirectoryInfo;
                if (IsHidden(entry))
                    continue;
                if (isFolder && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                    Walk(entry.FullName, index);
                else if (isLast && !isFolder)
                    Take(entry.FullName, false);
            }
        }
        else if (!Wildcard.IsFilePattern(part))
        {
            Step(Path.Join(folder, part), index, isLast);
        }
        else
        {
            foreach (var entry in List(folder))
            {
                if ((part[0] == '.' || !IsHidden(entry)) && Wildcard.IsFileMatch(part, entry.Name))
                    Step(entry.FullName, index, isLast);
            }
        }
    }

    private void Step(string path, int index, bool isLast)
    {
        var isFolder = Directory.Exists(path);
        if (!isLast && isFolder)
            Walk(path, index + 1);
        else if (isLast && (isFolder || File.Exists(path)) && !(isFolder && parts.Contains(AnyFolders)))
            Take(path, isFolder);
    }

    private void Take(string path, bool isFolder) => matches[path] = new GlobMatch(path, isFolder, null);

    private static bool IsHidden(FileSystemInfo entry) => entry.Name[0] == '.';

    private FileSystemInfo[] List(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var error = new SpecException(
                SpecErrorKind.FileNotReadable, $"The folder '{folder}' may not be searched: {fault.Message}", folder, fault);
            matches[folder] = new GlobMatch(folder, true, error);
            return [];
        }
    }
}
