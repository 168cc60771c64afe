using SpecTools.Repositories.Git;
using SpecTools.Specs;

namespace SpecTools.Repositories;

/// <summary>What is known of a repository's specs without reading them: their names, its releases, and the days of git. Any thread may ask.</summary>
/// <param name="specs">Names and standings of the specs; called once.</param>
/// <param name="releases">The releases in their order; called once.</param>
/// <param name="dates">The days of git, on their way; null where git knows nothing.</param>
internal sealed class RepositoryPast(
    Func<ILookup<string, SpecStanding>> specs, Func<IReadOnlyList<ReleaseName>> releases, Task<SpecDates?> dates)
{
    private static readonly char[] Separators = [' ', ',', ';', '/', '(', ')', '\t', '\n'];

    private readonly Lazy<ILookup<string, SpecStanding>> specs = new(specs);
    private readonly Lazy<IReadOnlyList<ReleaseName>> releases = new(releases);

    /// <summary>The days of git; null where it knows nothing.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal SpecDates? Dates => dates.GetAwaiter().GetResult();

    /// <summary>The standings of the repository's specs of a name.</summary>
    internal IEnumerable<SpecStanding> Named(string name) => specs.Value[name];

    /// <summary>How many releases one came after another: 0 for the same.</summary>
    internal int Distance(ReleaseName first, ReleaseName last) => releases.Value.Count(release => release > first && release <= last);

    /// <summary>The repository's release that a text speaks of: <c>2023.1 Antelope</c>; null where it is none.</summary>
    internal ReleaseName? ReleaseIn(string text) => text
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => releases.Value.FirstOrDefault(release => IsSame(release.Name, word)) ?? (ReleaseSeries.IsOne(word) ? new ReleaseName(word) : null))
        .FirstOrDefault(release => release is not null);

    private static bool IsSame(string release, string word) =>
        string.Equals(ReleaseSeries.NumberOf(release), ReleaseSeries.NumberOf(word), StringComparison.OrdinalIgnoreCase);
}
