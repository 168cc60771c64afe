using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// Finds the folder in which a repository keeps specs of a release and a status, named as its folders are. A folder for a
/// status that is missing is named as in other releases; it need not exist.
/// </summary>
internal sealed class SpecPlaces
{
    // A link to a folder is another way to a release, and none of its own.
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private readonly string specs;
    private readonly SpecSettings settings;
    private readonly IReadOnlyList<PlaceFolder> top;
    private readonly Dictionary<string, IReadOnlyList<PlaceFolder>> known = new(PathNames.Comparer);

    /// <summary>Lists the folders of releases and statuses.</summary>
    /// <param name="specs">The absolute path of the folder that holds the releases.</param>
    /// <param name="settings">The settings for it.</param>
    internal SpecPlaces(string specs, SpecSettings settings)
    {
        this.specs = specs;
        this.settings = settings;
        top = Below(specs);
    }

    private IEnumerable<PlaceFolder> Releases => top.Where(folder => folder is { Release: not null, Status: SpecStatus.Unknown }).OrderByDescending(folder => folder.Release);

    private IEnumerable<ReleaseName> KnownReleases => top.Select(folder => folder.Release).OfType<ReleaseName>().Distinct();

    /// <summary>The folder for specs of a status.</summary>
    /// <param name="path">The absolute path of a spec, for errors and for the folders that say neither.</param>
    /// <param name="release">The release; null for none.</param>
    /// <param name="status">The status, which is known.</param>
    /// <exception cref="SpecException">There is no such release, or the repository keeps no specs of that status apart.</exception>
    internal string Folder(string path, ReleaseName? release, SpecStatus status)
    {
        var own = RepositoryLayout.Of(path, settings);
        var folder = status is SpecStatus.Backlog or SpecStatus.Abandoned ? Aside(release, status)
            : release is null ? WithoutRelease(path, own, status)
            : OfRelease(path, release, status);
        return own.InnerFolders.Aggregate(folder, Path.Join);
    }

    /// <summary>The folder of a release as it is named there.</summary>
    /// <param name="release">The release.</param>
    /// <exception cref="SpecException">There is none.</exception>
    internal string ReleaseFolder(ReleaseName release) => Releases.FirstOrDefault(folder => folder.Release == release)?.Path ?? throw NoRelease(release);

    private string OfRelease(string path, ReleaseName release, SpecStatus status)
    {
        if (Releases.FirstOrDefault(folder => folder.Release == release) is { } own)
        {
            if (Best(Below(own.Path), status) is { } folder)
                return folder.Path;
            if (NameElsewhere(status) is { } name)
                return Path.Join(own.Path, name);
            if (status == SpecStatus.Approved)
                return own.Path;
            return Releases.Any(other => Below(other.Path).Any(below => below.Status is SpecStatus.Approved or SpecStatus.Implemented))
                ? Path.Join(own.Path, Word(status))
                : throw NotApart(path, status, Path.Join(own.Path, Word(status)));
        }

        // "juno-approved"
        var compounds = top.Where(folder => folder.Release == release).ToList();
        if (compounds.Count == 0)
            throw NoRelease(release);
        return compounds.Find(folder => folder.Status == status)?.Path ?? Path.Join(specs, $"{compounds[0].Release}-{Word(status)}");
    }

    // What belongs to no release, or no longer.
    private string Aside(ReleaseName? release, SpecStatus status)
    {
        var own = release is null ? null : Releases.FirstOrDefault(folder => folder.Release == release);
        if (own is not null && Best(Below(own.Path), status) is { } inRelease)
            return inRelease.Path;
        if (Best(top, status) is { } beside)
            return Best(Below(beside.Path), SpecStatus.Approved) is { } approved && !HoldsSpecs(beside.Path) ? approved.Path : beside.Path;
        return own is not null && NameElsewhere(status) is { } name ? Path.Join(own.Path, name) : Path.Join(specs, Word(status));
    }

    private string WithoutRelease(string path, RepositoryLayout own, SpecStatus status)
    {
        if (Best(top, status) is { } beside)
            return beside.Path;
        var sorts = top.Any(folder => folder is { Release: null, Status: SpecStatus.Approved or SpecStatus.Implemented });
        if (sorts || own.FirstStatus is SpecStatus.Approved or SpecStatus.Implemented)
            return Path.Join(specs, Word(status));
        if (KnownReleases.Any())
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{path}' is for no release, and specs that are {Name(status)} are kept by release here. Say which release it is for.", path);
        return status == SpecStatus.Approved ? specs : throw NotApart(path, status, Path.Join(specs, Word(status)));
    }

    // As in the newest release that has such a folder, else as the configuration declares.
    private string? NameElsewhere(SpecStatus status) =>
        Releases.Select(folder => Best(Below(folder.Path), status)).FirstOrDefault(folder => folder is not null)?.Name
        ?? settings.StatusFolders.FirstOrDefault(name => FolderMeaning.Of(name, settings).Status == status);

    private string Word(SpecStatus status) => settings.Statuses.FirstOrDefault(pair => pair.Value == status).Key ?? Name(status);

    // The usual word before others of the same meaning.
    private PlaceFolder? Best(IEnumerable<PlaceFolder> folders, SpecStatus status) => folders
        .Where(folder => folder.Status == status && FolderMeaning.Of(folder.Name, settings).Release is null)
        .OrderByDescending(folder => folder.Name == Word(status))
        .FirstOrDefault();

    private IReadOnlyList<PlaceFolder> Below(string folder)
    {
        if (known.TryGetValue(folder, out var found))
            return found;
        return known[folder] = !Directory.Exists(folder) ? [] : [.. Directory.EnumerateDirectories(folder, "*", Visible).Order(StringComparer.Ordinal).Select(Of)];
    }

    // Its own name says the status; that of the folder above may be another.
    private PlaceFolder Of(string path)
    {
        var name = Path.GetFileName(path);
        return new PlaceFolder(path, name, RepositoryLayout.Of(Path.Join(path, "x"), settings).Release, FolderMeaning.Of(name, settings).Status);
    }

    private static bool HoldsSpecs(string folder) => Directory.EnumerateFiles(folder)
        .Any(path => SpecFormats.IsKnown(path) && Path.GetFileNameWithoutExtension(path) is not "index" and not "README");

    private static string Name(SpecStatus status) => status.ToString().ToLowerInvariant();

    private SpecException NoRelease(ReleaseName release) => new(
        SpecErrorKind.ReleaseNotFound,
        $"There is no release '{release}' in '{specs}'.{Suggestion.For(release.Name, KnownReleases.Select(name => name.Name))} Open it first, as with New-SpecRelease.",
        release.Name);

    private static SpecException NotApart(string path, SpecStatus status, string folder) => new(
        SpecErrorKind.EditRefused,
        $"'{path}' cannot become {Name(status)}: no folder here says that of specs. Make the folder '{folder}' first if it is to.",
        path);

    private sealed record PlaceFolder(string Path, string Name, ReleaseName? Release, SpecStatus Status);
}
