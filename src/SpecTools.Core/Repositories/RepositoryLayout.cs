using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// What the folders above a spec say: <c>specs/2026.2/approved/x.rst</c> is approved for 2026.2,
/// <c>specs/backlog/approved/x.rst</c> is in the backlog, <c>specs/x.rst</c> says nothing.
/// </summary>
internal sealed class RepositoryLayout
{
    private readonly string path;

    // The folders between the one that holds the releases and the file.
    private readonly ArraySegment<string> folders;
    private readonly bool isInSpecs;
    private readonly SpecSettings settings;

    private RepositoryLayout(string path, ArraySegment<string> folders, bool isInSpecs, SpecSettings settings)
    {
        this.path = path;
        this.folders = folders;
        this.isInSpecs = isInSpecs;
        this.settings = settings;
    }

    /// <summary>The release, or null where nothing says.</summary>
    internal ReleaseName? Release
    {
        get
        {
            if (folders.Count == 0 || Meaning(0) is { Release: null, Status: not SpecStatus.Unknown })
                return null;
            for (var i = folders.Count - 1; i >= 0; i--)
            {
                if (Meaning(i).Release is { } name)
                    return new ReleaseName(name);
            }

            // Any other name may be a release's too, but the backlog of something is for no release.
            if (!isInSpecs || settings.ReleaseFolders.Count > 0 || folders.Any(folder => FolderMeaning.Of(folder, settings).IsOutsideReleases))
                return null;
            return Family is { } first ? new ReleaseName(first) : null;
        }
    }

    /// <summary>Where the spec is in its life.</summary>
    internal SpecStatus Status
    {
        get
        {
            // The backlog's specs are approved for it, which is not what approved means elsewhere.
            if (folders.Count > 0 && Meaning(0) is { IsOutsideReleases: true } first)
                return first.Status;
            for (var i = folders.Count - 1; i >= 0; i--)
            {
                if (Meaning(i).Status is not SpecStatus.Unknown and var status)
                    return status;
            }

            return SpecStatus.Unknown;
        }
    }

    /// <summary>
    /// The first folder below the one that holds the releases: the name of the release, or <c>backlog</c>. Templates
    /// are named after it. Null where there is none.
    /// </summary>
    internal string? Family =>
        isInSpecs && folders.Count > 0 && folders[0] != "templates" ? Meaning(0).Release ?? folders[0] : null;

    /// <summary>The absolute path of the folder that holds the releases, or null where the file is in none.</summary>
    internal string? SpecsFolder
    {
        get
        {
            if (!isInSpecs)
                return null;
            var folder = Path.GetDirectoryName(path)!;
            for (var i = 0; i < folders.Count; i++)
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    /// <summary>The folders between the one that holds the releases and the file that say neither the release nor a status.</summary>
    internal IEnumerable<string> InnerFolders => folders
        .Where((name, index) => Meaning(index).Status == SpecStatus.Unknown && (Release is null || (Meaning(index).Release is null && !(index == 0 && Release.Name == name))));

    /// <summary>What the first of these folders says; nothing where there is none.</summary>
    internal SpecStatus FirstStatus => folders.Count == 0 ? SpecStatus.Unknown : Meaning(0).Status;

    /// <summary>What the folders above a file say.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it.</param>
    internal static RepositoryLayout Of(string path, SpecSettings settings)
    {
        var names = PathNames.Split(path);
        var file = names.Length - 1;
        for (var i = file - 1; i >= 0; i--)
        {
            if (names[i] == settings.SpecsFolder)
                return new RepositoryLayout(path, new ArraySegment<string>(names, i + 1, file - i - 1), true, settings);
        }

        // A release folder on its own still shows, but only by names that can be nothing else.
        var length = Math.Clamp(file, 0, 2);
        return new RepositoryLayout(path, new ArraySegment<string>(names, Math.Max(0, file - length), length), false, settings);
    }

    /// <summary>The folder in which a file should not lie; null where all is well.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it; where they declare no folders, any may be there.</param>
    internal static UnexpectedFolder? UnexpectedFolder(string path, SpecSettings settings) =>
        settings.StatusFolders.Count == 0 ? null : Of(path, settings).UnexpectedFolder();

    /// <summary>
    /// Whether a folder is declared to hold specs and nothing else: there, a file with another ending is a spec with
    /// the wrong one.
    /// </summary>
    /// <param name="path">The absolute path of a file in the folder.</param>
    /// <param name="settings">The settings for it.</param>
    internal static bool IsDeclared(string path, SpecSettings settings)
    {
        if (settings.StatusFolders.Count == 0)
            return false;
        var layout = Of(path, settings);
        return layout is { isInSpecs: true, folders.Count: 2 } && layout.UnexpectedFolder() is null;
    }

    /// <summary>Where an implemented spec can have been when it was approved for its release; none where its folder says nothing.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="settings">The settings for it.</param>
    internal static IEnumerable<string> ApprovedPlacesOf(string path, SpecSettings settings)
    {
        const string usual = "approved";
        var layout = Of(path, settings);
        var at = layout.folders.Count - 1;
        while (at >= 0 && layout.Meaning(at) is not { Release: null, Status: SpecStatus.Implemented })
            at--;
        if (at < 0)
            yield break;
        var release = Path.GetDirectoryName(path)!;
        for (var i = at; i < layout.folders.Count; i++)
            release = Path.GetDirectoryName(release)!;
        var below = Path.GetRelativePath(Path.Join(release, layout.folders[at]), path);
        var names = settings.Statuses.Keys.Concat(settings.StatusFolders).Append(usual).Distinct(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (FolderMeaning.Of(name, settings).Status == SpecStatus.Approved)
                yield return Path.Join(release, name, below);
        }
    }

    /// <summary>Whether a folder may turn out to be declared once the settings are known.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="settings">What is known of them.</param>
    internal static bool MayBeDeclared(string name, SpecSettings settings) =>
        FolderMeaning.Of(name, settings).Status != SpecStatus.Unknown || settings.StatusFolders.Contains(name);

    private UnexpectedFolder? UnexpectedFolder()
    {
        // What lies beside the releases, such as the abandoned specs, may have no folders of its own, or others.
        if (!isInSpecs || folders.Count == 0 || Meaning(0).Status is not (SpecStatus.Unknown or SpecStatus.Backlog))
            return null;
        if (folders.Count == 1)
            return Release is null ? null : new UnexpectedFolder(folders[0], "");
        var isDeclared = folders.Count == 2 && settings.StatusFolders.Contains(folders[1]);
        return isDeclared ? null : new UnexpectedFolder(folders[0], string.Join('/', folders[1..]));
    }

    private FolderMeaning Meaning(int index) => FolderMeaning.Of(folders[index], settings);
}

/// <summary>A folder in which no spec should lie.</summary>
/// <param name="Release">The folder of the release, or <c>backlog</c>.</param>
/// <param name="Folder">The folder's path from there on; empty for that folder itself.</param>
internal readonly record struct UnexpectedFolder(string Release, string Folder);
