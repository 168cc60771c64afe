using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>Tells the kind of a line from its characters alone, in one pass.</summary>
internal static class LineClassifier
{
    /// <summary>The kind of a line.</summary>
    /// <param name="line">The line, without white space at its end.</param>
    /// <param name="end">Where the marker ends, with the spaces behind it; 0 for lines without a marker.</param>
    internal static LineKind Classify(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        if (line.IsEmpty)
            return LineKind.Blank;
        var first = line[0];
        if (first == ' ')
            return LineKind.Indented;
        if (first is '-' or '+' or '*' or '\u2022' or '\u2023' or '\u2043' && MarkerEnds(line, 1, out end))
            return LineKind.Bullet;
        if (char.IsAsciiLetterOrDigit(first) || first is '(' or '#')
        {
            if (Enumerator.TryRead(line, out var enumerator))
            {
                end = enumerator.End;
                return LineKind.Enumerator;
            }

            return first is '(' or '#' && IsAdornment(line) ? LineKind.Adornment : LineKind.Text;
        }

        if (!RstCharacters.IsAdornment(first))
            return LineKind.Text;

        switch (first)
        {
            case ':' when IsFieldMarker(line, out end):
                return LineKind.FieldMarker;
            case '-' or '+' or '/' when OptionMarker.TryMatch(line, out end):
                return LineKind.OptionMarker;
            case '>' when line.StartsWith(">>>") && MarkerEnds(line, 3, out end):
                return LineKind.Doctest;
            case '|' when MarkerEnds(line, 1, out end):
                return LineKind.LineBlock;
            case '+' when IsGridTableBorder(line):
                return LineKind.GridTable;
            case '=' when IsSimpleTableTop(line):
                return LineKind.SimpleTable;
            case '.' when line.StartsWith("..") && MarkerEnds(line, 2, out end):
                return LineKind.ExplicitMarkup;
            case '_' when line.StartsWith("__") && MarkerEnds(line, 2, out end):
                return LineKind.AnonymousTarget;
        }

        end = 0;
        return IsAdornment(line) ? LineKind.Adornment : LineKind.Text;
    }

    /// <summary>Whether a line is one character of punctuation, repeated.</summary>
    internal static bool IsAdornment(ReadOnlySpan<char> line) =>
        !line.IsEmpty && RstCharacters.IsAdornment(line[0]) && line.IndexOfAnyExcept(line[0]) < 0;

    /// <summary>The top or bottom border of a grid table.</summary>
    internal static bool IsGridTableBorder(ReadOnlySpan<char> line) =>
        line.Length >= 5 && line.StartsWith("+-") && line.EndsWith("-+") && line.IndexOfAnyExcept('-', '+') < 0;

    /// <summary>The bottom or inner border of a simple table.</summary>
    internal static bool IsSimpleTableBorder(ReadOnlySpan<char> line) =>
        !line.IsEmpty && line[0] == '=' && line.IndexOfAnyExcept('=', ' ') < 0;

    /// <summary>Whether a marker that is <paramref name="length"/> long ends its line or is followed by spaces.</summary>
    internal static bool MarkerEnds(ReadOnlySpan<char> line, int length, out int end)
    {
        end = 0;
        if (line.Length > length && line[length] != ' ')
            return false;
        end = length + CountSpaces(line[length..]);
        return true;
    }

    internal static int CountSpaces(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(' ');
        return length < 0 ? text.Length : length;
    }

    private static bool IsSimpleTableTop(ReadOnlySpan<char> line) => IsSimpleTableBorder(line) && line.Contains(' ');

    /// <summary>Whether a line begins with a field marker.</summary>
    internal static bool IsFieldMarkerLine(ReadOnlySpan<char> line) =>
        line.Length > 1 && line[0] == ':' && IsFieldMarker(line, out _);

    // A field name ends at the first colon before white space; neither may it end in a space, nor hold a colon
    // before a backquote. A backslash takes the next character with it.
    internal static bool IsFieldMarker(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        if (line.Length < 2 || line[1] is ':' or ' ')
            return false;
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == ':')
            {
                if (MarkerEnds(line, i + 1, out end))
                    return line[i - 1] != ' ';
                if (line[i + 1] == '`')
                    return false;
            }
        }

        return false;
    }
}
