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
            new SpecException(SpecErrorKind.PathNotFound, $"There is no file '{path}'.", path, fault),
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
}
