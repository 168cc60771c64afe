namespace SpecTools.Specs;

/// <summary>
/// Knows the ways in which people write that a section does not apply: <c>None</c>, <c>N/A</c>, <c>No impact.</c>,
/// <c>None at this time</c>. A <c>None</c> with its reasons is a statement, and so is <c>TBD</c>.
/// </summary>
internal static class NothingToSay
{
    /// <summary>A body with more characters of markup than this says something.</summary>
    internal const int LongestMarkup = 100;

    private const int LongestWording = 80;

    private static readonly HashSet<string> Wordings = new(StringComparer.Ordinal)
    {
        "none", "nothing", "nil", "no", "na", "n a", "nope", "empty", "-", "--", "—", "–",
        "not applicable", "not required", "not needed", "not affected", "not relevant",
        "does not apply", "nothing to add", "nothing to report", "nothing special",
    };

    // What may follow without saying more.
    private static readonly string[] Tails =
    [
        " at all", " at present", " at the moment", " at this moment", " at this point", " at this stage",
        " at this time", " anticipated", " currently", " expected", " for now", " foreseen", " identified", " known",
        " necessary", " needed", " planned", " really", " required", " applicable", " known at this time",
    ];

    // What there is none of.
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "alternative", "alternatives", "change", "changes", "dependency", "dependencies", "effect", "effects", "impact",
        "impacts", "reference", "references",
    };

    private static readonly HashSet<string> Adjectives = new(StringComparer.Ordinal)
    {
        "additional", "direct", "external", "extra", "further", "known", "new", "other", "special", "specific",
    };

    /// <summary>Whether this is all that a section says.</summary>
    /// <param name="text">The plain text of the section's body.</param>
    /// <param name="title">The section's title: <c>No security impact</c> says nothing under <c>Security impact</c>.</param>
    internal static bool Is(string text, string title)
    {
        if (text.Length is 0 or > LongestWording || text.Contains('\n'))
            return false;
        var words = Normalize(text);
        if (Wordings.Contains(words))
            return true;
        foreach (var tail in Tails)
        {
            if (words.EndsWith(tail, StringComparison.Ordinal))
            {
                words = words[..^tail.Length];
                break;
            }
        }

        return Wordings.Contains(words) || IsNoneOf(words, title);
    }

    private static bool IsNoneOf(string words, string title)
    {
        if (!words.StartsWith("no ", StringComparison.Ordinal))
            return false;
        var rest = words[3..];
        if (rest == Normalize(title))
            return true;
        while (rest.IndexOf(' ') is > 0 and var space && Adjectives.Contains(rest[..space]))
            rest = rest[(space + 1)..];
        return Nouns.Contains(rest);
    }

    // Lower case, slashes as spaces, without the marks around it.
    private static string Normalize(string text)
    {
        var trimmed = text.AsSpan().Trim().Trim(".,;:!()[]<>\"'*_`").Trim();
        return trimmed.Length == 0 ? text.Trim() : trimmed.ToString().ToLowerInvariant().Replace("n.a", "na", StringComparison.Ordinal).Replace('/', ' ');
    }
}
