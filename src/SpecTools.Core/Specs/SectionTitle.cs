using System.Buffers;
using System.Text;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Titles of sections as people vary them.</summary>
internal static class SectionTitle
{
    private const string Separators = " \t\n-\u2010\u2011_/";
    private const string Optional = "(optional)";
    private static readonly Remembered<string> Keys = new(MakeKey);
    private static readonly SearchValues<char> AnySeparator = SearchValues.Create(Separators);
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    /// <summary>
    /// The title without what people vary: case, a number before it, punctuation or <c>(optional)</c> after it, hyphens,
    /// slashes, the marks of literals, <c>and</c> as a sign, and the plural. <c>4.1 Assignee(s):</c> and <c>assignee</c> have one key.
    /// </summary>
    internal static string KeyOf(string title) => Keys.Of(title);

    private static string MakeKey(string title)
    {
        var rest = WithoutNumber(InvisibleCharacters.Clean(title).Replace("`", "", StringComparison.Ordinal).AsSpan().Trim()).TrimEnd(" \t:.");
        if (IsOptional(rest))
            rest = rest[..^Optional.Length].TrimEnd(" \t:.");
        var key = new StringBuilder(rest.Length);
        while (true)
        {
            rest = rest.TrimStart(Separators);
            if (rest.IsEmpty)
                return key.Length > 0 ? key.ToString() : title.Trim().ToLowerInvariant();
            var length = rest.IndexOfAny(AnySeparator);
            var word = length < 0 ? rest : rest[..length];
            rest = rest[word.Length..];
            AppendSingular(key, word);
        }
    }

    /// <summary>Whether a title calls its section optional: <c>History (optional)</c>.</summary>
    internal static bool IsOptional(ReadOnlySpan<char> title) =>
        title.Length > Optional.Length && title.EndsWith(Optional, StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of words that two keys have in common, those aside that mean little.</summary>
    internal static int CountShared(string left, string right)
    {
        var words = right.Split(' ');
        var count = 0;
        foreach (var word in left.Split(' '))
        {
            if (word.Length > 2 && word is not ("impact" or "other" or "the" or "and" or "for") && Array.IndexOf(words, word) >= 0)
                count++;
        }

        return count;
    }

    private static void AppendSingular(StringBuilder key, ReadOnlySpan<char> word)
    {
        var lower = word.ToString().ToLowerInvariant().AsSpan();
        if (key.Length > 0)
            key.Append(' ');
        if (lower is "&")
            key.Append("and");
        else if (lower.EndsWith("(s)"))
            key.Append(lower[..^3]);
        else if (lower.Length > 4 && lower.EndsWith("ies"))
            key.Append(lower[..^3]).Append('y');
        else if (lower.Length > 3 && lower[^1] == 's' && lower[^2] is not ('s' or 'u' or 'i' or '\''))
            key.Append(lower[..^1]);
        else
            key.Append(lower);
    }

    // "4.1 ", "4.1. ", "3) ", "IV. ", "b) ": digits may stand bare, letters need a point or bracket behind them.
    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> title)
    {
        var end = title.IndexOfAny(' ', '\t');
        if (end <= 0)
            return title;
        var word = title[..end].TrimStart('(');
        var number = word.TrimEnd(".):");
        var isMarked = number.Length < word.Length;
        var isNumber = !number.IsEmpty && number.IndexOfAnyExcept(Digits) < 0;
        var isLetters = isMarked && (number.Length == 1 || (!number.IsEmpty && number.IndexOfAnyExcept(RomanDigits) < 0));
        return isNumber || isLetters ? title[end..].TrimStart() : title;
    }
}
