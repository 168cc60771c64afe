using System.Text;

namespace SpecTools.Specs;

/// <summary>
/// Knows the ways in which people write that a section does not apply: <c>None</c>, <c>N/A</c>, <c>No impact.</c>,
/// <c>There are no new dependencies</c>, <c>This change has no security impact</c>. A clause says nothing when it says no
/// to what the section is about, and no more than that: every word of it is a word of the title, or one of those few that
/// such clauses are made of. So a <c>None</c> with its reasons or exceptions is a statement, and so is <c>TBD</c>.
/// </summary>
internal static class NothingToSay
{
    /// <summary>A body with more characters of markup than this says something.</summary>
    internal const int LongestMarkup = 120;

    private const int LongestWording = 100;

    /// <summary>Whether this is all that a section says.</summary>
    /// <param name="text">The plain text of the section's body.</param>
    /// <param name="title">The section's title: <c>No security impact</c> says nothing under <c>Security impact</c>.</param>
    internal static bool Is(string text, string title)
    {
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestWording || trimmed.Contains('\n'))
            return false;
        if (trimmed.AsSpan().TrimEnd("-—–").IsEmpty)
            return true;
        var subject = SectionTitle.KeyOf(title).Split(' ');
        var saysNo = false;
        foreach (var (words, isLabel) in Clauses(trimmed))
        {
            var clause = NothingWords.WithoutOpinion(words);
            if (clause.Length == 0)
                continue;

            // "Impact: none"
            if (isLabel && !saysNo && Array.TrueForAll(clause, word => IsAbout(word, subject) || NothingWords.IsTopic(SectionTitle.KeyOf(word))))
                continue;
            if (!SaysNo(clause, subject))
                return false;
            saysNo = true;
        }

        return saysNo;
    }

    // The words between commas, brackets and full stops, in lower case, and whether a colon ends them.
    private static IEnumerable<(string[] Words, bool IsLabel)> Clauses(string text)
    {
        var clause = new StringBuilder();
        var plain = WithoutAbbreviations(text.ToLowerInvariant());
        for (var i = 0; i < plain.Length; i++)
        {
            if (!IsEndOfClause(plain, i))
            {
                clause.Append(plain[i]);
                continue;
            }

            if (Words(clause) is { Length: > 0 } words)
                yield return (words, plain[i] == ':');
            clause.Clear();
        }

        if (Words(clause) is { Length: > 0 } last)
            yield return (last, false);
    }

    // N/A has marks of its own.
    private static string WithoutAbbreviations(string text) => text
        .Replace('\u2019', '\'')
        .Replace("n/a", "na", StringComparison.Ordinal)
        .Replace("n.a", "na", StringComparison.Ordinal)
        .Replace("n\\a", "na", StringComparison.Ordinal);

    private static bool IsEndOfClause(string text, int index) => text[index] switch
    {
        ',' or ';' or ':' or '(' or ')' or '[' or ']' or '/' or '!' or '—' or '–' => true,
        '.' => index + 1 == text.Length || text[index + 1] is ' ' or '.' or ')' or '"' or '\'' or '*',
        '-' => index + 1 < text.Length && (text[index + 1] == '-' || (text[index + 1] == ' ' && index > 0 && text[index - 1] == ' ')),
        _ => false,
    };

    private static string[] Words(StringBuilder clause)
    {
        var words = new List<string>();
        foreach (var word in clause.ToString().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            var bare = word.Trim('"', '\'', '`', '*', '_', '<', '>', '.');
            if (bare.Length > 0)
                words.Add(bare);
        }

        return [.. words];
    }

    private static bool SaysNo(string[] clause, string[] subject)
    {
        if (NothingWords.IsAdvice(clause[0]) || NothingWords.IsProblem(clause))
            return false;
        var (denials, isAbout) = (0, NothingWords.IsAnswer(clause[0]));
        foreach (var word in clause)
        {
            if (NothingWords.IsDenial(word))
            {
                denials++;
                isAbout |= word is "none" or "nothing";
            }
            else if (NothingWords.IsTopic(SectionTitle.KeyOf(word)) || (!NothingWords.IsFiller(word) && IsAbout(word, subject)))
            {
                isAbout = true;
            }
            else if (!NothingWords.IsFiller(word))
            {
                return false;
            }
        }

        // "None" needs nothing to deny; "not" does, unless it is "not at this time".
        return denials == 1 && (isAbout || Array.TrueForAll(clause, NothingWords.IsDenialOrTime));
    }

    // A word of the title, or its beginning: docs for documentation.
    private static bool IsAbout(string word, string[] subject)
    {
        var singular = SectionTitle.KeyOf(word);
        return Array.Exists(subject, of => singular == of
            || (Math.Min(singular.Length, of.Length) >= 3
                && (of.StartsWith(singular, StringComparison.Ordinal) || singular.StartsWith(of, StringComparison.Ordinal))));
    }
}
