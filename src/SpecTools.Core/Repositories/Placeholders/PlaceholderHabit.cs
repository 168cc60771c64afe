using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>How a repository keeps a folder in which there are no specs yet, or no longer.</summary>
/// <param name="Model">A placeholder in another folder of the same kind.</param>
/// <param name="Release">The release that it is for; null for none.</param>
internal sealed record PlaceholderHabit(Placeholder Model, ReleaseName? Release)
{
    /// <summary>
    /// How a folder would be kept: as the folder of that name is in the newest release that has a placeholder in it, else as
    /// any other folder of a release is. Null where the repository has no placeholders.
    /// </summary>
    /// <param name="folder">The absolute path of a folder for specs: <c>specs/2027.1/approved</c>.</param>
    /// <param name="settings">The settings for it.</param>
    internal static PlaceholderHabit? Of(string folder, SpecSettings settings)
    {
        if (RepositoryLayout.Of(Path.Join(folder, "x"), settings).SpecsFolder is not { } specs || !Directory.Exists(specs))
            return null;
        var name = Path.GetRelativePath(specs, folder) is var below && below.IndexOf(Path.DirectorySeparatorChar) is > 0 and var slash
            ? below[(slash + 1)..]
            : "";
        var releases = Directory.EnumerateDirectories(specs)
            .Select(path => (Path: path, Release: RepositoryLayout.Of(Path.Join(path, "x"), settings).Release))
            .OrderByDescending(release => release.Release)
            .ToList();
        var alike = releases.Select(release => (Folder: Path.TrimEndingDirectorySeparator(Path.Join(release.Path, name)), release.Release));
        var others = name.Length == 0 ? [] : releases.SelectMany(release => Directory.EnumerateDirectories(release.Path).Order(StringComparer.Ordinal).Select(other => (Folder: other, release.Release)));
        foreach (var (other, release) in alike.Concat(others))
        {
            if (other != folder && Placeholder.In(other, settings) is [var model, ..])
                return new PlaceholderHabit(model, release);
        }

        return null;
    }
}
