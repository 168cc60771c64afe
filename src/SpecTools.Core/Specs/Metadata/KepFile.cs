using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// The metadata of an enhancement proposal of Kubernetes: a folder holds its text, <c>README.md</c>, and a <c>kep.yaml</c>.
/// </summary>
internal static class KepFile
{
    /// <summary>The name of the file with the text.</summary>
    internal const string TextName = "README.md";

    /// <summary>The name of the file with the metadata.</summary>
    internal const string Name = "kep.yaml";

    /// <summary>Whether a file is the text of such a proposal.</summary>
    /// <param name="path">The absolute path of the file.</param>
    internal static bool IsBeside(string path) =>
        PathNames.Comparer.Equals(Path.GetFileName(path), TextName) && File.Exists(Path.Join(Path.GetDirectoryName(path), Name));

    /// <summary>The file beside a spec; null where there is none, or none that can be read.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    internal static SourceText? Beside(string path)
    {
        try
        {
            return IsBeside(path) ? SourceText.Read(Path.Join(Path.GetDirectoryName(path), Name)) : null;
        }
        catch (SpecException)
        {
            // A spec is worth reading without it.
            return null;
        }
    }
}
