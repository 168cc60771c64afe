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
    public static SpecException Missing(string what, string path, Exception? fault = null) => new(
        SpecErrorKind.PathNotFound,
        path.Contains('\uFFFD', StringComparison.Ordinal)
            ? $"There is no {what} '{path}'; where a name is no UTF-8, it cannot be opened. Rename it."
            : $"There is no {what} '{path}'.",
        path,
        fault);
}
