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
            {
                at = rest.End;
                yield return new WebAddress(string.Concat(text.AsSpan(start, end - start), text.AsSpan(rest.Start, rest.Length)), TextSpan.FromBounds(start, rest.End));
            }
            else
            {
                yield return new WebAddress(text[start..end], TextSpan.FromBounds(start, end));
            }
        }
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

    // An address that was broken at its slash or hyphen goes on in the next line, alone there.
    private static TextSpan Continuation(string text, int start, int end, int limit)
    {
        if (end >= limit || text[end] is not ('\n' or '\r'))
            return default;
        var next = end;
        while (next < limit && text[next] is '\n' or '\r' or ' ' or '\t')
            next++;
        var breaks = text.AsSpan(end, next - end);
        if (breaks.Count('\n') > 1 || next >= limit)
            return default;
        if (text[end - 1] is not ('/' or '-') && text[next] != '-')
            return default;
        if (!text.AsSpan(start, end - start).Contains("/+", StringComparison.Ordinal) || (text[next] == '-' && IsBlank(text, next + 1)))
            return default;
        var stop = next;
        while (stop < limit && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '-' or '_' or '.'))
            stop++;
        return stop == limit || text[stop] is '\n' or '\r' ? TextSpan.FromBounds(next, stop) : default;
    }

    private static bool IsBlank(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static bool IsAddress(char character) =>
        !char.IsWhiteSpace(character) && character is not ('<' or '>' or '"' or '`' or '|' or '\\' or '^' or '{' or '}' or '[' or ']');
}
