using System.Text;

namespace SpecTools.Rst.Inlines;

/// <summary>
/// A text in which each backslash that escapes a character is a NUL, so that what is escaped is no markup and every
/// offset stays as it was.
/// </summary>
internal static class EscapedText
{
    internal const char Escape = '\0';

    internal static string Of(string raw)
    {
        if (!raw.Contains('\\', StringComparison.Ordinal))
            return raw;
        var characters = raw.ToCharArray();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] == '\\')
                characters[i++] = Escape;
        }

        return new string(characters);
    }

    /// <summary>The text as a reader sees it: escaped characters stand for themselves, escaped white space is gone.</summary>
    internal static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains(Escape))
            return text.ToString();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != Escape)
                result.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] is ' ' or '\n')
                i++;
        }

        return result.ToString();
    }

    /// <summary>The text as it was written.</summary>
    internal static string Restore(ReadOnlySpan<char> text) => text.ToString().Replace(Escape, '\\');
}
