namespace SpecTools.Text;

/// <summary>
/// Lines and columns of spans that are asked for in the order of the text, more or less: columns are counted on from the
/// last span, so that a thousand findings in one long line do not mean to count its characters a thousand times.
/// </summary>
/// <param name="source">The text.</param>
internal sealed class TextPositions(SourceText source)
{
    private int known;
    private (int Line, int Column) position = (1, 1);

    /// <summary>Where a span begins and ends: lines and columns counted from 1, columns in code points.</summary>
    /// <param name="span">A span inside the text.</param>
    internal ((int Line, int Column) Start, (int Line, int Column) End) Of(TextSpan span)
    {
        position = At(span.Start);
        known = span.Start;
        return (position, span.IsEmpty ? position : At(span.End));
    }

    private (int Line, int Column) At(int offset)
    {
        var line = source.LineNumberAt(offset);
        return line == position.Line && offset >= known
            ? (line, position.Column + CodePoints.Count(source.Text.AsSpan(known, offset - known)))
            : source.PositionAt(offset);
    }
}
