using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Whether a line that is too long could be wrapped.</summary>
internal static class LineWrap
{
    /// <summary>
    /// Whether there is a blank to break the line at, so that less stands beyond the limit. There is none where the
    /// word that crosses the limit is a URL, begins the line's text, or would not fit on a line of its own.
    /// </summary>
    /// <param name="text">The line without blanks at its end.</param>
    /// <param name="limit">The index of the first character beyond the width.</param>
    /// <param name="width">The longest line, in columns.</param>
    internal static bool CanBreak(ReadOnlySpan<char> text, int limit, int width)
    {
        if (IsBlank(text[limit]))
            return true;
        var start = limit;
        while (start > 0 && !IsBlank(text[start - 1]))
            start--;
        var indent = TextStart(text);
        if (start <= indent)
            return false;
        var end = limit;
        while (end < text.Length && !IsBlank(text[end]))
            end++;
        var word = text[start..end];
        return !IsUrl(word) && indent + CodePoints.Count(word) <= width;
    }

    private static bool IsUrl(ReadOnlySpan<char> word) => word.Contains("://", StringComparison.Ordinal) || word.Contains("mailto:", StringComparison.Ordinal);

    private static bool IsBlank(char character) => character is ' ' or '\t';

    // Where the text begins behind the indentation and the markers of lists, fields and explicit markup.
    private static int TextStart(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsBlank(text[at]))
                at++;
            var length = text[at..].IndexOfAny(' ', '\t');
            if (length < 0 || !IsMarker(text.Slice(at, length), isExplicit: at >= 3 && text[..at].TrimEnd().EndsWith("..")))
                return at;
            at += length;
        }
    }

    private static bool IsMarker(ReadOnlySpan<char> word, bool isExplicit)
    {
        if (isExplicit)
            return word.EndsWith("::") || word[0] == '[' || (word[0] == '_' && word[^1] == ':');
        if (word is "*" or "-" or "+" or "\u2022" or "\u2023" or "\u2043" or "|" or ">" or "..")
            return true;
        if (word.Length > 2 && word[0] == ':' && word[^1] == ':')
            return true;
        var number = word.TrimStart('(').TrimEnd(".)");
        return number.Length < word.Length && word.Length <= 6 && word[^1] is '.' or ')'
            && (number is "#" || number.Length == 1 || number.IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
