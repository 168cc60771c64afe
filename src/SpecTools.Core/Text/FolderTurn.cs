using System.Diagnostics;
using Microsoft.Win32.SafeHandles;

namespace SpecTools.Text;

/// <summary>
/// A turn at changing the files of a folder. While one SpecTools has it, others wait; programs that know nothing of it are
/// not held up. The system ends the turn of a process that is killed.
/// </summary>
internal sealed class FolderTurn : IDisposable
{
    // A turn takes less than a millisecond. Whoever has it for longer has been stopped, and is not waited for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    private readonly SafeFileHandle? handle;

    private FolderTurn(string folder, SafeFileHandle? handle, bool isExclusive)
    {
        Folder = folder;
        this.handle = handle;
        IsExclusive = isExclusive;
    }

    /// <summary>The path of the folder.</summary>
    internal string Folder { get; }

    /// <summary>Whether no other SpecTools has a turn: not so where the file system knows no locks, or nobody gave way.</summary>
    internal bool IsExclusive { get; }

    /// <summary>Waits for a turn.</summary>
    /// <param name="folder">The path of the folder.</param>
    internal static FolderTurn Take(string folder)
    {
        var handle = UnixFile.OpenFolder(folder);
        var isExclusive = handle is not null && UnixFile.TryLock(handle);
        for (var start = Stopwatch.GetTimestamp(); handle is not null && !isExclusive && Stopwatch.GetElapsedTime(start) < LongestWait;)
        {
            Thread.Sleep(1);
            isExclusive = UnixFile.TryLock(handle);
        }

        return new FolderTurn(folder, handle, isExclusive);
    }

    public void Dispose() => handle?.Dispose();
}
