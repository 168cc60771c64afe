using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst.Inlines;

/// <summary>
/// Where the characters of a text stand in the file. Offsets are asked for from left to right, give or take one
/// construct, so the line of the last one is remembered: however many lines and offsets there are, the time is linear.
/// </summary>
internal record struct TextPlaces
{
    private readonly LineView lines;
    private readonly int offset;
    private int line;
    private int lineStart;

    /// <summary>The places of lines that are joined by line feeds, from an offset in them on.</summary>
    internal TextPlaces(LineView lines, int offset = 0)
    {
        this.lines = lines;
        this.offset = offset;
    }

    /// <summary>The place of the characters from one offset to another.</summary>
    internal TextSpan Between(int start, int end)
    {
        if (lines.Count == 0)
            return default;
        var first = OffsetInBuffer(offset + start);
        return lines.Buffer.SourceSpan(first, Math.Max(first, OffsetInBuffer(offset + end)));
    }

    private int OffsetInBuffer(int at)
    {
        while (at < lineStart)
            lineStart -= lines.BoundsAt(--line).Length + 1;
        var bounds = lines.BoundsAt(line);
        while (at > lineStart + bounds.Length && line < lines.Count - 1)
        {
            lineStart += bounds.Length + 1;
            bounds = lines.BoundsAt(++line);
        }

        return bounds.Start + at - lineStart;
    }
}
