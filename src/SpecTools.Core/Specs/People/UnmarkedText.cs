using System.Text;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// A line of a text without its inline markup, each character with its offset in the file. Of a link both parts stay,
/// <c>John Doe &lt;https://launchpad.net/~jdoe&gt;</c>: plain text would lose the address, which tells who it is.
/// </summary>
/// <param name="Text">The line's text.</param>
/// <param name="Offsets">The offset in the file of each of its characters; negative where it does not stand in the file.</param>
internal readonly record struct UnmarkedLine(string Text, ArraySegment<int> Offsets)
{
    // A line of that length may have been wrapped; one of that length has been put together of enough others.
    private const int WrapWidth = 60;
    private const int LongestJoined = 800;

    /// <summary>Whether it is a list of names that goes on in the next line.</summary>
    internal bool IsWrapped => Text.Length is >= WrapWidth and < LongestJoined && Text.Contains(',', StringComparison.Ordinal) && Text[^1] is not (')' or '>');

    /// <summary>The line with the next one behind it.</summary>
    internal UnmarkedLine Joined(UnmarkedLine next) =>
        new(Text + " " + next.Text, new ArraySegment<int>([.. Offsets, Offsets[^1] + 1, .. next.Offsets]));

    /// <summary>The part of the line from a place to another.</summary>
    internal UnmarkedLine Slice(int start, int end) => new(Text[start..end], Offsets[start..end]);

    /// <summary>The line without the blanks around it.</summary>
    internal UnmarkedLine Trimmed()
    {
        var start = Text.Length - Text.AsSpan().TrimStart().Length;
        return Slice(start, Math.Max(start, Text.AsSpan().TrimEnd().Length));
    }

    /// <summary>Where the line stands in the file, or null.</summary>
    internal TextSpan? Span => Offsets.Count == 0 || Offsets[0] < 0 ? null : TextSpan.FromBounds(Offsets[0], Offsets[^1] + 1);

    /// <summary>A line that may stand in a stretch of a file, such as a value of its front matter.</summary>
    internal static UnmarkedLine In(SourceText source, TextSpan span, string text)
    {
        var start = source.AsSpan(span).IndexOf(text);
        var offsets = new int[text.Length];
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = start < 0 ? -1 : span.Start + start + i;
        return new UnmarkedLine(text, offsets);
    }
}

/// <summary>Takes the inline markup off the lines of a paragraph, in either format.</summary>
internal sealed class UnmarkedText
{
    // Markup that is longer than this is none: it keeps the search for its end short.
    private const int LongestMark = 500;

    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];
    private readonly string source;
    private readonly List<int> raw = [];

    private UnmarkedText(string source, IReadOnlyList<TextSpan> lines)
    {
        this.source = source;
        foreach (var line in lines)
        {
            for (var at = line.Start; at < line.End; at++)
                raw.Add(at);
            raw.Add(-1);
        }
    }

    /// <summary>The lines that are not blank.</summary>
    internal static List<UnmarkedLine> Lines(SourceText source, IReadOnlyList<TextSpan> lines)
    {
        var unmarked = new UnmarkedText(source.Text, lines);
        unmarked.Read(0, unmarked.raw.Count);
        return unmarked.Split();
    }

    private char this[int index] => raw[index] < 0 ? '\n' : source[raw[index]];

    private void Read(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var character = this[i];
            switch (character)
            {
                case '\\':
                    if (i + 1 < to && !char.IsWhiteSpace(this[i + 1]))
                        Append(this[++i], i);
                    break;
                case '`':
                    i = ReadQuoted(i, to) - 1;
                    break;
                case '[' when AfterFootnote(i, to) is > 0 and var after:
                    i = after - 1;
                    break;
                case '[' when ReadMarkdownLink(i, to) is > 0 and var after:
                    i = after - 1;
                    break;
                case '*' or '\u200B' or '\uFEFF' or '\u00AD' or '\u2060' or '\u200E' or '\u200F':
                    break;
                case '_' when IsReferenceMark(i, to):
                    break;
                default:
                    Append(character, i);
                    break;
            }
        }
    }

    // `text`, ``text``, `text <address>`_, :role:`text`: its lines are one.
    private int ReadQuoted(int open, int to)
    {
        var size = 1;
        while (open + size < to && this[open + size] == '`')
            size++;
        var close = FindClose(open + size, to, size);
        if (close < 0)
            return open + size;
        DropRole();
        for (var i = open + size; i < close; i++)
            Append(this[i] == '\n' ? ' ' : this[i], i);
        var end = close + size;
        while (end < to && this[end] == '_')
            end++;
        return end;
    }

    private int FindClose(int from, int to, int size)
    {
        for (var i = from; i < Math.Min(to, from + LongestMark); i++)
        {
            var length = 0;
            while (i + length < to && this[i + length] == '`')
                length++;
            if (length == size)
                return i;
            i += length;
        }

        return -1;
    }

    // The role that stands before what is quoted.
    private void DropRole()
    {
        if (text.Length < 2 || text[^1] != ':')
            return;
        var start = text.Length - 2;
        while (start >= 0 && (char.IsAsciiLetterOrDigit(text[start]) || text[start] is '-' or '.' or '+'))
            start--;
        if (start < 0 || text[start] != ':' || start == text.Length - 2 || (start > 0 && !char.IsWhiteSpace(text[start - 1])))
            return;
        offsets.RemoveRange(start, text.Length - start);
        text.Length = start;
    }

    // [1]_, [#]_, [#name]_, [NAME]_
    private int AfterFootnote(int open, int to)
    {
        var close = open + 1;
        while (close < to && (char.IsLetterOrDigit(this[close]) || this[close] is '#' or '*' or '-' or '_' or '.'))
            close++;
        return close > open + 1 && close + 1 < to && this[close] == ']' && this[close + 1] == '_' ? close + 2 : 0;
    }

    // [text](address)
    private int ReadMarkdownLink(int open, int to)
    {
        var middle = IndexOf(']', open, to);
        if (middle < 0 || middle + 1 >= to || this[middle + 1] != '(')
            return 0;
        var close = IndexOf(')', middle, to);
        if (close < 0)
            return 0;
        Read(open + 1, middle);
        Append(' ', middle);
        Append('<', middle);
        for (var i = middle + 2; i < close; i++)
            Append(this[i], i);
        Append('>', close);
        return close + 1;
    }

    private int IndexOf(char wanted, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + LongestMark) && this[i] != '\n'; i++)
        {
            if (this[i] == wanted)
                return i;
        }

        return -1;
    }

    // name_ and name__ refer to a target.
    private bool IsReferenceMark(int at, int to)
    {
        if (at == 0 || !(char.IsLetterOrDigit(this[at - 1]) || this[at - 1] == '_'))
            return false;
        var next = at + 1;
        if (next < to && this[next] == '_')
            next++;
        return next == to || char.IsWhiteSpace(this[next]) || this[next] is '.' or ',' or ';' or ')' or ':' or '*';
    }

    private void Append(char character, int index)
    {
        text.Append(character switch
        {
            '\uFF0C' or '\u3001' => ',',
            '\uFF1B' => ';',
            '\uFF1A' => ':',
            '\uFF08' => '(',
            '\uFF09' => ')',
            '\n' => '\n',
            _ when char.IsWhiteSpace(character) => ' ',
            _ => character,
        });
        offsets.Add(raw[index]);
    }

    private List<UnmarkedLine> Split()
    {
        var result = new List<UnmarkedLine>();
        var (all, places) = (text.ToString(), offsets.ToArray());
        for (var start = 0; start < all.Length;)
        {
            var end = all.IndexOf('\n', start);
            if (end < 0)
                end = all.Length;
            var line = new UnmarkedLine(all[start..end], new ArraySegment<int>(places, start, end - start)).Trimmed();
            if (line.Text.Length > 0)
                result.Add(line);
            start = end + 1;
        }

        return result;
    }
}
