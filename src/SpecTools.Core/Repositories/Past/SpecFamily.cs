using SpecTools.Specs;

namespace SpecTools.Repositories;

/// <summary>The stages of specs that have a name or a blueprint in common, summed up once for all of them.</summary>
internal sealed class SpecFamily
{
    private readonly HashSet<ReleaseName> implemented;
    private readonly Lazy<long?> addedAt;

    /// <summary>Sums them up.</summary>
    /// <param name="past">What is known of their repository.</param>
    /// <param name="stages">Those that were read.</param>
    /// <param name="others">Where others stand that were not read, or those once more.</param>
    internal SpecFamily(RepositoryPast past, IReadOnlyList<SpecStage> stages, IEnumerable<SpecStanding> others)
    {
        var all = others
            .Select(standing => (standing.Release, standing.Status))
            .Concat(stages.Select(stage => (stage.Release, stage.Status)))
            .ToList();
        First = all.Select(one => one.Release).OfType<ReleaseName>().Min();
        Last = all.Select(one => one.Release).Max();
        implemented = [.. all.Where(one => one.Status == SpecStatus.Implemented).Select(one => one.Release).OfType<ReleaseName>()];
        addedAt = new(() => stages.Select(stage => stage.Name).Distinct(StringComparer.Ordinal).Min(name => past.Dates?.AddedAt(name)));
    }

    /// <summary>The oldest release of any; null where none is for one.</summary>
    internal ReleaseName? First { get; }

    /// <summary>The newest release of any; null where none is for one.</summary>
    internal ReleaseName? Last { get; }

    /// <summary>When the first of them was added, in seconds since 1970; null where git does not know.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    internal long? AddedAt => addedAt.Value;

    /// <summary>Whether one of them is implemented in a release.</summary>
    internal bool IsImplementedIn(ReleaseName release) => implemented.Contains(release);
}
