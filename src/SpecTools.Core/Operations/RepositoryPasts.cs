using System.Collections.Concurrent;
using SpecTools.Repositories;
using SpecTools.Repositories.Git;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Operations;

/// <summary>What is known of repositories beside what their specs say. git is started when a repository is first asked for, and waited for at the end.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="survey">Knows specs by their names.</param>
internal sealed class RepositoryPasts(Workshop workshop, RepositorySurvey survey)
{
    private readonly ConcurrentDictionary<string, Lazy<RepositoryPast>> known = new(PathNames.Comparer);

    /// <summary>What is known of the repository that a spec is in.</summary>
    /// <param name="path">The absolute path of the spec.</param>
    /// <param name="settings">The settings for it.</param>
    /// <param name="cancel">Ends git.</param>
    internal RepositoryPast Of(string path, SpecSettings settings, CancellationToken cancel)
    {
        // Without a folder of specs nothing says how far to look for others of the same name.
        var specs = RepositoryLayout.Of(path, settings).SpecsFolder;
        var folder = specs ?? workshop.Folders.Of(Path.GetDirectoryName(path)!);
        var key = specs ?? WorkTree.RootAbove(folder) ?? folder;
        return known.GetOrAdd(key, _ => new Lazy<RepositoryPast>(() => Open(folder, hasSpecs: specs is not null, cancel))).Value;
    }

    private RepositoryPast Open(string folder, bool hasSpecs, CancellationToken cancel)
    {
        var real = workshop.Folders.Of(folder);
        var dates = Task.Run(() => SpecDates.Read(real, cancel), CancellationToken.None);
        return new RepositoryPast(
            () => (hasSpecs ? OrNone(() => survey.Specs(folder)) : []).ToLookup(spec => SpecNames.Of(spec.Path), spec => spec.Standing),
            () => hasSpecs ? OrNone(() => survey.ReleaseNames(folder)) : [],
            dates);
    }

    // A configuration that is broken somewhere else in the repository is told to whoever reads the specs there.
    private static IReadOnlyList<T> OrNone<T>(Func<IReadOnlyList<T>> list)
    {
        try
        {
            return list();
        }
        catch (Exception fault) when (fault is SpecException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
