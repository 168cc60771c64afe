namespace SpecTools.Text;

/// <summary>Counting in Unicode code points, the unit of every column and length that people are shown.</summary>
public static class CodePoints
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
}
