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
        new TemplateTextLeft(),
        new SectionTitleSpelling(),
        new SectionLevel(),
        new MissingTitle(),
        new MissingBlueprintUrl(),
        new InvalidBlueprintUrl(),
        new FileNameMismatch(),
        new MissingIntroduction(),
        new LicenseHeader(),
        new FileExtension(),
        new MissingAssignee(),
        new UnreadableAssignee(),
        new MissingWorkItems(),
        new LineTooLong(),
        new TrailingWhitespace(),
        new TabCharacter(),
        new LineEnding(),
        new InvisibleCharacter(),
        new EncodingRule(),
        new FinalNewline(),
        new RstSyntax(),
        new UnresolvedReference(),
        new DuplicateTarget(),
        new UnknownDirectiveOrRole(),
        new AdornmentStyle(),
        new ImageNotAllowed(),
        new InvalidJson(),
        new PermissiveJsonSchema(),
        new InsecureLink(),
        new ActiveContent(),
        new IncompleteApiMethod(),
        new UnexpectedDirectory(),
        new DanglingRedirect(),
        new MissingRedirect(),
        new BrokenRelativeLink(),
        new NotInIndex(),
        new DanglingLink(),
        new SuppressionUnused(),
    ];

    /// <summary>The rules that a person means: by identifier or name, case ignored; none where there are no such rules.</summary>
    /// <param name="pattern">An identifier or a name; <c>*</c> and <c>?</c> may be used.</param>
    public static IReadOnlyList<SpecRule> Find(string pattern) =>
        [.. All.Where(rule => Wildcard.IsMatch(pattern, rule.Id) || Wildcard.IsMatch(pattern, rule.Name))];

    /// <summary>The error that there is no rule of an identifier or name.</summary>
    internal static SpecException NotFound(string pattern)
    {
        var known = All.SelectMany<SpecRule, string>(rule => [rule.Id, rule.Name]);
        return new SpecException(
            SpecErrorKind.RuleNotFound,
            $"There is no rule '{pattern}'.{Suggestion.For(pattern, known)} A rule is named by its identifier, such as SPEC301, or its name, such as LineTooLong; wildcards may be used.");
    }
}
