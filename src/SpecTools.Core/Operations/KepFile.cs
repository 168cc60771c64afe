using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// The metadata of an enhancement proposal of Kubernetes: a folder holds its text, <c>README.md</c>, and a <c>kep.yaml</c>.
/// </summary>
internal static class KepFile
{
    private const string TextName = "README.md";
    private const string Name = "kep.yaml";

    /// <summary>The file beside a spec; null where there is none, or none that can be read.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    internal static SourceText? Beside(string path)
    {
        if (!PathNames.Comparer.Equals(Path.GetFileName(path), TextName))
            return null;
        var file = Path.Join(Path.GetDirectoryName(path), Name);
        try
        {
            return File.Exists(file) ? SourceText.Read(file) : null;
        }
        catch (SpecException)
        {
            // A spec is worth reading without it.
            return null;
        }
    }
}
