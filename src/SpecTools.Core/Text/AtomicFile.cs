namespace SpecTools.Text;

/// <summary>
/// Writes whole files: whatever happens, a file is the old one or the new one, never a part of either. The bytes go to a
/// temporary file beside the target, to the disk, and then take the target's name. Of several SpecTools that write to one
/// folder at once, only one at a time looks at a file and replaces it, so that none loses what another has just written.
/// </summary>
internal static class AtomicFile
{
    /// <summary>
    /// Puts bytes in the place of a file, or makes it. Its mode, and its owner where that is allowed, stay; where the path
    /// is a symbolic link, the file that it leads to is replaced and the link stays.
    /// </summary>
    /// <param name="path">The file's path.</param>
    /// <param name="bytes">All of the new file.</param>
    /// <param name="expected">What the file must still hold right before it is replaced; null for anything.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileNotWritable"/>, <see cref="SpecErrorKind.PathNotFound"/> (no such folder), or
    /// <see cref="SpecErrorKind.SpecChangedOnDisk"/>. The file is as it was.
    /// </exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes, byte[]? expected = null)
    {
        try
        {
            var target = FollowLinks(path);
            CheckReplaceable(path, target);
            using var temporary = new TemporaryFile(target);
            temporary.Fill(bytes, like: target);
            PutInPlace(temporary, path, target, bytes, expected);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Puts what is written to a stream in the place of a file, or makes it: what need not be in memory as a whole.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="write">Writes all of the new file. What it throws leaves the file as it was.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileNotWritable"/> or <see cref="SpecErrorKind.PathNotFound"/> (no such folder). The file is as
    /// it was.
    /// </exception>
    public static void Write(string path, Action<Stream> write)
    {
        try
        {
            var target = FollowLinks(path);
            CheckReplaceable(path, target);
            using var temporary = new TemporaryFile(target);
            temporary.Fill(write, like: target);
            PutInPlace(temporary, path, target, [], expected: null);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Makes a file that must not exist, not even as a link to nothing.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="bytes">All of the file.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileExists"/>, also when somebody else makes the file at the same moment;
    /// <see cref="SpecErrorKind.FileNotWritable"/>; <see cref="SpecErrorKind.PathNotFound"/> (no such folder).
    /// </exception>
    public static void Create(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var temporary = ForNew(path);
            temporary.Fill(bytes, like: null);
            TakeFreeName(temporary, path);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Makes a file that must not exist of what is written to a stream.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="write">Writes all of the file. What it throws leaves no file.</param>
    /// <exception cref="SpecException">As for that of bytes.</exception>
    public static void Create(string path, Action<Stream> write)
    {
        try
        {
            using var temporary = ForNew(path);
            temporary.Fill(write, like: null);
            TakeFreeName(temporary, path);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Gives a file another name. A symbolic link is renamed itself.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="newPath">The path that it gets, in a folder that exists.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.FileExists"/>, <see cref="SpecErrorKind.FileNotWritable"/> or
    /// <see cref="SpecErrorKind.PathNotFound"/>. The file has its old name.
    /// </exception>
    public static void Rename(string path, string newPath)
    {
        try
        {
            // Where case does not count, a name that differs in case alone is the file's own.
            if (Exists(newPath) && !PathNames.Comparer.Equals(path, newPath))
                throw AlreadyExists(newPath);
            File.Move(path, newPath, overwrite: false);
            UnixFile.FlushFolder(Path.GetDirectoryName(newPath)!);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Lets a symbolic link lead elsewhere.</summary>
    /// <param name="path">The link's path.</param>
    /// <param name="expected">Where it must lead before, as it is written.</param>
    /// <param name="target">Where it leads afterwards.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.SpecChangedOnDisk"/> or <see cref="SpecErrorKind.FileNotWritable"/>. The link is as it was.
    /// </exception>
    public static void Relink(string path, string expected, string target)
    {
        try
        {
            using var turn = FolderTurn.Take(Path.GetDirectoryName(path)!);
            if (new FileInfo(path).LinkTarget != expected)
                throw new SpecException(SpecErrorKind.SpecChangedOnDisk, $"'{path}' is no longer a link to '{expected}'; nothing was written.", path);
            var temporary = TemporaryFile.PathBeside(path);
            File.CreateSymbolicLink(temporary, target);
            try
            {
                File.Move(temporary, path, overwrite: true);
            }
            catch
            {
                File.Delete(temporary);
                throw;
            }
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Deletes a file that still holds what it is expected to.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="expected">What it must hold.</param>
    /// <exception cref="SpecException">
    /// <see cref="SpecErrorKind.SpecChangedOnDisk"/> or <see cref="SpecErrorKind.FileNotWritable"/>. The file is as it was.
    /// </exception>
    public static void Delete(string path, byte[] expected)
    {
        try
        {
            using (FolderTurn.Take(Path.GetDirectoryName(path)!))
            {
                CheckUnchanged(path, path, expected);
                File.Delete(path);
            }

            UnixFile.FlushFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (Translate(fault, path) is { } error)
        {
            throw error;
        }
    }

    /// <summary>Whether there is anything of that name, a link to nothing included.</summary>
    internal static bool Exists(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    private static string FollowLinks(string path) => new FileInfo(path).LinkTarget is null
        ? Path.GetFullPath(path)
        : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    private static void PutInPlace(TemporaryFile temporary, string path, string target, ReadOnlySpan<byte> bytes, byte[]? expected)
    {
        using (var turn = FolderTurn.Take(Path.GetDirectoryName(target)!))
        {
            TemporaryFile.ClearLeftovers(turn);
            if (expected is not null)
                CheckUnchanged(path, target, expected);
            if (!temporary.Replace(bytes, expected))
                throw Changed(path);
        }

        UnixFile.FlushFolder(Path.GetDirectoryName(target)!);
    }

    private static TemporaryFile ForNew(string path) => Exists(path) ? throw AlreadyExists(path) : new TemporaryFile(Path.GetFullPath(path));

    private static void TakeFreeName(TemporaryFile temporary, string path)
    {
        try
        {
            temporary.TakeFreeName();
        }
        catch (IOException fault) when (Exists(path))
        {
            throw AlreadyExists(path, fault);
        }
    }

    // Whoever may write the folder could replace any file in it; a file that is protected, or is none, is left alone.
    private static void CheckReplaceable(string path, string target)
    {
        if (Directory.Exists(target))
            throw new SpecException(SpecErrorKind.FileNotWritable, $"'{path}' is a folder and cannot be written as a file.", path);
        if (!File.Exists(target))
            return;
        if (UnixFile.Status(target) is { IsRegular: false })
            throw new SpecException(SpecErrorKind.FileNotWritable, $"'{path}' is no regular file and is not written.", path);
        File.OpenHandle(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
    }

    private static void CheckUnchanged(string path, string target, byte[] expected)
    {
        if (!Holds(target, expected))
            throw Changed(path);
    }

    /// <summary>Whether there is a file that holds these bytes and no others.</summary>
    internal static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
    }

    private static SpecException Changed(string path) => new(
        SpecErrorKind.SpecChangedOnDisk,
        $"'{path}' was changed by somebody else in the meantime; nothing was written. Read it again and repeat the edit.",
        path);

    /// <summary>The error for a file that must not be there.</summary>
    internal static SpecException AlreadyExists(string path, Exception? fault = null) =>
        new(SpecErrorKind.FileExists, $"'{path}' exists already; nothing was written.", path, fault);

    /// <summary>The error for an exception of writing, or null for one that has nothing to do with files.</summary>
    internal static SpecException? Translate(Exception fault, string path) => fault switch
    {
        DirectoryNotFoundException => new SpecException(
            SpecErrorKind.PathNotFound, $"There is no folder '{Path.GetDirectoryName(Path.GetFullPath(path))}' to write '{Path.GetFileName(path)}' in.", path, fault),
        UnauthorizedAccessException => new SpecException(
            SpecErrorKind.FileNotWritable, $"'{path}' may not be written: permission denied. It is as it was.", path, fault),
        IOException or NotSupportedException or ArgumentException => new SpecException(
            SpecErrorKind.FileNotWritable, $"'{path}' cannot be written: {WriteFault.Cause(fault)}. It is as it was.", path, fault),
        _ => null,
    };
}
