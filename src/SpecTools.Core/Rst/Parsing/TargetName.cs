using System.Runtime.InteropServices;

namespace SpecTools.Rst.Parsing;

/// <summary>The name of an explicit hyperlink target and what stands behind its colon.</summary>
/// <param name="Name">The name as it is written, without quotes; empty for an anonymous target.</param>
/// <param name="Rest">The reference or URI, perhaps on several lines.</param>
internal readonly record struct TargetName(string Name, string Rest)
{
    /// <summary>Reads the lines behind the underscore, or gives null where no colon ends a name.</summary>
    internal static TargetName? Read(LineView block)
    {
        var characters = new List<char>();
        for (var i = 0; i < block.Count; i++)
        {
            var from = Math.Max(0, characters.Count - 1);
            characters.AddRange(block[i]);
            var text = CollectionsMarshal.AsSpan(characters);
            if (ColonIn(text, from, out var name) is var colon and >= 0)
            {
                var rest = text[(colon + 1)..].Trim(' ').ToString();
                if (i + 1 < block.Count)
                    rest += "\n" + new RstLines(block.Slice(i + 1));
                return new TargetName(name, rest);
            }
        }

        return null;
    }

    // The first colon that ends a name: white space or nothing behind it, no escape, no other colon or white space
    // before it but one space. A name that begins with a backquote ends with one.
    private static int ColonIn(ReadOnlySpan<char> text, int from, out string name)
    {
        var isQuoted = text.StartsWith("`");
        name = "";
        for (var colon = from; colon < text.Length; colon++)
        {
            if (text[colon] != ':' || (colon + 1 < text.Length && text[colon + 1] != ' '))
                continue;
            var end = colon > 0 && text[colon - 1] == ' ' ? colon - 1 : colon;
            if (end == 1 && text[0] == '_')
                return colon;
            if (end == 0 || text[0] == '_' || !EndsPlainly(text, end) || (text[end - 1] == ':' && !IsEscaped(text, end - 1)))
                continue;
            if (!isQuoted)
            {
                name = text[..end].ToString();
                return colon;
            }

            if (end > 2 && text[end - 1] == '`' && text[1] is not (' ' or '`') && EndsPlainly(text, end - 1))
            {
                name = text[1..(end - 1)].ToString();
                return colon;
            }
        }

        return -1;
    }

    // No white space before the place, and the character at it not escaped.
    private static bool EndsPlainly(ReadOnlySpan<char> text, int end) =>
        !Characters.RstCharacters.IsSpace(text[end - 1]) && !IsEscaped(text, end);

    private static bool IsEscaped(ReadOnlySpan<char> text, int index)
    {
        var backslashes = 0;
        while (backslashes < index && text[index - backslashes - 1] == '\\')
            backslashes++;
        return backslashes % 2 == 1;
    }
}
