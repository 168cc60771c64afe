using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// Simple reference names: letters and digits, with single <c>- _ . + :</c> between them. Directives, roles,
/// footnote labels and citations are named like this.
/// </summary>
internal static class SimpleName
{
    /// <summary>The length of the longest simple name that a text begins with; 0 where there is none.</summary>
    internal static int Length(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (true)
        {
            var word = WordLength(text[end..]);
            if (word == 0)
                return end == 0 ? 0 : end - 1;
            end += word;
            if (end >= text.Length || !IsMark(text[end]))
                return end;
            end++;
        }
    }

    /// <summary>The length of the longest simple name that a text ends with; 0 where there is none.</summary>
    internal static int LengthAtEnd(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (true)
        {
            var word = WordLengthAtEnd(text[..start]);
            if (word == 0)
                return start == text.Length ? 0 : text.Length - start - 1;
            start -= word;
            if (start == 0 || !IsMark(text[start - 1]))
                return text.Length - start;
            start--;
        }
    }

    /// <summary>The length of the letters and digits that a text begins with.</summary>
    internal static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            if (char.IsAsciiLetterOrDigit(text[length]))
            {
                length++;
                continue;
            }

            if (char.IsAscii(text[length]) || Rune.DecodeFromUtf16(text[length..], out var rune, out var units) != System.Buffers.OperationStatus.Done
                || !RstCharacters.IsAlphanumeric(rune))
            {
                break;
            }

            length += units;
        }

        return length;
    }

    private static int WordLengthAtEnd(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0)
        {
            if (char.IsAsciiLetterOrDigit(text[start - 1]))
            {
                start--;
                continue;
            }

            if (char.IsAscii(text[start - 1]) || Rune.DecodeLastFromUtf16(text[..start], out var rune, out var units) != System.Buffers.OperationStatus.Done
                || !RstCharacters.IsAlphanumeric(rune))
            {
                break;
            }

            start -= units;
        }

        return text.Length - start;
    }

    private static bool IsMark(char character) => character is '-' or '.' or '_' or '+' or ':';
}
