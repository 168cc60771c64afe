namespace SpecTools.Text;

/// <summary>
/// Wildcards in names that people type: <c>*</c> for any characters, <c>?</c> for one; case is ignored. In names of
/// files also <c>[a-z]</c> for one of some characters and <c>[!a-z]</c> for one of all others.
/// </summary>
internal static class Wildcard
{
    /// <summary>Whether a whole text matches a pattern.</summary>
    internal static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) =>
        IsMatch(pattern, text, ignoreCase: true, sets: false);

    /// <summary>Whether the whole name of a file or folder matches a pattern, as the file system sees upper and lower case.</summary>
    internal static bool IsFileMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name) =>
        IsMatch(pattern, name, PathNames.IgnoreCase, sets: true);

    /// <summary>Whether a path has characters that stand for others.</summary>
    internal static bool IsFilePattern(ReadOnlySpan<char> path) => path.IndexOfAny('*', '?', '[') >= 0;

    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase, bool sets)
    {
        // The last star takes as little as it can and one more on each failure: that is enough, and never exponential.
        int p = 0, t = 0, star = -1, starText = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starText = t;
            }
            else if (p < pattern.Length && IsOne(pattern[p..], text[t], ignoreCase, sets, out var length))
            {
                p += length;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++starText;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    // Whether the pattern begins with something that a character matches, and how long that something is.
    private static bool IsOne(ReadOnlySpan<char> pattern, char character, bool ignoreCase, bool sets, out int length)
    {
        length = 1;
        if (sets && pattern[0] == '[')
        {
            // A bracket right behind the opening one belongs to the set; one that is never closed is a bracket.
            var first = pattern.Length > 1 && pattern[1] == '!' ? 2 : 1;
            var close = first < pattern.Length ? pattern[(first + 1)..].IndexOf(']') : -1;
            if (close >= 0)
            {
                length = first + 1 + close + 1;
                return IsInSet(pattern[first..(length - 1)], character, ignoreCase) == (first == 1);
            }
        }

        return pattern[0] == '?' || Same(pattern[0], character, ignoreCase);
    }

    private static bool IsInSet(ReadOnlySpan<char> set, char character, bool ignoreCase)
    {
        if (ignoreCase)
            return IsInSet(set, char.ToLowerInvariant(character), false) || IsInSet(set, char.ToUpperInvariant(character), false);
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (character >= set[i] && character <= set[i + 2])
                    return true;
                i += 2;
            }
            else if (set[i] == character)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
