using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace SpecTools.Text;

/// <summary>
/// What the runtime has no method for: a file's kind and owner, a second name for it, and putting a folder's entries on
/// the disk. On systems that do not have the calls nothing happens, and a file is written without these niceties.
/// </summary>
internal static class UnixFile
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int FileTypeMask = 0xF000;
    private const int RegularFile = 0x8000;

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
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            var folder = Open(path, 0);
            if (folder < 0)
                return;
            _ = Synchronize(folder);
            _ = Close(folder);
        }
        catch (Exception fault) when (IsMissing(fault))
        {
            // The file is written; only the power must not fail just now.
        }
    }

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
    private static extern int Synchronize(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);

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
