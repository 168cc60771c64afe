namespace SpecTools.Text;

/// <summary>How names of files compare on this system.</summary>
internal static class PathNames
{
    /// <summary>Whether names that differ only in case are one.</summary>
    internal static bool IgnoreCase { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS();

    /// <summary>Whether two paths are one.</summary>
    internal static StringComparer Comparer { get; } = IgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The folders and the file of a relative path.</summary>
    internal static string[] Split(string path) => path.Split(
        Path.DirectorySeparatorChar == '/' ? ['/'] : ['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
