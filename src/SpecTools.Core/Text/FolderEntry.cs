namespace SpecTools.Text;

/// <summary>Makes and removes what a folder holds beside files: folders and symbolic links.</summary>
internal static class FolderEntry
{
    /// <summary>Makes a folder.</summary>
    /// <param name="path">The absolute path, where there must be nothing, in a folder that exists.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileExists"/>, <see cref="SpecErrorKind.FileNotWritable"/>. Nothing was made.
    /// </exception>
    internal static void MakeFolder(string path) => Do(path, () =>
    {
        if (AtomicFile.Exists(path))
            throw AtomicFile.AlreadyExists(path);
        Directory.CreateDirectory(path);
    });

    /// <summary>Removes a folder that is empty.</summary>
    /// <param name="path">The absolute path.</param>
    /// <exception cref="SpecException"><see cref="SpecErrorKind.FileNotWritable"/>: it is not empty, or may not be removed.</exception>
    internal static void RemoveFolder(string path) => Do(path, () => Directory.Delete(path, recursive: false));

    /// <summary>Makes a symbolic link.</summary>
    /// <param name="path">The absolute path, where there must be nothing, in a folder that exists.</param>
    /// <param name="target">Where it leads, as it is written.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileExists"/>, <see cref="SpecErrorKind.FileNotWritable"/>. Nothing was made.
    /// </exception>
    internal static void MakeLink(string path, string target) => Do(path, () =>
    {
        if (AtomicFile.Exists(path))
            throw AtomicFile.AlreadyExists(path);

        // Windows has two kinds of links.
        if (Directory.Exists(Path.GetFullPath(target, Path.GetDirectoryName(path)!)))
            Directory.CreateSymbolicLink(path, target);
        else
            File.CreateSymbolicLink(path, target);
    });

    /// <summary>Removes a symbolic link; what it leads to stays.</summary>
    /// <param name="path">The absolute path of the link.</param>
    /// <param name="expected">Where it must lead, as it is written.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.SpecChangedOnDisk"/> or <see cref="SpecErrorKind.FileNotWritable"/>. The link is as it was.
    /// </exception>
    internal static void RemoveLink(string path, string expected) => Do(path, () =>
    {
        var link = new FileInfo(path);
        if (link.LinkTarget != expected)
            throw new SpecException(SpecErrorKind.SpecChangedOnDisk, $"'{path}' is no longer a link to '{expected}'; nothing was removed.", path);
        if (link.Attributes.HasFlag(FileAttributes.Directory))
            Directory.Delete(path);
        else
            File.Delete(path);
    });

    private static void Do(string path, Action change)
    {
        try
        {
            change();
            UnixFile.FlushFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (AtomicFile.Translate(fault, path) is { } error)
        {
            throw error;
        }
    }
}
