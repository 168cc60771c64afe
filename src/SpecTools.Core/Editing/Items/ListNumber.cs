using SpecTools.Rst.Parsing;

namespace SpecTools.Editing;

/// <summary>Counts on in a list: numbers, letters, Roman numerals.</summary>
internal static class ListNumber
{
    /// <summary>The marker of the item behind the last.</summary>
    /// <param name="last">The marker of the last item: <c>2.</c>, <c>(b)</c>, <c>*</c>.</param>
    /// <param name="before">That of the item before it, or null where there is none.</param>
    internal static string Next(string last, string? before)
    {
        // "1." for each item, as Markdown allows; bullets; "#."
        var word = last.Trim('(', ')', '.');
        if (last == before || word.Length == 0)
            return last;
        if (char.IsAsciiDigit(word[0]))
            return ListMarker.Next(last);
        return !word.All(char.IsAsciiLetter) ? last
            : NextRoman(word, before?.Trim('(', ')', '.')) is { } roman ? last.Replace(word, roman, StringComparison.Ordinal)
            : word is [>= 'a' and < 'z' or >= 'A' and < 'Z'] ? last.Replace(word[0], (char)(word[0] + 1))
            : last;
    }

    // A letter alone is a Roman numeral where it is the first, or follows one.
    private static string? NextRoman(string word, string? before)
    {
        if (RomanNumerals.Parse(word.ToUpperInvariant()) is not { } number)
            return null;
        if (before is null ? number != 1 : RomanNumerals.Parse(before.ToUpperInvariant()) != number - 1)
            return null;
        var next = RomanNumerals.Format(number + 1);
        return char.IsAsciiLetterLower(word[0]) ? next?.ToLowerInvariant() : next;
    }
}
