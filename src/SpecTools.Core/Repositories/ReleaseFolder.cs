using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>Finds the folder that a release's new specs belong in.</summary>
internal static class ReleaseFolder
{
    private const string Approved = "approved";

    private static readonly System.Buffers.SearchValues<char> Forbidden = System.Buffers.SearchValues.Create("/\\:*?\"<>|[]");

    /// <summary>Whether a release may be called so: it is the name of a folder, on every system, and no pattern.</summary>
    internal static bool IsName(string release) => release.Length > 0 && release[0] is not ('.' or '-' or ' ') && release[^1] is not ('.' or ' ')
        && release.AsSpan().IndexOfAny(Forbidden) < 0 && !release.Any(char.IsControl);

    /// <summary>The release's <c>approved</c> folder, or its own where it has none.</summary>
    /// <param name="release">The release's name.</param>
    /// <param name="start">A folder of the repository: the folder of the releases is looked for in it and upward.</param>
    /// <param name="settings">The settings for it.</param>
    /// <exception cref="SpecException">There is no such folder.</exception>
    internal static string Find(string release, string start, SpecSettings settings)
    {
        if (!IsName(release))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{release}' cannot be the name of a release.", release);
        var specs = SpecsFolder.Find(start, settings);
        var folder = Path.Join(specs, release);
        if (!Directory.Exists(folder))
            throw FileErrors.Missing("release folder", folder, remedy: "Make it first.");
        var approved = Path.Join(folder, Approved);
        return Directory.Exists(approved) ? approved : folder;
    }
}
