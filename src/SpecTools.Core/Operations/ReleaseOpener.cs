using SpecTools.Editing;
using SpecTools.Repositories;
using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>What a release is opened with.</summary>
public sealed record NewReleaseOptions
{
    /// <summary>The new release's name, as its folder is to be called.</summary>
    public required string Name { get; init; }

    /// <summary>The absolute path of a folder of the repository.</summary>
    public required string Folder { get; init; }

    /// <summary>The release that it takes after; null for the newest.</summary>
    public string? From { get; init; }

    /// <summary>The second name that the indexes give the release beside its first, as in <c>2026.2 Hibiscus</c>; null for none.</summary>
    public string? CodeName { get; init; }
}

/// <summary>What opening a release comes to, before anything is written.</summary>
/// <param name="Name">The new release's name.</param>
/// <param name="From">The name of the release that it takes after.</param>
/// <param name="Folder">The absolute path of the folder that it gets for its specs.</param>
/// <param name="Changes">What is to be made and written.</param>
public sealed record PlannedRelease(string Name, string From, string Folder, ChangeSet Changes);

/// <summary>Opens releases.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="survey">Lists the releases that there are.</param>
internal sealed class ReleaseOpener(Workshop workshop, RepositorySurvey survey)
{
    /// <summary>Plans a release. Writes nothing.</summary>
    /// <exception cref="SpecException">The name cannot be a release's or is taken, or there is no release to take after.</exception>
    internal PlannedRelease Plan(NewReleaseOptions options)
    {
        var root = workshop.RepositoryAround(options.Folder);
        var settings = workshop.SettingsFor(Path.Join(root.Specs, "x"), new ReadOptions());
        var releases = survey.AllReleases(root.Specs).ToList();
        Check(options, releases);
        var from = From(options, releases);
        var to = new ReleaseName(options.Name);

        var changes = new PendingChanges();
        new ReleasePlanner(changes, root, settings, releases.ConvertAll(release => release.Name)).Plan(from.Name, to, options.CodeName);
        var folder = Path.Join(root.Specs, ReleaseInPath.Replace(Path.GetRelativePath(root.Specs, from.Path), from.Name.Name, to.Name));
        return new PlannedRelease(to.Name, from.Name.Name, folder, changes.ToChangeSet());
    }

    private static void Check(NewReleaseOptions options, List<SpecRelease> releases)
    {
        var name = options.Name;
        if (!ReleaseFolder.IsName(name))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, $"'{name}' cannot be the name of a release: it is to be the name of a folder.", name);
        if (options.CodeName is { } code && code.Any(char.IsControl))
            throw new SpecException(SpecErrorKind.ArgumentNotValid, "A release's second name is text on one line.", name);
        if (releases.Find(release => release.Name.Equals(name)) is { } taken)
            throw new SpecException(SpecErrorKind.FileExists, $"There is a release '{taken.Name.Name}' already. Choose another name.", name);
    }

    private static SpecRelease From(NewReleaseOptions options, List<SpecRelease> releases)
    {
        var names = releases.ConvertAll(release => release.Name);
        var name = options.From ?? ReleaseSeries.Newest(names)?.Name ?? throw new SpecException(
            SpecErrorKind.ReleaseNotFound, $"There is no release in '{options.Folder}' that a new one could take after. Make the folder of the first one by hand.", options.Folder);
        return releases.Find(release => release.Name.Equals(name)) ?? throw RepositorySurvey.NoRelease(name, options.Folder, names);
    }
}
