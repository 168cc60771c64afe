using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>What stands on a line with commas between.</summary>
internal static class CommaList
{
    /// <summary>The stretches that go with some of the parts, so that there is one comma less for each.</summary>
    /// <param name="parts">Where the parts stand, in their order.</param>
    /// <param name="isGone">Whether a part goes, by its index.</param>
    internal static IEnumerable<TextSpan> Without(IReadOnlyList<TextSpan> parts, Func<int, bool> isGone)
    {
        var lastKept = parts.Count - 1;
        while (lastKept >= 0 && isGone(lastKept))
            lastKept--;
        for (var i = 0; i < lastKept; i++)
        {
            if (isGone(i))
                yield return TextSpan.FromBounds(parts[i].Start, parts[i + 1].Start);
        }

        if (lastKept < parts.Count - 1)
            yield return TextSpan.FromBounds(lastKept < 0 ? parts[0].Start : parts[lastKept].End, parts[^1].End);
    }
}
