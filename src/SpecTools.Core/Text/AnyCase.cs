namespace SpecTools.Text;

/// <summary>
/// Finds words in long texts, whatever the case of their letters. It looks for the rarest character of the word, which the
/// processor does for many at once; the runtime's own search without regard to case takes them one by one.
/// </summary>
internal static class AnyCase
{
    // The place of each letter from a to z among those of English, the most frequent, e, first.
    private static ReadOnlySpan<byte> Rank => [2, 19, 11, 9, 0, 15, 16, 7, 4, 22, 21, 10, 13, 5, 3, 18, 24, 8, 6, 1, 12, 20, 14, 23, 17, 25];

    /// <summary>Whether a text holds a word.</summary>
    internal static bool Holds(ReadOnlySpan<char> text, ReadOnlySpan<char> word) => IndexOf(text, word) >= 0;

    /// <summary>The offset of a word in a text; -1 where it is not there.</summary>
    internal static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return 0;
        var rarest = Rarest(word);
        var (lower, upper) = (char.ToLowerInvariant(word[rarest]), char.ToUpperInvariant(word[rarest]));
        for (var start = 0; start <= text.Length - word.Length; start++)
        {
            var candidates = text[(start + rarest)..(text.Length - word.Length + rarest + 1)];
            var next = lower == upper ? candidates.IndexOf(lower) : candidates.IndexOfAny(lower, upper);
            if (next < 0)
                return -1;
            start += next;
            if (text.Slice(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return start;
        }

        return -1;
    }

    /// <summary>The offset of a word in a text, not before a place; -1 where it is not there.</summary>
    internal static int IndexOf(string text, string word, int from) => IndexOf(text.AsSpan(from), word) is >= 0 and var at ? from + at : -1;

    // Signs are rarer than letters.
    private static int Rarest(ReadOnlySpan<char> word)
    {
        var (best, rank) = (0, -1);
        for (var i = 0; i < word.Length; i++)
        {
            if (!char.IsAsciiLetter(word[i]))
                return i;
            var letter = Rank[(word[i] & 31) - 1];
            if (letter > rank)
                (best, rank) = (i, letter);
        }

        return best;
    }
}
