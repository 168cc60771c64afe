using SpecTools.Specs;

namespace SpecTools.Rules;

/// <summary>No two sections below one parent have the same title.</summary>
public sealed class DuplicateSection : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC004";

    /// <inheritdoc/>
    public override string Name => nameof(DuplicateSection);

    /// <inheritdoc/>
    public override string Summary => "No two sections below one parent have the same title.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context) => CheckSiblings(context, context.Spec.Sections);

    private static void CheckSiblings(RuleContext context, SpecList<SpecSection> sections)
    {
        Dictionary<string, int>? lines = null;
        foreach (var section in sections)
        {
            if (sections.Count > 1 && section.Title.Length > 0)
            {
                lines ??= new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
                if (!lines.TryAdd(section.Title, section.Line) && !MayRepeat(context, section))
                    context.Report(section.TitleSpan, $"The section '{section.Title}' stands already in line {lines[section.Title]}. Merge the two, or rename one.");
            }

            CheckSiblings(context, section.Sections);
        }
    }

    // Below the first level, headings that authors make up come again for each thing they describe: Pros, Cons, Request.
    private static bool MayRepeat(RuleContext context, SpecSection section) =>
        section.Level > 1 && !context.Matches.TemplateKeys.Contains(SectionTitle.KeyOf(section.Title));
}
