namespace SpecTools.Operations;

/// <summary>Finds the folder that a new spec belongs in.</summary>
public static class NewSpecFolder
{
    private const string SpecsFolder = "specs";
    private const string ApprovedFolder = "approved";

    /// <summary>The folder of a release where its specs are made: its <c>approved</c> folder, or itself where it has none.</summary>
    /// <param name="release">The release's name.</param>
    /// <param name="startFolder">A folder of the repository; the <c>specs</c> folder is looked for in it and upward.</param>
    /// <exception cref="SpecException">There is no such release folder.</exception>
    public static string OfRelease(string release, string startFolder)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(startFolder);
        if (release.Length == 0 || release is "." or ".." || release.AsSpan().IndexOfAny('/', '\\') >= 0)
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{release}' cannot be the name of a release.", release);
        var specs = SpecsFolderOf(startFolder) ?? throw new SpecException(
            SpecErrorKind.PathNotFound,
            $"There is no '{SpecsFolder}' folder in '{startFolder}' or above it. Name the folder of the new spec itself.",
            startFolder);
        var folder = Path.Combine(specs, release);
        if (!Directory.Exists(folder))
        {
            throw new SpecException(
                SpecErrorKind.PathNotFound, $"There is no release folder '{folder}'. Make it first, or name another release.", folder);
        }

        var approved = Path.Combine(folder, ApprovedFolder);
        return Directory.Exists(approved) ? approved : folder;
    }

    private static string? SpecsFolderOf(string startFolder)
    {
        for (var folder = new DirectoryInfo(startFolder); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == SpecsFolder)
                return folder.FullName;
            var below = Path.Combine(folder.FullName, SpecsFolder);
            if (Directory.Exists(below))
                return below;
        }

        return null;
    }
}
