using System.Text;
using SpecTools.Rst.Characters;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>Puts texts and tables into Markdown, as far as possible as a reader of the plain text would want them.</summary>
internal static class MarkdownText
{
    // Wherever they stand, these may begin markup; the line through a cell ends it.
    private const string Anywhere = "\\`*[]<>|~";

    /// <summary>A text of a file on one line, in which nothing is markup.</summary>
    internal static string Of(string text)
    {
        var line = Printable.Line(text.ReplaceLineEndings(" ").Trim());
        var result = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (IsMarkup(line, i))
                result.Append('\\');
            result.Append(line[i]);
        }

        return result.ToString();
    }

    // An underscore within a word, as in a name of a function, is one; so is an ampersand that begins no entity.
    private static bool IsMarkup(string line, int at) => line[at] switch
    {
        '_' => !(IsOfWord(line, at - 1) && IsOfWord(line, at + 1)),
        '&' => at + 1 < line.Length && (char.IsAsciiLetter(line[at + 1]) || line[at + 1] == '#'),
        '#' or '+' or '-' or '=' => at == 0,
        '.' or ')' => at > 0 && (at + 1 == line.Length || line[at + 1] == ' ') && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        var character => Anywhere.Contains(character, StringComparison.Ordinal),
    };

    private static bool IsOfWord(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    /// <summary>Writes a table whose columns stand below each other; the cells are Markdown already.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="heads">The heads of the columns; those of numbers end in a colon, which is not shown.</param>
    /// <param name="rows">The rows.</param>
    internal static void WriteTable(TextWriter output, string[] heads, IReadOnlyList<string[]> rows)
    {
        var names = heads.Select(head => head.TrimEnd(':')).ToArray();
        var areNumbers = heads.Select(head => head.EndsWith(':')).ToArray();
        var widths = names.Select((name, i) => rows.Select(row => RstCharacters.ColumnWidth(row[i])).Append(name.Length).Append(3).Max()).ToArray();
        WriteRow(names);
        WriteRow([.. widths.Select((width, i) => areNumbers[i] ? new string('-', width - 1) + ":" : new string('-', width))]);
        foreach (var row in rows)
            WriteRow(row);

        void WriteRow(string[] cells)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                var padding = new string(' ', widths[i] - RstCharacters.ColumnWidth(cells[i]));
                output.Write(areNumbers[i] ? $"| {padding}{cells[i]} " : $"| {cells[i]}{padding} ");
            }

            output.Write("|\n");
        }
    }
}
