using System.Buffers;
using System.Text;

namespace SpecTools.Markdown;

/// <summary>Writes characters so that Markdown reads them as nothing but themselves.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> NotInAddress = SearchValues.Create(" ()<>\n");

    /// <summary>Text in a paragraph or a heading.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i))
                result.Append('\\');
            result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>
    /// The first characters of a line that would begin a block: a heading, an item, a quotation, a fence, an underline, HTML.
    /// </summary>
    internal static string EscapeLineStart(string line)
    {
        var text = line.TrimStart(' ', '\t');
        if (text.Length == 0)
            return "";
        switch (text[0])
        {
            case '#' or '>' or '=' or '~' or '|' or ':':
                return "\\" + text;
            case '[' when text.StartsWith("[^", StringComparison.Ordinal) && text.IndexOf("]:", StringComparison.Ordinal) is > 0 and var end:
                return $"{text[..(end + 1)]}\\{text[(end + 1)..]}";
            case '-' or '+' when text.Length == 1 || text[1] is ' ' or '\t' or '-' or '+':
                return "\\" + text;
        }

        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits is > 0 and <= 9 && digits < text.Length && text[digits] is '.' or ')' ? $"{text[..digits]}\\{text[digits..]}" : text;
    }

    /// <summary>Code between as many backquotes as it takes.</summary>
    internal static string Code(string code)
    {
        var text = code.Replace('\n', ' ');
        var fence = new string('`', LongestRun(text, '`') + 1);
        var pad = text.Length > 0 && (text[0] == '`' || text[^1] == '`' || (text[0] == ' ' && text[^1] == ' ' && text.Trim().Length > 0)) ? " " : "";
        return fence + pad + text + pad + fence;
    }

    /// <summary>The lines of a block of code between fences of as many marks as it takes.</summary>
    /// <param name="info">What stands behind the first fence.</param>
    /// <param name="code">The code.</param>
    internal static IEnumerable<string> Fenced(string info, string code)
    {
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return [fence + info, .. code.Split('\n'), fence];
    }

    /// <summary>An address as the target of a link.</summary>
    internal static string Address(string address) =>
        address.AsSpan().IndexOfAny(NotInAddress) < 0 && address.Length > 0
            ? address
            : $"<{address.Replace("\n", "", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>";

    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' => at + 1 >= text.Length || char.IsAsciiLetterOrDigit(text[at + 1]) is false && !char.IsWhiteSpace(text[at + 1]) && text[at + 1] < 128 || text[at + 1] == '\n',
        '`' or '*' or '[' or ']' or '|' => true,

        // Between the letters of a word an underscore is one.
        '_' => at == 0 || at + 1 == text.Length || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at + 1]),
        '<' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'),
        '&' => at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '#') && text.IndexOf(';', at, Math.Min(40, text.Length - at)) > 0,
        _ => false,
    };

    private static int LongestRun(string text, char mark)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == mark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
