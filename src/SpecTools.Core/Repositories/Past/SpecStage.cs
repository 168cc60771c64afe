using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Repositories;

/// <summary>Where a spec stands, and what leads to its earlier stages: all that is kept of it to find them.</summary>
/// <param name="Past">What is known of its repository.</param>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Settings">The settings for it.</param>
/// <param name="Name">The name by which its stages are one.</param>
/// <param name="Blueprint">The address of its work, in a form in which equal ones are equal; null where it has none.</param>
/// <param name="Release">The release it is for, or null.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Aliases">The links that lead to it.</param>
/// <param name="History">The releases that its own history names, as it calls them.</param>
internal sealed record SpecStage(
    RepositoryPast Past,
    string Path,
    SpecSettings Settings,
    string Name,
    string? Blueprint,
    ReleaseName? Release,
    SpecStatus Status,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> History)
{
    /// <summary>Makes one of a spec.</summary>
    internal static SpecStage Of(Spec spec, SpecSettings settings, RepositoryPast past) => new(
        past,
        spec.Path,
        settings,
        SpecNames.Of(spec.Path),
        KeyOf(spec.Blueprint),
        spec.Release,
        spec.Status,
        [.. spec.Aliases],
        [.. spec.History.Select(entry => entry.Release)]);

    /// <summary>The releases that links and its own history name beside its own.</summary>
    internal IEnumerable<ReleaseName> NamedReleases() => Aliases
        .Select(alias => RepositoryLayout.Of(alias, Settings).Release)
        .Concat(History.Select(Past.ReleaseIn))
        .OfType<ReleaseName>();

    // Other addresses than those of trackers are too much alike to say that two specs are about one piece of work.
    private static string? KeyOf(SpecBlueprint? blueprint) => blueprint is null or { Kind: BlueprintKind.Other }
        ? null
        : $"{blueprint.Kind}/{blueprint.Project}/{blueprint.Name}".ToUpperInvariant();
}
