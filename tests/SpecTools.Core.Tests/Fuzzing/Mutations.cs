namespace SpecTools.Tests.Fuzzing;

/// <summary>Changes texts at random; lines end in line feeds.</summary>
/// <param name="random">What decides.</param>
/// <param name="fragments">What may be put in.</param>
internal sealed class Mutations(Random random, string[] fragments)
{
    private const string Adornments = "=-~^\"'`#*+.:_!$%&(),/;<>?@[\\]{|}";

    /// <summary>Changes a text in one way.</summary>
    internal string Apply(string text) => random.Next(8) switch
    {
        0 => InsertAt(text, random.Next(text.Length + 1), Pick(Fragments.Unusual)),
        1 => InsertAt(text, random.Next(text.Length + 1), Pick(fragments)),
        2 => ChangeStretch(text),
        _ => string.Join('\n', ChangeLines([.. text.Split('\n')])),
    };

    internal T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static string InsertAt(string text, int at, string what) => string.Concat(text.AsSpan(0, at), what, text.AsSpan(at));

    // A stretch goes, comes twice or more, or stands elsewhere.
    private string ChangeStretch(string text)
    {
        var start = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(text.Length - start, random.Next(2) == 0 ? 5 : 200) + 1);
        var stretch = text.Substring(start, length);
        var rest = text.Remove(start, length);
        return random.Next(4) switch
        {
            0 => rest,
            1 => InsertAt(text, start, string.Concat(Enumerable.Repeat(stretch, random.Next(1, 20)))),
            2 => InsertAt(rest, random.Next(rest.Length + 1), stretch),
            _ => InsertAt(text, random.Next(text.Length + 1), stretch),
        };
    }

    private List<string> ChangeLines(List<string> lines)
    {
        var at = random.Next(lines.Count);
        var count = Math.Min(random.Next(1, 6), lines.Count - at);
        switch (random.Next(15))
        {
            case 0:
                lines.RemoveRange(at, count);
                break;
            case 1:
                lines.InsertRange(random.Next(lines.Count + 1), lines.GetRange(at, count));
                break;
            case 2:
                var other = random.Next(lines.Count);
                (lines[at], lines[other]) = (lines[other], lines[at]);
                break;
            case 3:
                Each(line => new string(' ', random.Next(9)) + line);
                break;
            case 4:
                var indent = random.Next(1, 9);
                Each(line => new string(' ', indent) + line);
                break;
            case 5:
                Each(line => line.TrimStart());
                break;
            case 6:
                Each(line => line.Length > 0 ? line[1..] : line);
                break;
            case 7:
                lines.Insert(at, "");
                break;
            case 8:
                lines.RemoveAll(line => line.Length == 0 && random.Next(3) == 0);
                break;
            case 9:
                lines[at] += random.Next(3) switch { 0 => "  ", 1 => "\t", _ => "\u00A0" };
                break;
            case 10:
                Underline(lines, at);
                break;
            case 11:
                Nest(lines, at, count);
                break;
            case 12:
                lines.InsertRange(at, Table());
                break;
            case 13:
                lines[at] = Mark(lines[at]);
                break;
            default:
                lines.InsertRange(at, Pick(fragments).Split('\n'));
                break;
        }

        return lines;

        void Each(Func<string, string> change)
        {
            for (var i = at; i < at + count; i++)
                lines[i] = change(lines[i]);
        }
    }

    // The lines of a heading get longer, shorter, of another character, or come to be.
    private void Underline(List<string> lines, int at)
    {
        var found = lines.FindIndex(at, line => line.Length > 0 && line.All(character => character == line[0]));
        var adornment = new string(Adornments[random.Next(Adornments.Length)], Math.Max(0, lines[Math.Max(0, found - 1)].Length + random.Next(-3, 4)));
        if (found >= 0)
            lines[found] = random.Next(3) == 0 ? lines[found] + lines[found][0] : adornment;
        else
            lines.Insert(at, adornment);
    }

    private void Nest(List<string> lines, int at, int count)
    {
        var marker = Pick((string[])["- ", "* ", "1. ", "> ", "| ", ".. note:: ", ":f: ", "term\n  ", "    ", "-o  ", ".. [1] ", "#. ", ".. ", "``` ", "  - "]);
        lines[at] = marker + lines[at];
        var indent = new string(' ', marker.Length);
        for (var i = at + 1; i < at + count; i++)
            lines[i] = (marker[0] is '>' or '|' ? marker : indent) + lines[i];
    }

    private List<string> Table()
    {
        var (columns, rows) = (random.Next(1, 5), random.Next(1, 4));
        var widths = Enumerable.Range(0, columns).Select(_ => random.Next(1, 9)).ToArray();
        var isGrid = random.Next(2) == 0;
        var (edge, inner) = isGrid ? ("+", '-') : ("", '=');
        var rule = edge + string.Join(isGrid ? "+" : " ", widths.Select(width => new string(inner, width))) + edge;
        var lines = new List<string> { rule };
        for (var row = 0; row < rows; row++)
        {
            lines.Add((isGrid ? "|" : "") + string.Join(isGrid ? "|" : " ", widths.Select(width => Cell(width))) + (isGrid ? "|" : ""));
            if (isGrid || row == 0)
                lines.Add(random.Next(5) == 0 ? rule.Replace('-', '=') : rule);
        }

        lines.Add(rule);
        if (random.Next(2) == 0)
            lines.RemoveAt(random.Next(lines.Count));
        return lines;
    }

    private string Cell(int width)
    {
        var text = random.Next(4) == 0 ? Pick(fragments) : random.Next(6) == 0 ? Pick(Fragments.Unusual) : "x";
        text = text.Split('\n')[0];
        return text.Length > width && random.Next(10) > 0 ? text[..width] : text.PadRight(width);
    }

    private string Mark(string line)
    {
        var words = line.Split(' ');
        var at = random.Next(words.Length);
        words[at] = string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick((string[])["*{0}*", "**{0}**", "``{0}``", "`{0}`_", "{0}_", "|{0}|", ":sub:`{0}`", "`{0} <u>`__", "[{0}]_", "[{0}](u)", "`{0}", "*{0}", "<{0}>", "{0}\\", "\\{0}", "_`{0}`", "{0}::", "({0})"]), words[at]);
        return string.Join(' ', words);
    }
}
