using System.Text;

namespace SpecTools.Text;

/// <summary>A file behind the links that lead to it.</summary>
/// <param name="Path">Its path, in the folders as they were named where that is possible.</param>
/// <param name="Identity">Its path without any link in it: the same for every way to reach it.</param>
/// <param name="Links">The paths of the links that were followed, the first one first.</param>
/// <param name="LastWriteTime">When it was last written, in local time.</param>
internal readonly record struct LinkedFile(string Path, string Identity, IReadOnlyList<string> Links, DateTime LastWriteTime);

/// <summary>
/// Follows links to files: symbolic ones, and the small text files that git writes in their place where it may not
/// make links. Such a file holds nothing but the target's path, with no line ending.
/// </summary>
internal static class LinkFile
{
    private const int MaximumLinks = 40;

    /// <summary>The largest size in bytes of a text file that stands for a link.</summary>
    internal const int LongestText = 1024;

    /// <summary>Finds the file that a path leads to.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="folders">What is known of links among folders.</param>
    /// <exception cref="SpecException">There is no such file, or a link leads to nothing or in a circle.</exception>
    internal static LinkedFile Follow(string path, RealFolders folders)
    {
        try
        {
            return FollowLinks(path, folders);
        }
        catch (Exception fault) when (FileErrors.Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Whether what <see cref="Follow"/> failed with is that a link leads to nothing.</summary>
    /// <param name="path">The path that was followed.</param>
    /// <param name="error">The error.</param>
    internal static bool LeadsToNothing(string path, SpecException error) =>
        error.Kind == SpecErrorKind.PathNotFound && (int)new FileInfo(path).Attributes != -1;

    /// <summary>Where a link leads in one step, as it is written; null for what is no link, or cannot be read.</summary>
    /// <param name="path">An absolute path.</param>
    internal static (string Target, bool IsSymbolic)? TargetOf(string path)
    {
        try
        {
            var info = new FileInfo(path);
            return (int)info.Attributes != -1 && TargetOf(info) is { } target ? (target, info.LinkTarget is not null) : null;
        }
        catch (Exception fault) when (fault is SpecException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static LinkedFile FollowLinks(string path, RealFolders folders)
    {
        List<string>? links = null;
        var current = path;
        while (true)
        {
            var info = new FileInfo(current);
            if ((int)info.Attributes == -1)
                throw Missing(path, current, links);
            var folder = Path.GetDirectoryName(current)!;
            if (TargetOf(info) is not { } target)
            {
                if (IsSpecial(info))
                    throw NotRegular(path);
                var identity = Path.Join(folders.Of(folder), info.Name);
                return new LinkedFile(current, identity, (IReadOnlyList<string>?)links ?? [], info.LastWriteTime);
            }

            links ??= [];
            links.Add(current);
            if (links.Count > MaximumLinks)
            {
                throw new SpecException(
                    SpecErrorKind.FileNotReadable, $"'{path}' is a link that leads in a circle, never to a file. Remove or mend it.", path);
            }

            current = Target(folder, target, folders);
        }
    }

    // The folder as it was named is nicer to read; but behind a linked folder '..' is another one.
    private static string Target(string folder, string target, RealFolders folders)
    {
        var named = Path.GetFullPath(target, folder);
        var real = Path.GetFullPath(target, folders.Of(folder));
        return Path.GetDirectoryName(named) is { } namedFolder && Path.GetDirectoryName(real) is { } realFolder
            && PathNames.Comparer.Equals(folders.Of(namedFolder), folders.Of(realFolder)) ? named : real;
    }

    private static SpecException Missing(string path, string current, List<string>? links)
    {
        if (links is null)
            return FileErrors.Missing("file", path);

        // The system's links to open pipes name nothing that is in a folder, and yet lead somewhere.
        return UnixFile.Status(path) is { IsRegular: false }
            ? NotRegular(path)
            : new SpecException(
                SpecErrorKind.PathNotFound, $"'{path}' is a link to '{current}', and there is no such file. Mend the link or remove it.", path);
    }

    private static SpecException NotRegular(string path) =>
        new(SpecErrorKind.FileNotReadable, $"'{path}' is no regular file and is not read.", path);

    private static string? TargetOf(FileInfo info)
    {
        if (info.Attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is { } target)
            return target;
        var isSmallFile = !info.Attributes.HasFlag(FileAttributes.Directory) && info.Length is > 0 and <= LongestText;
        return isSmallFile ? TextTarget(TextFile.ReadBytes(info.FullName), info) : null;
    }

    // A pipe or a device has no length, and to open one may take for ever.
    private static bool IsSpecial(FileInfo info) =>
        !info.Attributes.HasFlag(FileAttributes.Directory) && info.Length == 0 && UnixFile.Status(info.FullName) is { IsRegular: false };

    // A relative path to a file of the same kind, and nothing else: no document is that short.
    private static string? TextTarget(ReadOnlySpan<byte> bytes, FileInfo info)
    {
        var extension = info.Extension.Length < 2 ? "/" + info.Name : info.Extension;
        if (bytes.IndexOfAnyInRange((byte)0, (byte)' ') >= 0)
            return null;
        var text = Encoding.UTF8.GetString(bytes);
        var isPath = text.EndsWith(extension, StringComparison.Ordinal) && text.Length > extension.Length
            && !text.Contains('\uFFFD') && !text.Contains(':') && !Path.IsPathRooted(text);
        return isPath ? text : null;
    }
}
