using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SpecTools.Text;

/// <summary>
/// What the runtime has no method for: a file's kind and owner, a second name for it, an exchange of names, locking a
/// folder and putting its entries on the disk. On systems that do not have the calls nothing happens, and a file is written without these niceties.
/// </summary>
internal static class UnixFile
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;
    private const uint ExchangeNames = 2;
    private const int LockAlone = 2;
    private const int LockAtOnce = 4;

    internal readonly record struct FileStatus(bool IsRegular, uint Owner, uint Group);

    /// <summary>The kind and the owner of a file, links followed; null where that cannot be known.</summary>
    internal static FileStatus? Status(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            return StatX(CurrentFolder, path, 0, BasicFields, out var status) == 0
                ? new FileStatus((status.Mode & FileTypeMask) == RegularFile, status.Owner, status.Group)
                : null;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return null;
        }
    }

    /// <summary>Gives a file the owner and group of another, as far as the system lets us.</summary>
    internal static void CopyOwner(string from, SafeFileHandle to)
    {
        if (Status(from) is not { } status)
            return;

        // Only the superuser may give a file away, but a group of one's own can be kept.
        if (ChangeOwner(to, status.Owner, status.Group) != 0)
            _ = ChangeOwner(to, uint.MaxValue, status.Group);
    }

    /// <summary>Gives a file a second name, which must be free; false where it is taken, or where files have one name only.</summary>
    internal static bool Link(string path, string name)
    {
        if (OperatingSystem.IsWindows())
            return false;
        try
        {
            return MakeLink(path, name) == 0;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return false;
        }
    }

    /// <summary>Puts a folder's entries on the disk, so that a renamed file is found under its name after a power cut.</summary>
    internal static void FlushFolder(string path)
    {
        using var folder = OpenFolder(path);
        if (folder is not null)
            _ = Synchronize(folder);
    }

    /// <summary>
    /// Lets two files change names at one stroke; false where the system cannot do that. Unlike a rename it loses nothing:
    /// what had the name is still there under the other one.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of the files is gone.</exception>
    internal static bool Exchange(string path, string other)
    {
        const int NoSuchFile = 2;
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            if (Rename(CurrentFolder, path, CurrentFolder, other, ExchangeNames) == 0)
                return true;
            return Marshal.GetLastPInvokeError() == NoSuchFile ? throw new FileNotFoundException(null, other) : false;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return false;
        }
    }

    /// <summary>Opens a folder, to lock it or to flush it; null where that is not possible.</summary>
    internal static SafeFileHandle? OpenFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            return null;
        try
        {
            // A program that is started in the meantime must not keep the folder locked.
            var folder = new SafeFileHandle(Open(path, OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000), ownsHandle: true);
            if (!folder.IsInvalid)
                return folder;
            folder.Dispose();
            return null;
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            return null;
        }
    }

    /// <summary>Locks a folder against those who lock it as well, until it is closed; false where another has it.</summary>
    internal static bool TryLock(SafeFileHandle folder) => Lock(folder, LockAlone | LockAtOnce) == 0;

    private static bool IsMissing(Exception fault) => fault is EntryPointNotFoundException or DllNotFoundException;

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatX(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint fields, out StatxBuffer status);

    [DllImport("libc", EntryPoint = "fchown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(SafeFileHandle file, uint owner, uint group);

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakeLink([MarshalAs(UnmanagedType.LPUTF8Str)] string path, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Synchronize(SafeFileHandle file);

    [DllImport("libc", EntryPoint = "flock")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Lock(SafeFileHandle file, int operation);

    [DllImport("libc", EntryPoint = "renameat2", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(
        int folder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int newFolder,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string newPath,
        uint flags);

    // The kernel's layout, the same on every architecture.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct StatxBuffer
    {
        [FieldOffset(20)]
        internal uint Owner;

        [FieldOffset(24)]
        internal uint Group;

        [FieldOffset(28)]
        internal ushort Mode;
    }
}
