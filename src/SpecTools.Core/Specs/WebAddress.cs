using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A web address as it is found in a text.</summary>
/// <param name="Url">The address, put together again where a line break parts it.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct WebAddress(string Url, TextSpan Span)
{
    /// <summary>The addresses in a stretch of a text, in order.</summary>
    internal static IEnumerable<WebAddress> In(string text, TextSpan span)
    {
        var at = span.Start;
        while (FindStart(text, at, span.End) is >= 0 and var start)
        {
            var end = FindEnd(text, start, span.End);
            at = end;

            // `text <address>`_ leads to its address, also where the text looks like another.
            if (start > 0 && text[start - 1] == '`' && EmbeddedAddress(text, start, span.End) is >= 0 and var embedded)
            {
                start = embedded;
                end = FindEnd(text, start, span.End);
                at = end;
            }

            if (Continuation(text, start, end, span.End) is { Length: > 0 } rest)
                end = at = rest.End;
            yield return new WebAddress(WithoutBreaks(text.AsSpan(start, end - start)), TextSpan.FromBounds(start, end));
        }
    }

    private static string WithoutBreaks(ReadOnlySpan<char> address)
    {
        var result = address.ToString();
        return address.IndexOfAny('\n', '\r') < 0 ? result : string.Concat(result.Where(character => !char.IsWhiteSpace(character)));
    }

    /// <summary>The offset just past the address that begins here; marks that end a sentence are not part of it.</summary>
    private static int FindEnd(string text, int start, int limit)
    {
        var end = start;
        var open = 0;
        for (; end < limit && IsAddress(text[end]); end++)
        {
            if (text[end] == '(')
                open++;
            else if (text[end] == ')' && --open < 0)
                break;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*')
            end--;
        return end;
    }

    private static int FindStart(string text, int from, int limit)
    {
        while (from < limit)
        {
            var found = text.AsSpan(from, limit - from).IndexOf("://");
            if (found < 0)
                return -1;
            var colon = from + found;
            var start = colon;
            while (start > from && char.IsAsciiLetter(text[start - 1]))
                start--;
            if (text.AsSpan(start, colon - start) is "http" or "https" or "HTTP" or "HTTPS" or "Http" or "Https"
                && colon + 3 < limit && char.IsAsciiLetterOrDigit(text[colon + 3]))
            {
                return start;
            }

            from = colon + 3;
        }

        return -1;
    }

    private static int EmbeddedAddress(string text, int start, int limit)
    {
        var close = text.AsSpan(start, limit - start).IndexOf('`');
        if (close < 0)
            return -1;
        var phrase = text.AsSpan(start, close);
        var open = phrase.LastIndexOf('<');
        return open > 0 && phrase[^1] == '>' && FindStart(text, start + open + 1, start + close) == start + open + 1
            ? start + open + 1
            : -1;
    }

    // The part in the next line of an address that was broken: one in angle brackets anywhere, as docutils reads it;
    // a bare one of Launchpad or StoryBoard at its slash or hyphen, where nothing else is in that line.
    private static TextSpan Continuation(string text, int start, int end, int limit)
    {
        var next = NextLine(text, end, limit);
        if (next < 0 || IsBlank(text, next) || (text[next] == '-' && IsBlank(text, next + 1)))
            return default;
        var isBracketed = start > 0 && text[start - 1] == '<';
        if (!isBracketed && text[end - 1] is not ('/' or '-') && text[next] != '-')
            return default;
        if (!isBracketed && text[next] != '+' && !IsTracked(text.AsSpan(start, end - start)))
            return default;
        var stop = next;
        while (stop < limit && IsAddress(text[stop]))
            stop++;
        var isWhole = isBracketed ? stop < limit && text[stop] == '>' : stop == limit || text[stop] is '\n' or '\r';
        return isWhole ? TextSpan.FromBounds(next, stop) : default;
    }

    // "launchpad.net/nova/+spec/", "storyboard.openstack.org/#!/"
    private static bool IsTracked(ReadOnlySpan<char> address) => address.IndexOf("/+") >= 0 || address.IndexOf("/#!/") >= 0;

    // The first character behind the blanks of the next line, or -1 where the line does not end here.
    private static int NextLine(string text, int end, int limit)
    {
        var next = end;
        if (next < limit && text[next] == '\r')
            next++;
        if (next < limit && text[next] == '\n')
            next++;
        if (next == end)
            return -1;
        while (next < limit && text[next] is ' ' or '\t')
            next++;
        return next < limit ? next : -1;
    }

    private static bool IsBlank(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static bool IsAddress(char character) =>
        !char.IsWhiteSpace(character) && character is not ('<' or '>' or '"' or '`' or '|' or '\\' or '^' or '{' or '}' or '[' or ']');
}
