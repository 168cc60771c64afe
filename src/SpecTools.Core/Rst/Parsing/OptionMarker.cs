namespace SpecTools.Rst.Parsing;

/// <summary>The options at the beginning of an option list's item: <c>-a, --all=VALUE, /V</c>.</summary>
internal static class OptionMarker
{
    internal static bool TryMatch(ReadOnlySpan<char> line, out int end)
    {
        end = 0;
        var at = 0;
        while (true)
        {
            if (!TakeOption(line, ref at))
                return false;
            if (!line[at..].StartsWith(", "))
                break;
            at += 2;
        }

        var spaces = LineClassifier.CountSpaces(line[at..]);
        if (at + spaces < line.Length && spaces < 2)
            return false;
        end = at + spaces;
        return true;
    }

    private static bool TakeOption(ReadOnlySpan<char> line, ref int at)
    {
        if (at + 1 >= line.Length)
            return false;
        var first = line[at];
        if (first is '-' or '+' && char.IsAsciiLetterOrDigit(line[at + 1]))
        {
            at += 2;
            var spaced = at < line.Length && line[at] == ' ' ? 1 : 0;
            TakeArgument(line, ref at, spaced);
            return true;
        }

        var name = at + (first == '/' ? 1 : 2);
        if ((first != '/' && !line[at..].StartsWith("--")) || name >= line.Length || !char.IsAsciiLetterOrDigit(line[name]))
            return false;
        at = SkipWord(line, name);
        if (at < line.Length && line[at] is ' ' or '=')
            TakeArgument(line, ref at, 1);
        return true;
    }

    // Takes an argument that begins after a delimiter, or nothing at all.
    private static void TakeArgument(ReadOnlySpan<char> line, ref int at, int delimiter)
    {
        var start = at + delimiter;
        if (start >= line.Length)
            return;
        if (char.IsAsciiLetter(line[start]))
        {
            at = SkipWord(line, start);
        }
        else if (line[start] == '<')
        {
            var close = line[(start + 1)..].IndexOfAny('<', '>');
            if (close > 0 && line[start + 1 + close] == '>')
                at = start + close + 2;
        }
    }

    private static int SkipWord(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '_' or '-'))
            at++;
        return at;
    }
}
