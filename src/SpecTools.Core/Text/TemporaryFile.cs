using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SpecTools.Text;

/// <summary>
/// A file beside the target that is gone afterwards, renamed or deleted. One that is left behind by a process that was
/// killed is no spec by its name, and the next to write to the folder an hour later or more clears it away.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Prefix = ".spec-";
    private const string Suffix = ".tmp";
    private const int RandomLength = 16;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");
    private static readonly TimeSpan LongestUse = TimeSpan.FromHours(1);
    private static readonly ConcurrentDictionary<string, DateTime> Cleared = new(PathNames.Comparer);

    private readonly string target;
    private readonly string path;
    private bool isOurs;

    internal TemporaryFile(string target)
    {
        this.target = target;
        path = PathBeside(target);
    }

    internal static string PathBeside(string target) =>
        Path.Join(Path.GetDirectoryName(target), Prefix + RandomNumberGenerator.GetHexString(RandomLength, lowercase: true) + Suffix);

    /// <summary>Clears away what was left behind in a folder, once in the time after which a file counts as left behind.</summary>
    /// <param name="turn">A turn at the folder.</param>
    internal static void ClearLeftovers(FolderTurn turn)
    {
        var now = DateTime.UtcNow;
        if (!turn.IsExclusive || (Cleared.TryGetValue(turn.Folder, out var last) && now - last < LongestUse))
            return;
        Cleared[turn.Folder] = now;
        try
        {
            foreach (var file in new DirectoryInfo(turn.Folder).EnumerateFiles($"{Prefix}*{Suffix}"))
            {
                if (IsLeftover(file, now))
                    file.Delete();
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It is somebody else's, or another was quicker. It does no harm.
        }
    }

    internal void Fill(ReadOnlySpan<byte> bytes, string? like)
    {
        using var stream = Begin(like);
        stream.Write(bytes);
        End(stream, like);
    }

    internal void Fill(Action<Stream> write, string? like)
    {
        using var stream = Begin(like);
        write(stream);
        End(stream, like);
    }

    /// <summary>Takes the target's name.</summary>
    /// <param name="bytes">What it was filled with.</param>
    /// <param name="expected">What the target must hold at that moment; null for anything.</param>
    /// <returns>Whether it held that. If not, it holds on to what it has.</returns>
    internal bool Replace(ReadOnlySpan<byte> bytes, byte[]? expected)
    {
        if (expected is null || !TryExchange(out var isThere))
        {
            File.Move(path, target, overwrite: true);
            isOurs = false;
            return true;
        }

        if (!isThere)
            return false;
        if (AtomicFile.Holds(path, expected))
            return true;
        TakeBack(bytes);
        return false;
    }

    internal void TakeFreeName()
    {
        // Of two that move at once without a link, both may find the name free, and the later one wins.
        if (UnixFile.Link(path, target))
        {
            Dispose();
        }
        else
        {
            File.Move(path, target, overwrite: false);
            isOurs = false;
        }

        UnixFile.FlushFolder(Path.GetDirectoryName(target)!);
    }

    public void Dispose()
    {
        if (!isOurs)
            return;
        try
        {
            File.Delete(path);
            isOurs = false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The failure that is on its way to the user matters more than what it leaves behind.
        }
    }

    private static bool IsLeftover(FileInfo file, DateTime now)
    {
        var random = file.Name.AsSpan(Prefix.Length, file.Name.Length - Prefix.Length - Suffix.Length);
        return random.Length == RandomLength && !random.ContainsAnyExcept(HexDigits) && now - file.LastWriteTimeUtc > LongestUse;
    }

    private FileStream Begin(string? like)
    {
        var stream = Open(isPrivate: File.Exists(like));
        isOurs = true;
        return stream;
    }

    private static void End(FileStream stream, string? like)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(like))
        {
            var mode = File.GetUnixFileMode(like);

            // The owner first: a change of owner takes some bits of the mode away.
            UnixFile.CopyOwner(like, stream.SafeFileHandle);
            File.SetUnixFileMode(stream.SafeFileHandle, mode);
        }

        stream.Flush(flushToDisk: true);
    }

    private FileStream Open(bool isPrivate)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };

        // What others may not read they may not read in the meantime either.
        if (isPrivate && !OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            return new FileStream(path, options);
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new SpecException(
                SpecErrorKind.FileNotWritable,
                $"'{target}' cannot be written: its folder lets nobody like you make files, and a file is replaced whole. It is as it was.",
                target,
                fault);
        }
    }

    // Somebody has saved the target since it was looked at: what has our name now is theirs, and the only copy. Should they
    // save once more before it is back, what comes in exchange is not what was put there, but newer, and takes its place.
    private void TakeBack(ReadOnlySpan<byte> placed)
    {
        isOurs = false;
        while (true)
        {
            var theirs = File.ReadAllBytes(path);
            if (!TryExchange(out var isThere))
                throw new IOException($"somebody saved it at the same moment, and what they saved is in '{path}' now");
            if (!isThere || AtomicFile.Holds(path, placed))
                break;
            placed = theirs;
        }

        isOurs = true;
    }

    private bool TryExchange(out bool isThere)
    {
        try
        {
            isThere = true;
            return UnixFile.Exchange(path, target);
        }
        catch (FileNotFoundException)
        {
            isThere = false;
            return true;
        }
    }
}
