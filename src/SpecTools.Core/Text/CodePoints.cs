namespace SpecTools.Text;

/// <summary>Counting in Unicode code points, the unit of every column and length that people are shown.</summary>
internal static class CodePoints
{
    /// <summary>The number of code points; a lone surrogate counts as one.</summary>
    /// <param name="text">The characters to count.</param>
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                count--;
        }

        return count;
    }

    /// <summary>The offsets just past the pairs of surrogates, each of which is one code point, in order.</summary>
    /// <param name="text">The characters to look through.</param>
    public static int[] PairEnds(ReadOnlySpan<char> text)
    {
        var ends = new List<int>();
        for (var at = 1; at < text.Length && text[at..].IndexOfAnyInRange('\uDC00', '\uDFFF') is var ahead and >= 0; at++)
        {
            at += ahead;
            if (char.IsHighSurrogate(text[at - 1]))
                ends.Add(at + 1);
        }

        return [.. ends];
    }

    /// <summary>The index of the character that a number of code points stand before; the length where there are fewer.</summary>
    /// <param name="text">The characters to walk over.</param>
    /// <param name="count">The number of code points.</param>
    public static int IndexOf(ReadOnlySpan<char> text, int count)
    {
        var index = 0;
        for (; count > 0 && index < text.Length; count--)
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
        return index;
    }
}
