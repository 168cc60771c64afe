using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>
/// A block of consecutive lines as the parser sees it: each line without the indentation of the blocks around it.
/// Taking a part of it copies nothing; taking away indentation copies the offsets of its lines alone.
/// </summary>
internal readonly struct LineView : IEquatable<LineView>
{
    private readonly LineBuffer buffer;
    private readonly LineBounds[] lines;
    private readonly int start;

    internal LineView(LineBuffer buffer, LineBounds[] lines, int start, int count, int firstNumber)
    {
        this.buffer = buffer;
        this.lines = lines;
        this.start = start;
        Count = count;
        FirstNumber = firstNumber;
    }

    /// <summary>The number of lines.</summary>
    internal int Count { get; }

    /// <summary>The number in the file of the first line, counted from 1.</summary>
    internal int FirstNumber { get; }

    internal ReadOnlySpan<char> this[int index]
    {
        get
        {
            var line = lines[start + index];
            return buffer.Text.AsSpan(line.Start, line.End - line.Start);
        }
    }

    /// <summary>The number in the file of a line; also of the one just past the end.</summary>
    internal int NumberAt(int index) => FirstNumber + index;

    internal bool IsBlank(int index)
    {
        var line = lines[start + index];
        return line.Start >= line.End;
    }

    /// <summary>Where all lines stand in the buffer, if nothing but a line feed stands between them; else null.</summary>
    internal TextSpan? Stretch
    {
        get
        {
            if (Count == 0)
                return null;
            for (var i = start; i < start + Count - 1; i++)
            {
                if (lines[i].End + 1 != lines[i + 1].Start || buffer.Text[lines[i].End] != '\n')
                    return null;
            }

            return TextSpan.FromBounds(lines[start].Start, lines[start + Count - 1].End);
        }
    }

    internal LineBounds BoundsAt(int index) => lines[start + index];

    internal LineBuffer Buffer => buffer;

    /// <summary>The lines from one index up to, not including, another.</summary>
    internal LineView Slice(int from, int to) => new(buffer, lines, start + from, to - from, FirstNumber + from);

    internal LineView Slice(int from) => Slice(from, Count);

    /// <summary>
    /// The same lines without their first characters: <paramref name="first"/> of the first line,
    /// <paramref name="others"/> of the others. What is under the knife is not looked at.
    /// </summary>
    internal LineView TrimLeft(int first, int others)
    {
        if (first == 0 && (others == 0 || Count <= 1))
            return this;
        var trimmed = new LineBounds[Count];
        for (var i = 0; i < Count; i++)
        {
            var line = lines[start + i];
            trimmed[i] = new LineBounds(Math.Min(line.End, line.Start + (i == 0 ? first : others)), line.End);
        }

        return new LineView(buffer, trimmed, 0, Count, FirstNumber);
    }

    /// <summary>The first line alone, cut after a number of characters.</summary>
    internal LineView Truncate(int length)
    {
        var line = lines[start];
        return new LineView(buffer, [new LineBounds(line.Start, Math.Min(line.End, line.Start + length))], 0, 1, FirstNumber);
    }

    /// <summary>The lines of two blocks of one text; they are numbered on from the first.</summary>
    internal static LineView Join(LineView left, LineView right) =>
        new(left.buffer, [.. left.Bounds, .. right.Bounds], 0, left.Count + right.Count, left.FirstNumber);

    private ReadOnlySpan<LineBounds> Bounds => lines.AsSpan(start, Count);

    internal LineView TrimBlankStart()
    {
        var from = 0;
        while (from < Count && IsBlank(from))
            from++;
        return Slice(from);
    }

    internal LineView TrimBlankEnd()
    {
        var to = Count;
        while (to > 0 && IsBlank(to - 1))
            to--;
        return Slice(0, to);
    }

    /// <summary>Where the lines from one index up to another stand in the file, blank lines at the end left out.</summary>
    internal TextSpan SpanOf(int from, int to)
    {
        while (to > from + 1 && IsBlank(to - 1))
            to--;
        if (Count == 0)
            return default;
        from = Math.Min(from, Count - 1);
        to = Math.Clamp(to, from + 1, Count);
        return buffer.SourceSpan(lines[start + from].Start, lines[start + to - 1].End);
    }

    internal TextSpan Span => SpanOf(0, Count);

    /// <summary>
    /// Where the text in the lines stands in the file: from its first character on, whatever the indentation. Without any
    /// text it is the place where the lines begin, and without any line the place of the next one.
    /// </summary>
    internal TextSpan TextSpan
    {
        get
        {
            var text = TrimBlankStart();
            if (text.Count == 0)
                return new TextSpan(buffer.SourceOffset(lines[Math.Min(start, lines.Length - 1)].Start), 0);
            return text.TrimLeft(LineClassifier.CountSpaces(text[0]), 0).Span;
        }
    }

    public bool Equals(LineView other) =>
        ReferenceEquals(lines, other.lines) && start == other.start && Count == other.Count;

    public override bool Equals(object? obj) => obj is LineView other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(FirstNumber, Count);
}

/// <summary>Where a line begins and ends in the buffer.</summary>
internal readonly record struct LineBounds(int Start, int End)
{
    internal int Length => End - Start;
}
