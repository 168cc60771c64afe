using System.Buffers;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Inlines;

/// <summary>An address that stands in running text without markup.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">Its length.</param>
/// <param name="IsEmail">Whether it is an e-mail address.</param>
internal readonly record struct StandaloneLink(int Start, int Length, bool IsEmail)
{
    private const string Alphanumeric = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private static readonly SearchValues<char> Scheme = SearchValues.Create(Alphanumeric + ".+-");
    private static readonly SearchValues<char> Uri = SearchValues.Create(Alphanumeric + "-_.!~*'()[];/:@&=+$,%\0");
    private static readonly SearchValues<char> UriEnd = SearchValues.Create(Alphanumeric + "_~*/=+");
    private const string EmailCharacters = Alphanumeric + "-_!~*'{|}/#?^`&=+$%\0";

    private static readonly SearchValues<char> Email = SearchValues.Create(EmailCharacters);
    private static readonly SearchValues<char> EmailOrDot = SearchValues.Create(EmailCharacters + ".");

    /// <summary>
    /// Finds the first address in an escaped text, by its colon or its at-sign. One of an unknown scheme ends the
    /// search, as in docutils.
    /// </summary>
    internal static bool TryFind(ReadOnlySpan<char> text, out StandaloneLink link)
    {
        link = default;
        for (var sign = 0; text[sign..].IndexOfAny(':', '@') is var ahead and >= 0; sign++)
        {
            sign += ahead;
            if (TryRead(text, sign, out link))
                return link.IsEmail || UriSchemes.Contains(text[link.Start..sign]);
        }

        return false;
    }

    /// <summary>Whether an escaped text begins with an address.</summary>
    internal static bool Begins(ReadOnlySpan<char> text) =>
        text.IndexOfAny(':', '@') is var sign and >= 0 && TryRead(text, sign, out var link) && link.Start == 0;

    /// <summary>An address with <c>mailto:</c> before it where it is one of e-mail.</summary>
    internal static string WithScheme(string uri) =>
        uri.IndexOf('@', StringComparison.Ordinal) is var sign and >= 0 && TryRead(uri, sign, out var link) && link.Length == uri.Length
            ? "mailto:" + uri
            : uri;

    // The address that a colon or an at-sign belongs to.
    private static bool TryRead(ReadOnlySpan<char> text, int sign, out StandaloneLink link)
    {
        var isEmail = text[sign] == '@';
        var start = isEmail ? StartOfEmail(text, sign) : StartOfUri(text, sign);
        var end = start < 0 ? -1 : isEmail ? EndOfEmail(text, sign) : EndOfUri(text, sign);
        link = new StandaloneLink(start, end - start, isEmail);
        return end >= 0;
    }

    // Where the scheme before a colon begins, or -1 where there is none.
    private static int StartOfUri(ReadOnlySpan<char> text, int colon)
    {
        for (var at = text[..colon].LastIndexOfAnyExcept(Scheme) + 1; at < colon; at++)
        {
            if (char.IsAsciiLetter(text[at]) && MayBeginAt(text, at))
                return at;
        }

        return -1;
    }

    private static int EndOfUri(ReadOnlySpan<char> text, int colon)
    {
        var path = SkipAll(text, colon + 1, Uri);
        for (var stop = path; stop > colon + 1; stop--)
        {
            if (!EndsUri(text, stop))
                continue;
            if (stop == path && PartEnd(text, stop, '?') is > 0 and var query)
                return query;
            if (stop == path && PartEnd(text, stop, '#') is > 0 and var fragment)
                return fragment;
            if (MayEndAt(text, stop))
                return stop;
        }

        return -1;
    }

    // The end of a query, perhaps with a fragment behind it, or of a fragment; 0 where there is none.
    private static int PartEnd(ReadOnlySpan<char> text, int at, char mark)
    {
        if (at >= text.Length || text[at] != mark)
            return 0;
        var end = SkipAll(text, at + 1, Uri);
        for (var stop = end; stop > at + 1; stop--)
        {
            if (!EndsUri(text, stop))
                continue;
            if (mark == '?' && stop == end && PartEnd(text, stop, '#') is > 0 and var fragment)
                return fragment;
            if (MayEndAt(text, stop))
                return stop;
        }

        return 0;
    }

    private static bool EndsUri(ReadOnlySpan<char> text, int stop) =>
        UriEnd.Contains(text[stop - 1]) || (stop < text.Length && text[stop] == '>' && Uri.Contains(text[stop - 1]));

    private static bool MayEndAt(ReadOnlySpan<char> text, int at) => at >= text.Length || Punctuation.MayFollowEnd(text[at]);

    private static bool MayBeginAt(ReadOnlySpan<char> text, int at) => at == 0 || Punctuation.MayPrecedeStart(text[at - 1]);

    // Where the local part before an at-sign begins, or -1 where there is none. No two of its dots stand together.
    private static int StartOfEmail(ReadOnlySpan<char> text, int sign)
    {
        var run = text[..sign].LastIndexOfAnyExcept(EmailOrDot) + 1;
        if (run == sign || text[sign - 1] is '.' or EscapedText.Escape)
            return -1;
        for (var at = run + text[run..sign].LastIndexOf("..") + 1; at < sign; at++)
        {
            if (text[at] != '.' && MayBeginAt(text, at))
                return at;
        }

        return -1;
    }

    private static int EndOfEmail(ReadOnlySpan<char> text, int sign)
    {
        if (sign + 1 >= text.Length || !Email.Contains(text[sign + 1]))
            return -1;
        var end = SkipAll(text, sign + 1, EmailOrDot);

        // Before a closing bracket the last character may be any that an address may have.
        for (var stop = Math.Min(end + 1, text.Length); stop > sign + 2; stop--)
        {
            if (EndsUri(text, stop) && MayEndAt(text, stop))
                return stop;
        }

        return -1;
    }

    private static int SkipAll(ReadOnlySpan<char> text, int at, SearchValues<char> allowed)
    {
        var length = text[at..].IndexOfAnyExcept(allowed);
        return length < 0 ? text.Length : at + length;
    }
}
