using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Finds items that are no list to the parser: lines of a paragraph that begin with a bullet or a number, because the blank
/// line before them or the indentation below them is missing.
/// </summary>
internal static class MarkedLines
{
    /// <summary>
    /// The lines at which items begin, by their numbers within a paragraph; empty where it is prose. A lone dash or number in
    /// the middle of prose is a matter of wrapping: there have to be two of them, or a colon before the first.
    /// </summary>
    internal static List<int> Find(SourceText source, IReadOnlyList<TextSpan> lines)
    {
        var starts = new List<int>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (MarkerLength(source.AsSpan(lines[i])) > 0)
                starts.Add(i);
        }

        var isList = starts is [0, ..] or [_, _, ..]
            || (starts is [var only] && source.AsSpan(lines[only - 1]).TrimEnd().EndsWith(":"));
        return isList ? starts : [];
    }

    /// <summary>The number of characters of the bullet or number that a line begins with and the blanks behind it; 0 for none.</summary>
    internal static int MarkerLength(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        if (end <= 0 || !IsMarker(line[..end]))
            return 0;
        return line.Length - line[end..].TrimStart().Length;
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
