using System.Globalization;

namespace SpecTools.Editing;

/// <summary>What stands before the items of a list.</summary>
internal static class ListMarker
{
    /// <summary>What stands before the next item: the next number where items are numbered, else the same.</summary>
    /// <param name="prefix">What stands before an item, with its indentation.</param>
    internal static string Next(string prefix)
    {
        var start = prefix.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
            return prefix;
        var end = start;
        while (end < prefix.Length && char.IsAsciiDigit(prefix[end]))
            end++;
        if (!int.TryParse(prefix.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == int.MaxValue)
            return prefix;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix[..start]}{number + 1}{prefix[end..]}");
    }
}
