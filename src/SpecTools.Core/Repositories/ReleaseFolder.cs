namespace SpecTools.Repositories;

/// <summary>Finds the folder that a release's new specs belong in.</summary>
internal static class ReleaseFolder
{
    private const string ApprovedFolder = "approved";

    /// <summary>The folder of a release where its specs are made: its <c>approved</c> folder, or itself where it has none.</summary>
    /// <param name="release">The release's name.</param>
    /// <param name="startFolder">A folder of the repository; the one that holds the releases is looked for in it and upward.</param>
    /// <param name="specsFolder">The name of the folder that holds the releases.</param>
    /// <exception cref="SpecException">There is no such release folder.</exception>
    internal static string Find(string release, string startFolder, string specsFolder)
    {
        if (release is "" or "." or ".." || release.AsSpan().ContainsAny('/', '\\'))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{release}' cannot be the name of a release.", release);

        var specs = FindUpward(startFolder, specsFolder) ?? throw new SpecException(
            SpecErrorKind.PathNotFound,
            $"There is no '{specsFolder}' folder in '{startFolder}' or above it. Leave out the release and name the folder of the new spec itself.",
            startFolder);
        var folder = Path.Join(specs, release);
        if (!Directory.Exists(folder))
        {
            throw new SpecException(
                SpecErrorKind.PathNotFound, $"There is no release folder '{folder}'. Make it first, or name another release.", folder);
        }

        var approved = Path.Join(folder, ApprovedFolder);
        return Directory.Exists(approved) ? approved : folder;
    }

    private static string? FindUpward(string startFolder, string specsFolder)
    {
        for (var folder = startFolder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.GetFileName(folder) == specsFolder)
                return folder;
            var below = Path.Join(folder, specsFolder);
            if (Directory.Exists(below))
                return below;
        }

        return null;
    }
}
