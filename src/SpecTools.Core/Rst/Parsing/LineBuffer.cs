using System.Buffers;
using System.Text;
using SpecTools.Rst.Characters;
using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// A file's text as the parser reads it: tabs expanded to columns of eight, vertical tabs and form feeds as spaces,
/// trailing white space left out. Where the file has none of the first three, the buffer is the file's own string.
/// The rare separators that end a line for docutils, though for no editor, end one here too.
/// </summary>
internal sealed class LineBuffer
{
    private const int TabWidth = 8;

    private static readonly SearchValues<char> Separators =
        SearchValues.Create("\u001C\u001D\u001E\u0085\u2028\u2029");

    // For each character of an expanded text the offset in the file; null where the two are the same.
    private readonly IReadOnlyList<int>? sourceOffsets;

    /// <summary>Reads a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="places">The offset in the file of each of its characters and of its end; null where it is the file's own text.</param>
    internal LineBuffer(SourceText source, IReadOnlyList<int>? places = null)
    {
        Source = source;
        Text = source.Text;
        var lines = FindLines(source);
        if (source.Text.AsSpan().IndexOfAny('\t', '\v', '\f') < 0)
        {
            for (var i = 0; i < lines.Length; i++)
                lines[i] = lines[i] with { End = TrimEnd(Text, lines[i].Start, lines[i].End) };
            sourceOffsets = places;
        }
        else
        {
            Text = Expand(source, lines, out var expanded);
            sourceOffsets = places is null ? expanded : Array.ConvertAll(expanded, offset => places[offset]);
        }

        Lines = new LineView(this, lines, 0, lines.Length, 1);
    }

    internal SourceText Source { get; }

    internal string Text { get; }

    internal LineView Lines { get; }

    internal int SourceOffset(int offset) => sourceOffsets is null ? offset : sourceOffsets[offset];

    internal TextSpan SourceSpan(int start, int end) => TextSpan.FromBounds(SourceOffset(start), SourceOffset(end));

    private static LineBounds[] FindLines(SourceText source)
    {
        var lines = new LineBounds[source.LineCount];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = source.GetLine(i + 1);
            lines[i] = new LineBounds(line.Start, line.End);
        }

        return source.Text.AsSpan().IndexOfAny(Separators) < 0 ? lines : SplitAtSeparators(source.Text, lines);
    }

    private static LineBounds[] SplitAtSeparators(string text, LineBounds[] lines)
    {
        var split = new List<LineBounds>(lines.Length + 1);
        foreach (var line in lines)
        {
            var start = line.Start;
            while (text.AsSpan(start, line.End - start).IndexOfAny(Separators) is var at and >= 0)
            {
                split.Add(new LineBounds(start, start + at));
                start += at + 1;
            }

            // Nothing behind a separator at the very end of the text is no line.
            if (start < line.End || start < text.Length)
                split.Add(line with { Start = start });
        }

        return [.. split];
    }

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && RstCharacters.IsSpace(text[end - 1]))
            end--;
        return end;
    }

    private static string Expand(SourceText source, LineBounds[] lines, out int[] offsets)
    {
        var text = new StringBuilder(source.Text.Length + 64);
        var map = new List<int>(source.Text.Length + 64);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            var start = text.Length;
            var end = TrimEnd(source.Text, line.Start, line.End);
            var column = 0;
            for (var at = line.Start; at < end; at++)
            {
                var character = source.Text[at];
                var width = character == '\t' ? TabWidth - (column % TabWidth) : 1;
                text.Append(character is '\t' or '\v' or '\f' ? ' ' : character, width);
                for (var j = 0; j < width; j++)
                    map.Add(at);
                if (!char.IsLowSurrogate(character))
                    column += width;
            }

            lines[i] = new LineBounds(start, text.Length);

            // One entry more, so that the end of a line has an offset of its own.
            text.Append('\n');
            map.Add(end);
        }

        map.Add(source.Text.Length);
        offsets = [.. map];
        return text.ToString();
    }
}
