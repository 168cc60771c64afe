namespace SpecTools.Text;

/// <summary>Turns the runtime's file exceptions into errors that name the file and the remedy.</summary>
internal static class FileErrors
{
    /// <summary>The error for an exception of reading, or null for one that has nothing to do with files.</summary>
    /// <param name="fault">What was thrown.</param>
    /// <param name="path">The file or folder that was being read.</param>
    public static SpecException? Translate(Exception fault, string path) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            Missing("file", path, fault),
        UnauthorizedAccessException when Directory.Exists(path) =>
            new SpecException(SpecErrorKind.FileNotReadable, $"'{path}' is a folder or may not be read.", path, fault),
        UnauthorizedAccessException =>
            new SpecException(SpecErrorKind.FileNotReadable, $"'{path}' may not be read: permission denied.", path, fault),
        IOException =>
            new SpecException(SpecErrorKind.FileNotReadable, $"'{path}' cannot be read: {fault.Message}", path, fault),
        NotSupportedException or ArgumentException =>
            new SpecException(SpecErrorKind.FileNotReadable, $"'{path}' is not the path of a regular file.", path, fault),
        _ => null,
    };

    /// <summary>The error for what is not there, or not under the name that the runtime made of its bytes.</summary>
    /// <param name="what">What was looked for.</param>
    /// <param name="path">Its path.</param>
    /// <param name="fault">What was thrown, if anything was.</param>
    /// <param name="remedy">What to do where nothing but the path itself is missing.</param>
    public static SpecException Missing(string what, string path, Exception? fault = null, string? remedy = null) =>
        new(SpecErrorKind.PathNotFound, $"There is no {what} '{path}'{Reason(path) ?? (remedy is null ? "." : $". {remedy}")}", path, fault);

    private static string? Reason(string path)
    {
        if (path.Contains('\uFFFD', StringComparison.Ordinal))
            return "; where a name is no UTF-8, it cannot be opened. Rename it.";
        return IsTooLong(path) ? ": its path or a name in it is longer than the system allows. Use a shorter one." : null;
    }

    // What only asks whether there is something says no to what is too long.
    private static bool IsTooLong(string path)
    {
        try
        {
            File.GetAttributes(path);
            return false;
        }
        catch (PathTooLongException)
        {
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}
