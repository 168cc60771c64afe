using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Rules;

/// <summary>A section says something, if only that there is nothing to say.</summary>
public sealed class EmptySection : SpecRule
{
    private static readonly string References = SectionTitle.KeyOf("References");

    /// <inheritdoc/>
    public override string Id => "SPEC005";

    /// <inheritdoc/>
    public override string Name => nameof(EmptySection);

    /// <inheritdoc/>
    public override string Summary => "A section says something, if only 'None'.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context) => CheckAll(context, context.Spec.Sections);

    private static void CheckAll(RuleContext context, SpecList<SpecSection> sections)
    {
        foreach (var section in sections)
        {
            if (section.IsEmpty && !MayBeEmpty(context, section))
                context.Report(section.TitleSpan, $"The section '{section.Title}' is empty. Write 'None' where there is nothing to say.", fix: WriteNone(context, section));
            CheckAll(context, section.Sections);
        }
    }

    // Comments and targets that stand there stay where they are.
    private static SpecFix WriteNone(RuleContext context, SpecSection section) => SpecFix.Change(() =>
    {
        var draft = new Draft(context.Source);
        draft.InsertParagraph(
            context.Source.LastLineOf(section.HeadingSpan).NextStart, "None", new SectionSpacing(context.File).IsTight(section.Level));
        return draft.Edits;
    });

    // A section that has lost its subsections to another level is not empty but misplaced.
    private static bool MayBeEmpty(RuleContext context, SpecSection section) => context.Matches.Of(section) is { } match
        ? match.IsOptional || match.Key == References || (match.Fit == SectionFit.Elsewhere && (match.Below.Count > 0 || context.Matches.AreLevelsShifted))
        : SectionTitle.KeyOf(section.Title) == References;
}
