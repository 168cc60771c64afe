using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Finds items that are no list to the parser: lines of a paragraph that begin with a bullet or a number, because the blank
/// line before them, the blank behind the bullet or the indentation below is missing.
/// </summary>
internal static class MarkedLines
{
    /// <summary>
    /// The lines at which items begin, by their numbers within a paragraph; empty where it is prose. A lone dash or number in
    /// the middle of prose is a matter of wrapping: there have to be two of them, or a colon before it. Those without a blank
    /// behind them have to be two and to come first or behind a colon.
    /// </summary>
    internal static List<int> Find(SourceText source, IReadOnlyList<TextSpan> lines)
    {
        var (starts, closeStarts) = (new List<int>(), new List<int>());
        for (var i = 0; i < lines.Count; i++)
        {
            var line = source.AsSpan(lines[i]);
            if (MarkerLength(line) is var length and > 0)
                (line[length - 1] is ' ' or '\t' ? starts : closeStarts).Add(i);
        }

        return starts.Count > 1 || (starts is [var only] && BeginsList(only)) ? starts
            : closeStarts.Count > 1 && BeginsList(closeStarts[0]) ? closeStarts
            : [];

        bool BeginsList(int number) => number == 0 || source.AsSpan(lines[number - 1]).TrimEnd().EndsWith(":");
    }

    /// <summary>The number of characters of the bullet or number that a line begins with and the blanks behind it; 0 for none.</summary>
    internal static int MarkerLength(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        if (end > 0 && IsMarker(line[..end]))
            return line.Length - line[end..].TrimStart().Length;

        // "-Add it", "1.Add it"
        var number = line.IndexOfAnyExceptInRange('0', '9');
        var close = number is 1 or 2 && line[number] is '.' or ')' ? number + 1 : number == 0 && line[0] is '-' or '•' ? 1 : 0;
        return close > 0 && close < line.Length && char.IsLetter(line[close]) ? close : 0;
    }

    private static bool IsMarker(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
            return word[0] is '*' or '-' or '+' or '•' or '‣' or '⁃' or '·';
        if (word[^1] is not ('.' or ')'))
            return false;
        var number = word[..^1].TrimStart('(');
        return number is "#" || (number.Length is 1 or 2 && number.IndexOfAnyExceptInRange('0', '9') < 0)
            || (word[^1] == ')' && number.Length == 1 && char.IsAsciiLetter(number[0]));
    }
}
