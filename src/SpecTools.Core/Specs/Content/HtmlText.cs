using System.Text;

namespace SpecTools.Specs;

/// <summary>What a reader sees of a block of HTML.</summary>
internal static class HtmlText
{
    /// <summary>The text without tags and without empty lines.</summary>
    internal static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            var close = IsTag(html, i) ? html.IndexOf('>', i) : -1;
            if (close < 0 && IsTag(html, i))
                return Lines(text.Append(html, i, html.Length - i));
            if (close < 0)
                text.Append(html[i]);
            else
                i = close;
        }

        return Lines(text);
    }

    private static bool IsTag(string html, int at) => html[at] == '<' && at + 1 < html.Length
        && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');

    private static string Lines(StringBuilder text) => string.Join(
        '\n', text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
