using System.Text;
using SpecTools.Rst.Characters;
using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// A file's text as the parser reads it: tabs expanded to columns of eight, vertical tabs and form feeds as spaces,
/// trailing white space left out. Where the file has none of the first three, the buffer is the file's own string.
/// </summary>
internal sealed class LineBuffer
{
    private const int TabWidth = 8;

    // For each character of an expanded text the offset in the file; null where the two are the same.
    private readonly int[]? sourceOffsets;

    internal LineBuffer(SourceText source)
    {
        Source = source;
        Text = source.Text;
        var lines = new LineBounds[source.LineCount];
        if (source.Text.AsSpan().IndexOfAny('\t', '\v', '\f') < 0)
        {
            for (var i = 0; i < lines.Length; i++)
            {
                var line = source.GetLine(i + 1);
                lines[i] = new LineBounds(line.Start, TrimEnd(Text, line.Start, line.End));
            }
        }
        else
        {
            Text = Expand(source, lines, out sourceOffsets);
        }

        Lines = new LineView(this, lines, 0, lines.Length, 1);
    }

    internal SourceText Source { get; }

    internal string Text { get; }

    internal LineView Lines { get; }

    internal int SourceOffset(int offset) => sourceOffsets is null ? offset : sourceOffsets[offset];

    internal TextSpan SourceSpan(int start, int end) => TextSpan.FromBounds(SourceOffset(start), SourceOffset(end));

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
            var line = source.GetLine(i + 1);
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
