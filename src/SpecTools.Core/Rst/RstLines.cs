using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>
/// Consecutive lines of a document, each without the indentation that belongs to the blocks around it. Nothing is
/// copied until the text is asked for.
/// </summary>
public readonly struct RstLines : IEquatable<RstLines>
{
    private readonly LineView view;

    internal RstLines(LineView view)
    {
        this.view = view;
    }

    /// <summary>The number of lines.</summary>
    public int Count => view.Count;

    /// <summary>The number in the file of the first line, counted from 1.</summary>
    public int FirstLine => view.Count == 0 ? 0 : view.NumberAt(0);

    /// <summary>A line's characters: tabs are spaces and trailing blanks are gone, as docutils reads it.</summary>
    /// <param name="index">The line's place, counted from 0.</param>
    public ReadOnlySpan<char> this[int index] => view[index];

    /// <summary>Where the lines stand in the file's text.</summary>
    internal TextSpan Span => view.Span;

    /// <summary>One of the lines alone.</summary>
    internal RstLines Line(int index) => new(view.Slice(index, index + 1));

    /// <summary>Where a line stands in the file's text.</summary>
    /// <param name="index">The line's place, counted from 0.</param>
    public TextSpan SpanOf(int index) => view.SpanOf(index, index + 1);

    internal LineView View => view;

    /// <summary>The offset in the file of each character of the joined lines, and behind them the one where they end.</summary>
    internal int[] SourceOffsets()
    {
        var offsets = new List<int>();
        for (var i = 0; i < view.Count; i++)
        {
            var (start, end) = view.BoundsAt(i);
            for (var at = start; at <= end; at++)
                offsets.Add(view.Buffer.SourceOffset(at));
        }

        return [.. offsets];
    }

    /// <summary>The lines joined by line feeds.</summary>
    public override string ToString()
    {
        if (view.Count <= 1)
            return view.Count == 0 ? "" : view[0].ToString();
        var length = view.Count - 1;
        for (var i = 0; i < view.Count; i++)
            length += view[i].Length;
        return string.Create(length, view, Join);
    }

    private static void Join(Span<char> result, LineView lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            lines[i].CopyTo(result);
            if (i == lines.Count - 1)
                break;
            result[lines[i].Length] = '\n';
            result = result[(lines[i].Length + 1)..];
        }
    }

    /// <inheritdoc/>
    public bool Equals(RstLines other) => view.Equals(other.view);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RstLines other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstLine, Count);

    /// <summary>Whether two values are the same lines of the same document.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RstLines left, RstLines right) => left.Equals(right);

    /// <summary>Whether two values are not the same lines of the same document.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RstLines left, RstLines right) => !left.Equals(right);
}
