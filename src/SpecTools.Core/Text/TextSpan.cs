namespace SpecTools.Text;

/// <summary>A stretch of a text: a zero-based start and a length, both in UTF-16 code units.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="Length">The number of characters; zero marks a place between two characters.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span between two offsets.</summary>
    /// <param name="start">The offset of the first character.</param>
    /// <param name="end">The offset just past the last one.</param>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>Whether an offset lies inside the span.</summary>
    /// <param name="offset">The offset to look for.</param>
    public bool Contains(int offset) => offset >= Start && offset < End;
}
