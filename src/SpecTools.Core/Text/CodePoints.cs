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
