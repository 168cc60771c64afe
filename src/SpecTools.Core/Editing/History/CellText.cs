using SpecTools.Rst.Characters;

namespace SpecTools.Editing;

/// <summary>The text of a cell or an item, in lines.</summary>
internal static class CellText
{
    /// <summary>The lines of a text, each without blanks around it.</summary>
    internal static List<string> Lines(string text) =>
        [.. SectionBodyEdit.Trim(text).ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>Lines that are no wider than a number of columns where that can be: markup in backticks stays whole, and no line begins like something else.</summary>
    internal static List<string> Wrap(IEnumerable<string> lines, int width, bool isMarkdown)
    {
        var wrapped = new List<string>();
        foreach (var line in lines)
        {
            var words = Words(line);
            var current = "";
            for (var i = 0; i < words.Count; i++)
            {
                if (current.Length > 0 && Width(current) + 1 + Width(words[i]) > width && LineStart.IsPlain(string.Join(' ', words.Skip(i)), isMarkdown))
                {
                    wrapped.Add(current);
                    current = "";
                }

                current += current.Length > 0 ? " " + words[i] : words[i];
            }

            wrapped.Add(current);
        }

        return wrapped;
    }

    /// <summary>The widest of some lines, in columns.</summary>
    internal static int Widest(IEnumerable<string> lines) => lines.Select(Width).DefaultIfEmpty(0).Max();

    /// <summary>Columns as tables count them: characters, and wide ones twice.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(rune => RstCharacters.IsWide(rune) ? 2 : 1);

    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var isOpen = false;
        foreach (var word in line.Split(' '))
        {
            if (isOpen)
                words[^1] += " " + word;
            else
                words.Add(word);
            isOpen ^= word.Replace("``", "`", StringComparison.Ordinal).Count(character => character == '`') % 2 == 1;
        }

        return words;
    }
}
