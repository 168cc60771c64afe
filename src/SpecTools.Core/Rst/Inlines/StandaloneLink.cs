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
    private static readonly SearchValues<char> Email = SearchValues.Create(Alphanumeric + "-_!~*'{|}/#?^`&=+$%\0");

    /// <summary>The addresses in an escaped text, in order. The first one of an unknown scheme ends the search, as in docutils.</summary>
    internal static List<StandaloneLink> FindAll(string text)
    {
        var found = new List<StandaloneLink>();
        var start = 0;
        if (text.AsSpan().IndexOfAny(':', '@') < 0)
            return found;
        var localEnd = -1;
        for (var at = 0; at < text.Length;)
        {
            if (at != start && !Punctuation.MayPrecedeStart(text[at - 1]))
            {
                at++;
                continue;
            }

            var length = UriLength(text, at, out var scheme);
            if (length > 0 && !UriSchemes.Contains(text.AsSpan(at, scheme)))
                return found;

            var isEmail = length == 0 && (length = EmailLength(text, at, ref localEnd)) > 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            found.Add(new StandaloneLink(at, length, isEmail));
            start = at += length;
        }

        return found;
    }

    /// <summary>Whether an escaped text begins with an address.</summary>
    internal static bool Begins(ReadOnlySpan<char> text)
    {
        var none = -1;
        return UriLength(text, 0, out _) > 0 || EmailLength(text, 0, ref none) > 0;
    }

    /// <summary>An address with <c>mailto:</c> before it where it is one of e-mail.</summary>
    internal static string WithScheme(string uri)
    {
        var none = -1;
        return uri.Contains('@', StringComparison.Ordinal) && EmailLength(uri, 0, ref none) == uri.Length ? "mailto:" + uri : uri;
    }

    private static int UriLength(ReadOnlySpan<char> text, int at, out int scheme)
    {
        scheme = 0;
        if (!char.IsAsciiLetter(text[at]))
            return 0;
        var end = SkipAll(text, at, Scheme);
        if (end >= text.Length || text[end] != ':')
            return 0;
        scheme = end - at;
        var path = SkipAll(text, end + 1, Uri);
        for (var stop = path; stop > end + 1; stop--)
        {
            if (!EndsUri(text, stop))
                continue;
            if (stop == path && PartEnd(text, stop, '?') is > 0 and var query)
                return query - at;
            if (stop == path && PartEnd(text, stop, '#') is > 0 and var fragment)
                return fragment - at;
            if (MayEndAt(text, stop))
                return stop - at;
        }

        return 0;
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

    // localEnd: where the run of characters ends that a local part can be made of; it is the same for all inside it.
    private static int EmailLength(ReadOnlySpan<char> text, int at, ref int localEnd)
    {
        if (localEnd <= at)
            localEnd = SkipDotted(text, at);
        var sign = localEnd;
        if (sign <= at || sign >= text.Length || text[sign] != '@' || text[at] == '.' || text[sign - 1] is '.' or EscapedText.Escape
            || text[at..sign].IndexOf("..") >= 0)
        {
            return 0;
        }

        if (sign + 1 >= text.Length || !Email.Contains(text[sign + 1]))
            return 0;
        var end = SkipDotted(text, sign + 1);

        // Before a closing bracket the last character may be any that an address may have.
        for (var stop = Math.Min(end + 1, text.Length); stop > sign + 2; stop--)
        {
            if (EndsUri(text, stop) && MayEndAt(text, stop))
                return stop - at;
        }

        return 0;
    }

    private static int SkipAll(ReadOnlySpan<char> text, int at, SearchValues<char> allowed)
    {
        var length = text[at..].IndexOfAnyExcept(allowed);
        return length < 0 ? text.Length : at + length;
    }

    private static int SkipDotted(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (text[at] == '.' || Email.Contains(text[at])))
            at++;
        return at;
    }
}
