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

    private readonly Dictionary<(RepositoryPast Past, string Name), SpecFamily> byName;
    private readonly Dictionary<(RepositoryPast Past, string Blueprint), SpecFamily> byBlueprint;

    /// <summary>Takes the specs that were read.</summary>
    internal SpecLives(IReadOnlyCollection<SpecStage> stages)
    {
        byName = stages
            .GroupBy(stage => (stage.Past, stage.Name))
            .ToDictionary(group => group.Key, group => new SpecFamily(group.Key.Past, [.. group], group.Key.Past.Named(group.Key.Name)));
        byBlueprint = stages
            .Where(stage => stage.Blueprint is not null)
            .GroupBy(stage => (stage.Past, stage.Blueprint!))
            .ToDictionary(group => group.Key, group => new SpecFamily(group.Key.Past, [.. group], []));
    }

    /// <summary>What one of them has gone through.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    internal SpecLife Of(SpecStage stage)
    {
        var families = FamiliesOf(stage);
        var isImplemented = stage.Status == SpecStatus.Implemented;
        var days = isImplemented ? DaysOf(stage, families) : null;
        if (stage.Release is not { } release)
            return new SpecLife(null, false, null, days);

        var first = families.Select(family => family.First)
            .Concat(stage.NamedReleases().Where(named => named < release))
            .OfType<ReleaseName>()
            .Min()!;
        var isCarriedOver = stage.Status == SpecStatus.Approved
            && families.Exists(family => family.Last > release)
            && !families.Exists(family => family.IsImplementedIn(release));
        return new SpecLife(first, isCarriedOver, isImplemented ? stage.Past.Distance(first, release) : null, days);
    }

    // From the first commit of any of its stages.
    private static int? DaysOf(SpecStage stage, List<SpecFamily> families)
    {
        if (stage.Past.Dates?.ImplementedAt(stage) is not { } implemented)
            return null;
        var added = families.Min(family => family.AddedAt);
        return added < implemented ? (int)((implemented - added) / SecondsInADay) : null;
    }

    private List<SpecFamily> FamiliesOf(SpecStage stage)
    {
        var families = new List<SpecFamily>(2) { byName[(stage.Past, stage.Name)] };
        if (stage.Blueprint is not null)
            families.Add(byBlueprint[(stage.Past, stage.Blueprint)]);
        return families;
    }
}
