using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>
/// Writes the message for the commit that proposes a spec, as OpenStack's templates ask for it: the title is the subject,
/// the introduction the body, and the footers are those that its tools and reviewers look for.
/// </summary>
internal static class CommitMessageWriter
{
    // What git's own tools leave room for.
    private const int Columns = 72;

    /// <summary>Writes the message.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="template">Its template.</param>
    /// <param name="previous">The release that the spec was approved for before, or null.</param>
    internal static SpecCommitMessage Write(SpecFile file, SpecTemplate template, ReleaseName? previous)
    {
        var spec = file.Spec;
        var trailers = new List<string>();
        if (Tracking(spec.Blueprint) is { } tracking)
            trailers.Add(tracking);
        if (previous is not null)
            trailers.Add($"Previously-approved: {previous}");
        return new SpecCommitMessage(
            spec.Path, spec.Title ?? spec.Name, Body(file), ApiImpact.IsStated(spec, template) ? ["APIImpact"] : [], trailers);
    }

    private static string? Tracking(SpecBlueprint? blueprint) => blueprint?.Kind switch
    {
        BlueprintKind.LaunchpadBlueprint => $"Implements: blueprint {blueprint.Name}",
        BlueprintKind.LaunchpadBug => $"Closes-Bug: #{blueprint.Name}",
        BlueprintKind.StoryBoard => $"Story: {blueprint.Name}",
        _ => null,
    };

    // As it is written: links keep their addresses, and markup reads well enough.
    private static string Body(SpecFile file)
    {
        var lines = file.Introduction?.Lines ?? [];
        var words = lines.SelectMany(line => file.Source.Slice(line).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return WordWrap.Fill(words, Columns);
    }
}
