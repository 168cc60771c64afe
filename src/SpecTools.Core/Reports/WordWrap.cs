using System.Text;
using SpecTools.Rst.Characters;

namespace SpecTools.Reports;

/// <summary>Fills lines with words.</summary>
internal static class WordWrap
{
    /// <summary>The words in lines; a word that is longer than a line has one of its own.</summary>
    /// <param name="words">The words.</param>
    /// <param name="columns">The width of a line.</param>
    internal static string Fill(IEnumerable<string> words, int columns)
    {
        var text = new StringBuilder();
        var column = 0;
        foreach (var word in Unbreakable(words))
        {
            var width = RstCharacters.ColumnWidth(word);
            if (text.Length > 0)
            {
                var fits = column + 1 + width <= columns;
                text.Append(fits ? ' ' : '\n');
                column = fits ? column + 1 : 0;
            }

            text.Append(word);
            column += width;
        }

        return text.ToString();
    }

    // A line that begins with a number sign is a comment to git, and would be lost.
    private static IEnumerable<string> Unbreakable(IEnumerable<string> words)
    {
        string? pending = null;
        foreach (var word in words)
        {
            if (pending is not null && !word.StartsWith('#'))
            {
                yield return pending;
                pending = word;
            }
            else
            {
                pending = pending is null ? word : $"{pending} {word}";
            }
        }

        if (pending is not null)
            yield return pending;
    }
}
