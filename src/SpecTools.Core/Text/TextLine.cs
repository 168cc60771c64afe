namespace SpecTools.Text;

/// <summary>One line of a <see cref="SourceText"/>.</summary>
/// <param name="Number">The line's number, counted from 1.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset just past its last character, before the ending.</param>
/// <param name="NextStart">The offset just past its ending.</param>
/// <param name="Break">The ending itself.</param>
public readonly record struct TextLine(int Number, int Start, int End, int NextStart, LineBreak Break)
{
    /// <summary>The line without its ending.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
