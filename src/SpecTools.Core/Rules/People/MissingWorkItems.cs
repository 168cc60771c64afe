using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>A spec says into which items the work is parted, where its template asks for that.</summary>
public sealed class MissingWorkItems : SpecRule
{
    // A longer text says something.
    private const int LongestUnsaid = 600;

    /// <inheritdoc/>
    public override string Id => "SPEC203";

    /// <inheritdoc/>
    public override string Name => nameof(MissingWorkItems);

    /// <inheritdoc/>
    public override string Summary => "A spec says into which items the work is parted, where its template asks for that.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        // What waits in the backlog, or was given up, has no plan.
        if (context.IsTemplate || context.Spec.Status is SpecStatus.Backlog or SpecStatus.Abandoned)
            return;
        foreach (var match in context.Matches.All)
        {
            if (!match.IsOptional && match.Key.Contains("work item", StringComparison.Ordinal) && match.Found is { } section && IsUnsaid(section))
                context.Report(section.TitleSpan, $"The section '{section.Title}' lists no work item. List what is to be done, an item for each step.");
        }
    }

    // A pointer to where the items are, or a sentence about the work, is an answer; 'TBD' and the template's words are none.
    private static bool IsUnsaid(SpecSection section) =>
        !section.IsNone && section.Sections.Count == 0 && section.BodySpan.Length < LongestUnsaid
        && (section.IsEmpty || SaysNothing(section.Text));

    private static bool SaysNothing(string text) => !text.Contains("://", StringComparison.Ordinal)
        && text.Split('\n').All(line => line.Trim() is "" || NoWork.IsEmpty(line.Trim()));
}
