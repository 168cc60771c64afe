using System.Buffers;
using System.Globalization;
using System.Text;

namespace SpecTools.Text;

/// <summary>
/// Characters that leave no mark on the page, or look like a plain blank and do not act like one. The list is ours and committed,
/// so that no result depends on the runtime's tables.
/// </summary>
internal static class InvisibleCharacters
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';
    private const char TagHighSurrogate = '\uDB40';

    // Pairs of first and last character. Tab, LF and CR are other rules'; blanks of other widths, from U+2000 on, are
    // blanks to every reader and tool.
    private static readonly string Ranges =
        "\u0000\u0008\u000B\u000C\u000E\u001F\u007F\u00A0\u00AD\u00AD\u034F\u034F\u061C\u061C\u115F\u1160\u17B4\u17B5"
        + "\u180B\u180E\u200B\u200F\u2028\u202F\u2060\u206F\u2800\u2800\u3164\u3164\uFEFF\uFEFF\uFFA0\uFFA0\uFFF9\uFFFB";

    private static readonly SearchValues<char> Candidates = SearchValues.Create(Expand());

    // What ends a line for some readers and for others does not.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\u001C\u001D\u001E\u0085\u2028\u2029");

    /// <summary>The offset of the next invisible character at or behind an offset; -1 where there is none.</summary>
    internal static int Next(string text, int from)
    {
        while (from < text.Length)
        {
            var found = text.AsSpan(from).IndexOfAny(Candidates);
            if (found < 0)
                return -1;
            from += found;
            if (LengthAt(text, from) > 0)
                return from;
            from++;
        }

        return -1;
    }

    /// <summary>The number of UTF-16 code units of the invisible character at an offset; 0 where there is none.</summary>
    internal static int LengthAt(string text, int at) => text[at] switch
    {
        TagHighSurrogate => at + 1 < text.Length && text[at + 1] is >= '\uDC00' and <= '\uDC7F' && !EndsEmoji(text, at) ? 2 : 0,
        ZeroWidthJoiner => JoinsEmoji(text, at) || JoinsLetters(text, at) ? 0 : 1,
        ZeroWidthNonJoiner => JoinsLetters(text, at) ? 0 : 1,
        var character => Candidates.Contains(character) ? 1 : 0,
    };

    /// <summary>The name of the invisible character at an offset, with its article and code point.</summary>
    internal static string NameAt(string text, int at)
    {
        var codePoint = Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];
        var name = codePoint switch
        {
            0xA0 or 0x202F => "a no-break space",
            0xAD => "a soft hyphen",
            0x200B => "a zero-width space",
            0x200C => "a zero-width non-joiner",
            0x200D => "a zero-width joiner",
            0x2060 => "a word joiner",
            0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "a mark of writing direction",
            0x2028 => "a line separator",
            0x2029 => "a paragraph separator",
            0xFEFF => "a byte order mark",
            0x0C => "a form feed",
            < 0x20 or (>= 0x7F and < 0xA0) => "a control character",
            _ => "a character",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{name} (U+{codePoint:X4})");
    }

    /// <summary>The number of characters that take no room at all: all but the no-break spaces.</summary>
    internal static int CountWithoutWidth(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Candidates) < 0)
            return 0;
        var line = text.ToString();
        var count = 0;
        for (var at = Next(line, 0); at >= 0; at = Next(line, at + LengthAt(line, at)))
            count += IsSpace(line[at]) ? 0 : 1;
        return count;
    }

    /// <summary>The text with plain blanks for no-break spaces, and without the others.</summary>
    internal static string Clean(string text)
    {
        if (Next(text, 0) < 0)
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = LengthAt(text, i);
            if (length == 0)
                result.Append(text[i]);
            else if (IsSpace(text[i]))
                result.Append(' ');
            i += Math.Max(0, length - 1);
        }

        return result.ToString().Trim();
    }

    /// <summary>
    /// What people see of some invisible characters: a plain blank for each that takes the room of one, nothing for the
    /// others; null where one of them ends a line for some readers, so that only an author knows what was meant.
    /// </summary>
    internal static string? Visible(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(LineEnds) >= 0)
            return null;
        var blanks = 0;
        foreach (var character in text)
            blanks += IsSpace(character) || character is '\v' or '\f' or '\u2800' ? 1 : 0;
        return new string(' ', blanks);
    }

    private static bool IsSpace(char character) => character is '\u00A0' or '\u202F';

    // The joiners belong to the spelling of the scripts from Arabic to Mongolian.
    private static bool JoinsLetters(string text, int at) => at > 0 && text[at - 1] is >= '\u0600' and <= '\u18AF';

    // An emoji is outside the basic plane, or a symbol made one by the variation selector behind it.
    private static bool JoinsEmoji(string text, int at) =>
        at > 0 && at + 1 < text.Length
        && (char.IsLowSurrogate(text[at - 1]) || text[at - 1] is '\uFE0F' or (>= '\u2190' and <= '\u2BFF'))
        && (char.IsHighSurrogate(text[at + 1]) || text[at + 1] is >= '\u2190' and <= '\u2BFF');

    // The tags that spell a flag follow the black flag U+1F3F4.
    private static bool EndsEmoji(string text, int at)
    {
        while (at >= 2 && text[at - 2] == TagHighSurrogate)
            at -= 2;
        return at >= 2 && text[at - 2] == '\uD83C' && text[at - 1] == '\uDFF4';
    }

    private static string Expand()
    {
        var all = new StringBuilder().Append(TagHighSurrogate);
        for (var i = 0; i < Ranges.Length; i += 2)
        {
            for (int code = Ranges[i]; code <= Ranges[i + 1]; code++)
                all.Append((char)code);
        }

        return all.ToString();
    }
}
