using System.Text;

namespace SpecTools.Rst.Characters;

/// <summary>Classes of characters and widths of text as docutils means them.</summary>
internal static class RstCharacters
{
    /// <summary>Whether a code point is a letter or a number of any category; no combining mark is.</summary>
    internal static bool IsAlphanumeric(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : InTable(WordTable.Alphanumeric, rune.Value);

    /// <summary>Whether a character is white space: Unicode's, and the four information separators.</summary>
    internal static bool IsSpace(char character) =>
        character is ' ' or (>= '\t' and <= '\r') or (>= '\u001C' and <= '\u001F')
        || (character >= '\u0080' && char.IsWhiteSpace(character));

    /// <summary>One of the 32 characters of 7-bit punctuation, of which adornments are made.</summary>
    internal static bool IsAdornment(char character) =>
        character is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');

    /// <summary>Whether a code point takes two columns.</summary>
    internal static bool IsWide(Rune rune) => rune.Value >= 0x1100 && InTable(WidthTables.Wide, rune.Value);

    /// <summary>Whether a code point combines with the one before it and takes no column.</summary>
    internal static bool IsCombining(Rune rune) => rune.Value >= 0x300 && InTable(WidthTables.Combining, rune.Value);

    /// <summary>The number of columns that a text takes.</summary>
    internal static int ColumnWidth(ReadOnlySpan<char> text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text.Length;
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += (IsWide(rune) ? 2 : 1) - (IsCombining(rune) ? 1 : 0);
        return width;
    }

    private static bool InTable(ReadOnlySpan<int> table, int value)
    {
        int low = 0, high = (table.Length / 2) - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value < table[middle * 2])
                high = middle - 1;
            else if (value > table[(middle * 2) + 1])
                low = middle + 1;
            else
                return true;
        }

        return false;
    }
}
