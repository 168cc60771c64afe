using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>All rules.</summary>
public static class RuleCatalogue
{
    /// <summary>All rules in the order of their identifiers.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        new MissingSection(),
        new UnknownSection(),
        new SectionOrder(),
        new DuplicateSection(),
        new EmptySection(),
        new MissingTitle(),
        new MissingBlueprintUrl(),
        new FileNameMismatch(),
        new MissingIntroduction(),
        new FileExtension(),
        new LineTooLong(),
        new TrailingWhitespace(),
        new LineEnding(),
        new InvisibleCharacter(),
        new EncodingRule(),
        new RstSyntax(),
        new UnresolvedReference(),
        new DuplicateTarget(),
        new UnknownDirectiveOrRole(),
        new UnexpectedDirectory(),
        new SuppressionUnused(),
    ];

    /// <summary>The rules that a person means: by identifier or name, case ignored; none where there are no such rules.</summary>
    /// <param name="pattern">An identifier or a name; <c>*</c> and <c>?</c> may be used.</param>
    public static IReadOnlyList<SpecRule> Find(string pattern) =>
        [.. All.Where(rule => Wildcard.IsMatch(pattern, rule.Id) || Wildcard.IsMatch(pattern, rule.Name))];
}
