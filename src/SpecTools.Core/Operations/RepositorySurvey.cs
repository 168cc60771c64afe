using System.Collections.Concurrent;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>A spec of a repository, known from where it stands.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Standing">Release and status.</param>
internal sealed record SurveyedSpec(string Path, SpecStanding Standing);

/// <summary>Counts a repository's specs and releases from folders and names alone: no spec is opened.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="search">Searches folders.</param>
internal sealed class RepositorySurvey(Workshop workshop, FolderSearch search)
{
    // A link to a folder is another way to a release, and none of its own.
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    private static readonly ReadOptions NoOptions = new();

    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SurveyedSpec>>> known = new(PathNames.Comparer);

    /// <summary>The specs below a folder that holds releases, each once. Any thread may ask.</summary>
    /// <param name="specsFolder">The absolute path of the folder.</param>
    /// <exception cref="SpecException">A configuration cannot be used as it is.</exception>
    internal IReadOnlyList<SurveyedSpec> Specs(string specsFolder) =>
        known.GetOrAdd(specsFolder, folder => new Lazy<IReadOnlyList<SurveyedSpec>>(() => [.. List(folder)])).Value;

    /// <summary>The names of the releases below a folder that holds releases, in their order.</summary>
    /// <param name="specsFolder">The absolute path of the folder.</param>
    /// <exception cref="SpecException">A configuration cannot be used as it is.</exception>
    internal IReadOnlyList<ReleaseName> ReleaseNames(string specsFolder)
    {
        var specs = StatusesIn(specsFolder);
        return [.. FoldersIn(specsFolder, specs).Keys.Concat(specs.Select(group => group.Key).OfType<ReleaseName>()).Distinct().Order()];
    }

    /// <summary>The releases of a repository, in their order; a name that finds none is an error behind them.</summary>
    /// <param name="folder">The absolute path of a folder of the repository.</param>
    /// <param name="names">The names of the releases, wildcards allowed; none for all.</param>
    internal IEnumerable<Outcome<SpecRelease>> Releases(string folder, IReadOnlyList<string> names)
    {
        IReadOnlyList<SpecRelease> all;
        try
        {
            all = AllReleases(folder);
        }
        catch (SpecException error)
        {
            return [Outcome<SpecRelease>.Failed(folder, error)];
        }
        catch (Exception fault) when (FileErrors.Translate(fault, folder) is { } error)
        {
            return [Outcome<SpecRelease>.Failed(folder, error)];
        }

        return names.Count == 0
            ? all.Select(release => Outcome<SpecRelease>.Of(release.Path, release))
            : Named(all, folder, names);
    }

    private static IEnumerable<Outcome<SpecRelease>> Named(IReadOnlyList<SpecRelease> all, string folder, IReadOnlyList<string> names)
    {
        foreach (var release in all)
        {
            if (names.Any(name => Wildcard.IsMatch(name, release.Name.Name)))
                yield return Outcome<SpecRelease>.Of(release.Path, release);
        }

        foreach (var name in names)
        {
            if (Wildcard.IsFilePattern(name) || all.Any(release => release.Name.Equals(name)))
                continue;
            yield return Outcome<SpecRelease>.Failed(name, NoRelease(name, folder, all.Select(release => release.Name)));
        }
    }

    /// <summary>The error for a release that there is not.</summary>
    internal static SpecException NoRelease(string name, string folder, IEnumerable<ReleaseName> all) => new(
        SpecErrorKind.ReleaseNotFound, $"There is no release '{name}' in '{folder}'.{Suggestion.For(name, [.. all.Select(release => release.Name)])}", name);

    /// <summary>The releases of a repository, in their order.</summary>
    /// <param name="folder">The absolute path of a folder of the repository.</param>
    /// <exception cref="SpecException">There are no specs, or a configuration cannot be used as it is.</exception>
    internal IReadOnlyList<SpecRelease> AllReleases(string folder)
    {
        var specsFolder = SpecsFolder.Find(folder, SettingsIn(folder));
        var specs = StatusesIn(specsFolder);
        return [.. FoldersIn(specsFolder, specs).Select(pair => new SpecRelease(pair.Key, pair.Value, TemplateIn(pair.Value), [.. specs[pair.Key]]))];
    }

    private ILookup<ReleaseName?, SpecStatus> StatusesIn(string specsFolder) =>
        Specs(specsFolder).ToLookup(spec => spec.Standing.Release, spec => spec.Standing.Status);

    private SortedDictionary<ReleaseName, string> FoldersIn(string specsFolder, ILookup<ReleaseName?, SpecStatus> specs)
    {
        var folders = new SortedDictionary<ReleaseName, string>();
        foreach (var (release, path, isCertain) in ReleaseFolders(specsFolder, null, 0))
        {
            if (isCertain || specs.Contains(release))
                folders.TryAdd(release, path);
        }

        return folders;
    }

    private IEnumerable<SurveyedSpec> List(string specsFolder)
    {
        foreach (var outcome in new Intake(workshop.Folders).Take(search.Search(specsFolder, recurse: true)))
        {
            if (outcome.Value is not { } file)
                continue;
            var settings = workshop.SettingsFor(file.Path, NoOptions);
            if (FileKinds.ReasonToPass(file.Path, settings) is null)
                yield return new SurveyedSpec(file.Path, workshop.Standing(file, settings));
        }
    }

    // The folders in which the release begins: what is below them is for the same one.
    private IEnumerable<(ReleaseName Release, string Path, bool IsCertain)> ReleaseFolders(string folder, ReleaseName? above, int depth)
    {
        const int deepest = 2;
        foreach (var path in Directory.EnumerateDirectories(folder, "*", Visible).Order(StringComparer.Ordinal))
        {
            var settings = SettingsIn(path);
            var release = RepositoryLayout.Of(Path.Join(path, "x"), settings).Release;
            if (release is not null && release != above)
                yield return (release, path, IsCertain(path, settings));
            if (depth == deepest)
                continue;
            foreach (var below in ReleaseFolders(path, release, depth + 1))
                yield return below;
        }
    }

    // An empty folder is a release where its name can be nothing else, or where it is prepared for approved specs.
    private static bool IsCertain(string path, SpecSettings settings) =>
        FolderMeaning.Of(Path.GetFileName(path), settings).Release is not null
        || Directory.EnumerateDirectories(path, "*", Visible).Any(below =>
            FolderMeaning.Of(Path.GetFileName(below), settings).Status is SpecStatus.Approved or SpecStatus.Implemented);

    private SpecSettings SettingsIn(string folder) => workshop.SettingsFor(Path.Join(folder, "x"), NoOptions);

    private string TemplateIn(string folder)
    {
        var path = Path.Join(folder, "x.rst");
        return workshop.TemplateFor(path, workshop.SettingsFor(path, NoOptions), NoOptions).Name;
    }
}
