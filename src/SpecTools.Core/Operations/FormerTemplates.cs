using System.Collections.Concurrent;
using SpecTools.Repositories;
using SpecTools.Repositories.Git;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>
/// The templates that were in force when specs were added. Each repository is asked once, when it is first needed; what
/// keeps it from answering is a warning, told once. Any thread may ask.
/// </summary>
/// <param name="folders">What is known of links among folders.</param>
/// <param name="warn">Takes a warning.</param>
internal sealed class FormerTemplates(RealFolders folders, Action<string> warn)
{
    private readonly GitProgram git = new();
    private readonly ConcurrentDictionary<string, string?> repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Question, Lazy<TemplateHistory?>> histories = new();
    private int hasToldOfNone;

    /// <summary>The template that was in force when a spec was added; null where today's is the answer.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <param name="options">What names a template or a preset.</param>
    /// <param name="today">Finds what holds for a spec today, or null where that cannot be found out.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="SpecException">git is missing or fails.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal TemplatePlace? For(string path, ReadOptions options, Func<string, TemplateToday?> today, CancellationToken cancel)
    {
        var folder = folders.Of(Path.GetDirectoryName(path)!);
        if (repositories.GetOrAdd(folder, WorkTree.RootAbove) is not { } repository)
        {
            if (Interlocked.Exchange(ref hasToldOfNone, 1) == 0)
                warn($"'{folder}' is in no git repository, so nothing says when its specs were added; today's template is used.");
            return null;
        }

        var history = histories.GetOrAdd(
            new Question(repository, options.Template, options.Preset),
            question => new Lazy<TemplateHistory?>(() => Open(question.Repository, today, cancel)));
        return history.Value?.For(Path.Join(folder, Path.GetFileName(path)));
    }

    private TemplateHistory? Open(string folder, Func<string, TemplateToday?> today, CancellationToken cancel)
    {
        var repository = GitRepository.Open(git, folder, cancel);
        if (repository.IsShallow)
        {
            warn($"'{repository.Root}' is a shallow clone, which does not hold when its specs were added; today's template is used. 'git fetch --unshallow' gets the rest.");
            return null;
        }

        return repository.HasCommits ? TemplateHistory.Read(git, repository, today, cancel) : null;
    }

    private sealed record Question(string Repository, string? Template, string? Preset);
}
