namespace SpecTools.Specs;

/// <summary>The names by which specs refer to each other.</summary>
internal static class SpecNames
{
    /// <summary>A spec that has a folder of its own is called after it, others after their files.</summary>
    /// <param name="path">The absolute path of the file.</param>
    internal static string Of(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name == "README" && Path.GetFileName(Path.GetDirectoryName(path)) is { Length: > 0 } folder ? folder : name;
    }
}
