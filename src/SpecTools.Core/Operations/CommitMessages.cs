using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Operations;

/// <summary>Makes the messages for commits that propose specs.</summary>
/// <param name="workshop">What is remembered.</param>
/// <param name="survey">Knows the other specs of a repository.</param>
/// <param name="options">The options of the operation.</param>
internal sealed class CommitMessages(Workshop workshop, RepositorySurvey survey, ReadOptions options)
{
    private readonly SpecLoader loader = new(workshop, options);

    /// <summary>Makes the message for a spec.</summary>
    /// <exception cref="SpecException">The file, its configuration or its template cannot be read.</exception>
    internal Outcome<SpecCommitMessage> Make(FileToRead file)
    {
        var loaded = loader.Load(file);
        if (loaded.Skipped is not null)
            return Outcome<SpecCommitMessage>.Passed(file.Path, loaded.Skipped);
        if (loaded.NoText is not null)
            return Outcome<SpecCommitMessage>.Failed(file.Path, loaded.NoText);
        var template = workshop.Library.Get(loaded.Template, loaded.Settings);
        var message = CommitMessageWriter.Write(loaded.File!, template, Previous(loaded.File!.Spec, loaded.Settings));
        return Outcome<SpecCommitMessage>.Of(file.Path, message);
    }

    // A spec that is proposed again has the file name that it had in an earlier release, or a history.
    private ReleaseName? Previous(Spec spec, SpecSettings settings)
    {
        if (spec.Release is null || RepositoryLayout.Of(spec.Path, settings).SpecsFolder is not { } folder)
            return null;
        var specs = survey.Specs(folder);
        var releases = specs.Select(other => other.Standing.Release).OfType<ReleaseName>().ToHashSet();
        return specs
            .Where(other => SpecNames.Of(other.Path) == spec.Name)
            .Select(other => other.Standing.Release)
            .Concat(spec.History.Select(entry => ReleaseOf(entry, releases)))
            .Where(release => release < spec.Release)
            .Max();
    }

    // Tables say '2023.1 Antelope', 'Antelope' for 2023.1, or 'Pike' for what the repository calls pike.
    private static ReleaseName? ReleaseOf(SpecHistoryEntry entry, HashSet<ReleaseName> releases)
    {
        var word = entry.Release.Split([' ', ',', ':', '('], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("");
        if (releases.TryGetValue(new ReleaseName(word), out var known)
            || releases.TryGetValue(new ReleaseName(ReleaseSeries.NumberOf(word)), out known))
        {
            return known;
        }

        return ReleaseSeries.IsOne(word) ? new ReleaseName(word.ToLowerInvariant()) : null;
    }
}
