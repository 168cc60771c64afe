using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>
/// Reads suppression comments: <c>.. spectools: disable=SPEC301,SPEC501 -- why</c>, in Markdown
/// <c>&lt;!-- spectools: disable=SPEC301 --&gt;</c>. What stands behind two dashes is for people.
/// </summary>
internal static class SuppressionComment
{
    /// <summary>What such a comment begins with; a file without it has none.</summary>
    internal const string Key = "spectools:";

    private const string Reason = "--";

    private static readonly (string Text, SuppressionVerb Verb)[] Verbs =
    [
        ("disable", SuppressionVerb.Disable), ("disable-file", SuppressionVerb.DisableFile), ("enable", SuppressionVerb.Enable),
    ];

    /// <summary>The words that a comment can use.</summary>
    internal static IEnumerable<string> Words => Verbs.Select(verb => verb.Text);

    /// <summary>Where the words of a comment stand, without the signs that make it one.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="comment">Where the comment stands.</param>
    /// <param name="format">The markup.</param>
    internal static TextSpan Inside(string text, TextSpan comment, SpecFormat format)
    {
        var (open, close) = format == SpecFormat.Rst ? ("..", "") : ("<!--", "-->");
        var (start, end) = (comment.Start, comment.End);
        if (text.AsSpan(start, end - start).StartsWith(open, StringComparison.Ordinal))
            start += open.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (close.Length > 0 && text.AsSpan(start, end - start).EndsWith(close, StringComparison.Ordinal))
            end -= close.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>What a comment asks for; nothing where it is a comment like any other.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="comment">Where the comment stands.</param>
    /// <param name="inside">Where its words stand.</param>
    internal static IEnumerable<SuppressionWord> Read(string text, TextSpan comment, TextSpan inside)
    {
        if (!text.AsSpan(inside.Start, inside.Length).StartsWith(Key, StringComparison.Ordinal))
            yield break;
        var verb = SuppressionVerb.Unknown;
        var isAny = false;
        foreach (var span in SplitWords(text, TextSpan.FromBounds(inside.Start + Key.Length, inside.End)))
        {
            var word = text.AsSpan(span.Start, span.Length);
            if (word.SequenceEqual(Reason))
                break;
            isAny = true;
            var equals = word.IndexOf('=');
            if (equals >= 0)
            {
                verb = VerbOf(word[..equals]);
                if (verb == SuppressionVerb.Unknown)
                    yield return Word(new TextSpan(span.Start, equals));
            }
            else if (verb == SuppressionVerb.Unknown)
            {
                yield return Word(span);
            }

            if (verb != SuppressionVerb.Unknown && equals + 1 < span.Length)
                yield return Word(TextSpan.FromBounds(span.Start + equals + 1, span.End));
        }

        if (!isAny)
            yield return new SuppressionWord(SuppressionVerb.Unknown, "", comment, comment);

        SuppressionWord Word(TextSpan at) => new(verb, text.Substring(at.Start, at.Length), at, comment);
    }

    private static SuppressionVerb VerbOf(ReadOnlySpan<char> word)
    {
        foreach (var (text, verb) in Verbs)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return verb;
        }

        return SuppressionVerb.Unknown;
    }

    private static IEnumerable<TextSpan> SplitWords(string text, TextSpan span)
    {
        var start = -1;
        for (var i = span.Start; i <= span.End; i++)
        {
            var isInside = i < span.End && text[i] != ',' && !char.IsWhiteSpace(text[i]);
            if (isInside && start < 0)
                start = i;
            if (isInside || start < 0)
                continue;
            yield return TextSpan.FromBounds(start, i);
            start = -1;
        }
    }
}
