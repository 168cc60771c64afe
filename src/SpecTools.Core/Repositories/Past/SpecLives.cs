using SpecTools.Specs;

namespace SpecTools.Repositories;

/// <summary>What a spec has gone through.</summary>
/// <param name="FirstRelease">The release for which it was first approved, under this name or blueprint; null where it is for none.</param>
/// <param name="IsCarriedOver">Whether it was not implemented in its release and is proposed again for a later one.</param>
/// <param name="ReleasesToImplement">How many releases passed until it was implemented; null where it is not.</param>
/// <param name="DaysToImplement">How many days passed until it was implemented; null where git does not say.</param>
internal sealed record SpecLife(ReleaseName? FirstRelease, bool IsCarriedOver, int? ReleasesToImplement, int? DaysToImplement);

/// <summary>
/// Finds for specs what they have gone through. Stages of one spec have the same name or the same blueprint. Those of the
/// same name are found in the whole repository, those of another name among the given ones: names are seen without reading.
/// </summary>
internal sealed class SpecLives
{
    private const long SecondsInADay = 24 * 60 * 60;

    private readonly ILookup<(RepositoryPast Past, string Name), SpecStage> byName;
    private readonly ILookup<(RepositoryPast Past, string? Blueprint), SpecStage> byBlueprint;

    /// <summary>Takes the specs that were read.</summary>
    internal SpecLives(IReadOnlyCollection<SpecStage> stages)
    {
        byName = stages.ToLookup(stage => (stage.Past, stage.Name));
        byBlueprint = stages.Where(stage => stage.Blueprint is not null).ToLookup(stage => (stage.Past, stage.Blueprint));
    }

    /// <summary>What one of them has gone through.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal SpecLife Of(SpecStage stage)
    {
        var kin = byName[(stage.Past, stage.Name)].Concat(byBlueprint[(stage.Past, stage.Blueprint)]).Distinct().ToList();
        var isImplemented = stage.Status == SpecStatus.Implemented;
        var days = isImplemented ? DaysOf(stage, kin) : null;
        if (stage.Release is not { } release)
            return new SpecLife(null, false, null, days);

        var standings = stage.Past.Named(stage.Name).Select(standing => (standing.Release, standing.Status))
            .Concat(kin.Select(other => (other.Release, other.Status)))
            .ToList();
        var first = standings.Select(standing => standing.Release)
            .Concat(stage.NamedReleases())
            .Append(release)
            .OfType<ReleaseName>()
            .Where(named => named <= release)
            .Min()!;
        var isCarriedOver = stage.Status == SpecStatus.Approved
            && standings.Exists(standing => standing.Release > release)
            && !standings.Exists(standing => standing.Release == release && standing.Status == SpecStatus.Implemented);
        return new SpecLife(first, isCarriedOver, isImplemented ? stage.Past.Distance(first, release) : null, days);
    }

    // From the first commit of any of its stages; a later stage says nothing of this one.
    private static int? DaysOf(SpecStage stage, List<SpecStage> kin)
    {
        if (stage.Past.Dates is not { } dates || dates.ImplementedAt(stage) is not { } implemented)
            return null;
        var added = kin
            .Where(other => other == stage || stage.Release is null || !(other.Release > stage.Release))
            .Min(dates.AddedAt);
        return added < implemented ? (int)((implemented - added) / SecondsInADay) : null;
    }
}
