using System.Globalization;
using System.Text;

namespace SpecTools.Text;

/// <summary>
/// Text from names and files as it may be shown: control characters, which could break a line in two or command the
/// terminal, are written as escapes.
/// </summary>
internal static class Printable
{
    /// <summary>A number of things: <c>1 file</c>, <c>2 files</c>.</summary>
    internal static string Count(int number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>The text on one line.</summary>
    internal static string Line(string text) => Escape(text, keepNewLines: false);

    /// <summary>The text with its line feeds.</summary>
    internal static string Lines(string text) => Escape(text, keepNewLines: true);

    /// <summary>The text as it is laid out: with its tabs and its line ends, be they LF or CRLF.</summary>
    internal static string Layout(string text) =>
        string.Join('\t', text.Split('\t').Select(part => string.Join("\r\n", part.Split("\r\n").Select(Lines))));

    private static string Escape(string text, bool keepNewLines)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i], keepNewLines))
                return EscapeFrom(text, i, keepNewLines);
        }

        return text;
    }

    private static string EscapeFrom(string text, int start, bool keepNewLines)
    {
        var result = new StringBuilder(text, 0, start, text.Length + 16);
        foreach (var character in text.AsSpan(start))
        {
            if (!IsUnsafe(character, keepNewLines))
                result.Append(character);
            else if (character == '\n')
                result.Append("\\n");
            else if (character == '\t')
                result.Append("\\t");
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }

        return result.ToString();
    }

    // Control characters, the separators of lines and paragraphs, and what turns the direction of text.
    private static bool IsUnsafe(char character, bool keepNewLines) => character switch
    {
        '\n' => !keepNewLines,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,
        '\u2028' or '\u2029' => true,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => false,
    };
}
