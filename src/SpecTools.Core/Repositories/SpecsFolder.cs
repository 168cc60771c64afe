using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>Finds the folder that holds the releases of a repository.</summary>
internal static class SpecsFolder
{
    /// <summary>The folder of that name which a folder is, has, or lies in.</summary>
    /// <param name="start">The absolute path of a folder of the repository.</param>
    /// <param name="settings">The settings for it: they say the name.</param>
    /// <exception cref="SpecException">There is none.</exception>
    internal static string Find(string start, SpecSettings settings)
    {
        var name = settings.SpecsFolder;
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == name)
                return folder.FullName;
            var below = Path.Join(folder.FullName, name);
            if (Directory.Exists(below))
                return below;
        }

        throw new SpecException(
            SpecErrorKind.PathNotFound,
            $"There is no folder '{name}' in '{start}' or above it. Start in the repository, or name the spec's folder itself.",
            start);
    }
}
