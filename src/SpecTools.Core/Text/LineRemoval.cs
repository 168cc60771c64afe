namespace SpecTools.Text;

/// <summary>Takes whole lines out of a text.</summary>
internal static class LineRemoval
{
    /// <summary>The edit that takes out a line, with the break behind it, or before it where it is the last.</summary>
    /// <param name="source">The text.</param>
    /// <param name="offset">An offset in the line.</param>
    internal static TextEdit Of(SourceText source, int offset)
    {
        var line = source.LineAt(offset);
        var start = line.Break == LineBreak.None && line.Number > 1 ? source.GetLine(line.Number - 1).End : line.Start;
        return new TextEdit(TextSpan.FromBounds(start, line.NextStart), "");
    }
}
