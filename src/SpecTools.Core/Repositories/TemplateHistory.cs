using SpecTools.Repositories.Git;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>
/// The templates that were in force when the specs of a repository entered git. What counts is the commit that first
/// added a spec, under whatever name, and the files that this commit holds: the template that is in force for the spec
/// today, as it was then; where it had another name then, under that name; where it did not exist yet, the one that the
/// usual search would have found then; and where there was none at all, the first version that there ever was.
/// </summary>
internal sealed class TemplateHistory
{
    private const int IdentifierLength = 12;

    private readonly GitRepository repository;
    private readonly GitHistory history;
    private readonly GitObjects objects;
    private readonly Dictionary<string, TemplatePlace> places = new(PathNames.Comparer);

    private TemplateHistory(GitProgram git, GitRepository repository, CancellationToken cancel)
    {
        this.repository = repository;
        history = GitHistory.Read(git, repository.Root, cancel);
        objects = new GitObjects(git, repository.Root);
    }

    /// <summary>Finds the templates of all specs of a repository, in a handful of runs of git.</summary>
    /// <param name="git">The program.</param>
    /// <param name="repository">The repository; its history is whole.</param>
    /// <param name="today">Finds what holds for a spec today, or null where that cannot be found out.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">git fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal static TemplateHistory Read(
        GitProgram git, GitRepository repository, Func<string, TemplateToday?> today, CancellationToken cancel)
    {
        var templates = new TemplateHistory(git, repository, cancel);
        var wanted = new Dictionary<string, (TemplatePlace Today, List<GitFile> Candidates)>(PathNames.Comparer);
        foreach (var (path, addition) in templates.history.Additions)
        {
            var full = repository.FullPath(path);
            if (today(full) is { } found)
                wanted.Add(full, (found.Place, [.. templates.Candidates(addition, found)]));
        }

        var identifiers = templates.objects.Identify(wanted.Values.SelectMany(spec => spec.Candidates), cancel);
        var chosen = new List<(string Spec, TemplatePlace Today, GitFile File, string Identifier)>();
        foreach (var (spec, (place, candidates)) in wanted)
        {
            var index = candidates.FindIndex(identifiers.ContainsKey);
            if (index >= 0)
                chosen.Add((spec, place, candidates[index], identifiers[candidates[index]]));
        }

        var contents = templates.objects.Read([.. chosen.Select(choice => choice.Identifier).Distinct()], cancel);
        var current = new CurrentFiles();
        foreach (var (spec, place, file, identifier) in chosen)
        {
            if (contents.TryGetValue(identifier, out var content) && !current.Are(place.Path, content))
                templates.places.Add(spec, templates.Version(file, identifier, content));
        }

        return templates;
    }

    /// <summary>The version of a template for a spec; null where today's is meant.</summary>
    /// <param name="path">The absolute path of the spec, without links.</param>
    internal TemplatePlace? For(string path) => places.TryGetValue(path, out var place) ? place : null;

    private TemplatePlace Version(GitFile file, string identifier, byte[] content)
    {
        var path = repository.FullPath(file.Path);
        return new TemplatePlace($"{path}@{identifier[..IdentifierLength]}", path, content);
    }

    private IEnumerable<GitFile> Candidates(GitFile addition, TemplateToday today)
    {
        var own = today.Place.Path is { } path && repository.Contains(path) ? repository.RelativePath(path) : null;
        string[] names = own is null ? [] : [own, .. history.FormerNamesOf(own)];
        foreach (var name in names)
            yield return new GitFile(addition.Commit, name);
        if (!today.IsAskedFor)
        {
            var spec = repository.FullPath(addition.Path);
            var family = RepositoryLayout.Of(spec, today.Settings).Family;
            foreach (var candidate in TemplateFinder.Candidates(spec, family, today.Settings, repository.Root))
            {
                if (repository.RelativePath(candidate) is var name && history.EverNamed.Contains(name))
                    yield return new GitFile(addition.Commit, name);
            }
        }

        if (own is not null && history.Additions.TryGetValue(own, out var first))
            yield return first;
    }

    // A version that is today's needs no other name than today's.
    private sealed class CurrentFiles
    {
        private readonly Dictionary<string, byte[]?> known = new(StringComparer.Ordinal);

        internal bool Are(string? path, byte[] content)
        {
            if (path is null)
                return false;
            if (!known.TryGetValue(path, out var bytes))
                known.Add(path, bytes = Read(path));
            return bytes is not null && bytes.AsSpan().SequenceEqual(content);
        }

        private static byte[]? Read(string path)
        {
            try
            {
                return TextFile.ReadBytes(path);
            }
            catch (SpecException)
            {
                return null;
            }
        }
    }
}

/// <summary>What holds for a spec today.</summary>
/// <param name="Place">Its template.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="IsAskedFor">Whether a person named the template.</param>
internal sealed record TemplateToday(TemplatePlace Place, SpecSettings Settings, bool IsAskedFor);
