namespace SpecTools.Text;

/// <summary>Writes whole files so that nobody ever sees half of one.</summary>
public static class AtomicFile
{
    /// <summary>Puts bytes in the place of a file that may or may not exist.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes) => throw new NotImplementedException(path);

    /// <summary>Makes a file that must not exist yet.</summary>
    public static void Create(string path, ReadOnlySpan<byte> bytes) => throw new NotImplementedException(path);
}
