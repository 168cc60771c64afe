namespace SpecTools.Specs;

/// <summary>
/// Knows one title as a misspelling of another: in a word or two a letter is missing, too many, swapped with its
/// neighbour or wrong, or words are written together. Titles are headings that somebody chose, and a heading that is one
/// letter from another may well be meant, so the rules are strict: short words count as they are, a slipped word keeps
/// its first letter, and a wrong letter counts only within a long title and never at the end of a word, where it would
/// be another form of the word (<c>assigned</c>, <c>assignee</c>).
/// </summary>
internal static class TitleSlip
{
    private const int ShortestTitle = 6;
    private const int ShortestWord = 4;
    private const int ShortestWordOfMany = 8;
    private const int ShortestWithWrongLetter = 9;

    /// <summary>Whether one title is a misspelling of the other.</summary>
    /// <param name="left">The key of a title; see <see cref="SectionTitle.KeyOf"/>.</param>
    /// <param name="right">The key of another title.</param>
    internal static bool Is(string left, string right)
    {
        if (Math.Min(left.Length, right.Length) < ShortestTitle || left[0] != right[0] || left == right)
            return false;
        var leftWords = left.Split(' ');
        var rightWords = right.Split(' ');
        if (leftWords.Length != rightWords.Length)
            return Joined(left) == Joined(right);
        for (var i = 0; i < leftWords.Length; i++)
        {
            if (leftWords[i] != rightWords[i] && !IsWordSlip(leftWords[i], rightWords[i], left.Length))
                return false;
        }

        return true;
    }

    private static string Joined(string key) => key.Replace(" ", "", StringComparison.Ordinal);

    // What is left when the same beginning and the same end are taken away tells what kind of slip it is.
    private static bool IsWordSlip(string left, string right, int titleLength)
    {
        var shortest = titleLength >= ShortestWordOfMany ? ShortestWord : ShortestTitle;
        if (Math.Min(left.Length, right.Length) < shortest - 1 || left[0] != right[0] || HasDigit(left) || HasDigit(right))
            return false;
        var start = left.AsSpan().CommonPrefixLength(right);
        var end = CommonSuffixLength(left.AsSpan(start), right.AsSpan(start));
        var leftRest = left.AsSpan(start, left.Length - start - end);
        var rightRest = right.AsSpan(start, right.Length - start - end);
        return (leftRest.Length, rightRest.Length) switch
        {
            (0, 1) or (1, 0) => true,
            (1, 1) => end > 0 && titleLength >= ShortestWithWrongLetter,
            (2, 2) => leftRest[0] == rightRest[1] && leftRest[1] == rightRest[0],
            _ => false,
        };
    }

    private static int CommonSuffixLength(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[^(length + 1)] == right[^(length + 1)])
            length++;
        return length;
    }

    private static bool HasDigit(string word) => word.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
}
