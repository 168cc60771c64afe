using SpecTools.Rst.Characters;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Inlines;

/// <summary>The address or name in angle brackets at the end of a phrase reference.</summary>
/// <param name="TextLength">The length of the text before it.</param>
/// <param name="Open">The offset of the opening bracket.</param>
/// <param name="Target">The address, or the name without its underscore.</param>
/// <param name="IsName">Whether it is a name.</param>
internal readonly record struct EmbeddedLink(int TextLength, int Open, string Target, bool IsName)
{
    /// <summary>Reads the link of an escaped phrase, or gives null where it has none.</summary>
    internal static EmbeddedLink? Read(ReadOnlySpan<char> phrase)
    {
        if (phrase.Length < 3 || phrase[^1] != '>' || phrase[^2] == EscapedText.Escape || RstCharacters.IsSpace(phrase[^2]))
            return null;
        var open = OpenBracket(phrase);
        if (open < 0 || open + 2 >= phrase.Length || RstCharacters.IsSpace(phrase[open + 1]))
            return null;
        var textLength = open;
        while (textLength > 0 && phrase[textLength - 1] is ' ' or '\n')
            textLength--;
        if (textLength == open && open > 0)
            return null;

        var target = phrase[(open + 1)..^1];
        var raw = EscapedText.Restore(target);
        if (raw.EndsWith('_') && !raw.EndsWith("\\_", StringComparison.Ordinal) && !StandaloneLink.Begins(target))
            return new EmbeddedLink(textLength, open, ReferenceNames.FoldWhiteSpace(EscapedText.Unescape(target[..^1])), IsName: true);
        return new EmbeddedLink(textLength, open, StandaloneLink.WithScheme(ReferenceNames.JoinUri(raw)), IsName: false);
    }

    // The last opening bracket, if none of the characters behind it is another bracket that no backslash escapes.
    private static int OpenBracket(ReadOnlySpan<char> phrase)
    {
        for (var i = phrase.Length - 2; i >= 0; i--)
        {
            if (phrase[i] is '<' or '>' && (i == 0 || phrase[i - 1] != EscapedText.Escape))
                return phrase[i] == '<' ? i : -1;
        }

        return -1;
    }
}
