using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

/// <summary>Names of targets and references: how they are written, compared and printed.</summary>
internal static class ReferenceNames
{
    /// <summary>A name as it is compared: lower case, white space folded.</summary>
    internal static string Normalize(string name) => FoldWhiteSpace(name).ToLowerInvariant();

    /// <summary>The words of a text with one space between them.</summary>
    internal static string FoldWhiteSpace(string text)
    {
        if (IsFolded(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!RstCharacters.IsSpace(character))
                result.Append(character);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }

        if (result.Length > 0 && result[^1] == ' ')
            result.Length--;
        return result.ToString();
    }

    // As most names are written already.
    private static bool IsFolded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (RstCharacters.IsSpace(text[i]) && (text[i] != ' ' || i == 0 || i == text.Length - 1 || text[i + 1] == ' '))
                return false;
        }

        return true;
    }

    /// <summary>A text without its backslashes: each escapes the character behind it, and white space vanishes with it.</summary>
    internal static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                result.Append(text[i]);
            else if (++i < text.Length && text[i] is not (' ' or '\n'))
                result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>A name in a list of names, as docutils prints it.</summary>
    internal static string InList(string name) =>
        name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    /// <summary>A URI as it is written, perhaps over several lines: white space that no backslash escapes is left out.</summary>
    internal static string JoinUri(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length)
                result.Append(text[++i] == '\n' ? ' ' : text[i]);
            else if (text[i] != '\\' && !RstCharacters.IsSpace(text[i]))
                result.Append(text[i]);
        }

        return result.ToString();
    }

    /// <summary>The name that a text refers to if it is one whole reference, simple or in backquotes; else null.</summary>
    internal static string? ReferenceIn(string text)
    {
        var folded = FoldWhiteSpace(text);
        if (!folded.EndsWith('_'))
            return null;
        var body = folded.AsSpan(0, folded.Length - 1);
        if (SimpleName.Length(body) is > 0 and var length && length == body.Length)
            return folded[..^1];
        if (body.Length < 3 || body[0] != '`' || body[^1] != '`' || body[1] == ' ' || body[^2] is ' ' or '\\')
            return null;
        return Unescape(folded[1..^2]);
    }
}
