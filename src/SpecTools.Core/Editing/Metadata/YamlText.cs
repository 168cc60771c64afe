using System.Collections.Frozen;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Writes texts as values of YAML, so that any reader of YAML takes them for text.</summary>
internal static class YamlText
{
    // What other readers of YAML take for something else than text.
    private static readonly FrozenSet<string> Words =
        "null true false yes no on off y n".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The quotes around a value as it is written; <c>\0</c> for a plain one. Null where it is written in another way: as a block, or with a tag or an anchor.</summary>
    /// <param name="raw">The value as it is written.</param>
    /// <param name="scalar">The value.</param>
    internal static char? Quotes(string raw, YamlScalar scalar)
    {
        if (raw == scalar.Text || raw.Length == 0)
            return '\0';
        return raw[0] switch
        {
            '"' or '\'' => raw[0],
            '|' or '>' or '&' or '*' or '!' => null,
            _ => '\0',
        };
    }

    /// <summary>A text of one line as a value.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quotes">The quotes that it is to have; <c>\0</c> for none unless it needs some.</param>
    /// <param name="isInFlow">Whether it stands in brackets.</param>
    internal static string Write(string text, char quotes, bool isInFlow) => quotes switch
    {
        '\'' => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        '\0' when CanBePlain(text, isInFlow) => text,
        _ => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };

    private static bool CanBePlain(string text, bool isInFlow)
    {
        if (text.Length == 0 || text.Trim() != text || "-?:,[]{}#&*!|>'\"%@`~<=.".Contains(text[0], StringComparison.Ordinal) || text[^1] == ':')
            return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal))
            return false;
        if (isInFlow && text.AsSpan().ContainsAny(",[]{}"))
            return false;
        return !Words.Contains(text) && !IsNumber(text);
    }

    // Numbers and dates in all of their forms begin like this.
    private static bool IsNumber(string text) => char.IsAsciiDigit(text[0]) || (text[0] == '+' && text.Length > 1);
}
