namespace SpecTools.Specs;

/// <summary>
/// Finds what a text names without a link: <c>bp/name</c>, <c>blueprint name</c>, <c>bug 123456</c>, and words such as
/// <c>the some-name spec</c>, which are a name only if there is a spec of that name.
/// </summary>
internal static class NameMentions
{
    private const int FewestDigits = 4;
    private const string Marks = ".,;:!?()[]<>\"'`*\u201c\u201d\u2018\u2019";

    /// <summary>What a text names, each with whether that is certain.</summary>
    /// <param name="text">A text without markup.</param>
    internal static IEnumerable<(DependencyAddress Address, bool IsCertain)> In(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].AsSpan().Trim(Marks).ToString();
            var before = i > 0 ? words[i - 1].TrimEnd(':').TrimStart('(').ToLowerInvariant() : "";
            var behind = i + 1 < words.Length ? words[i + 1].AsSpan().Trim(Marks).ToString().ToLowerInvariant() : "";
            var slash = word.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && IsBlueprint(word[..slash].ToLowerInvariant()) && IsName(word[(slash + 1)..]))
                yield return (new DependencyAddress(SpecDependencyKind.Blueprint, word[(slash + 1)..]), true);
            else if (IsNumber(word.TrimStart('#')) && before is "bug" or "lp" or "story")
                yield return (new DependencyAddress(before == "story" ? SpecDependencyKind.Story : SpecDependencyKind.Bug, word.TrimStart('#')), true);
            else if (IsName(word) && IsBlueprint(before))
                yield return (new DependencyAddress(SpecDependencyKind.Blueprint, word), true);
            else if (IsName(word) && (IsSpec(before) || IsSpec(behind) || IsBlueprint(behind)))
                yield return (new DependencyAddress(SpecDependencyKind.Spec, word), false);
            else if (words.Length == 1 && HasNameCharacters(word))
                yield return (new DependencyAddress(SpecDependencyKind.Spec, word), false);
        }
    }

    private static bool IsBlueprint(string word) => word is "bp" or "blueprint" or "blueprints";

    private static bool IsSpec(string word) => word is "spec" or "specs" or "specification";

    private static bool IsNumber(string word) => word.Length >= FewestDigits && word.All(char.IsAsciiDigit);

    // Names of specs have hyphens, and words of prose that have some are found in no repository.
    private static bool IsName(string word) => word.IndexOf('-', StringComparison.Ordinal) > 0 && word[^1] != '-' && HasNameCharacters(word);

    private static bool HasNameCharacters(string word) => word.Length > 0
        && word.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_' or '.');
}
