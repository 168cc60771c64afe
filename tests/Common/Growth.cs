namespace SpecTools.Tests;

/// <summary>Holds work to a linear bound without a clock: by the memory that it asks for.</summary>
internal static class Growth
{
    /// <summary>Fails where four times the text asks for much more than four times the memory.</summary>
    /// <param name="part">What the text is made of, over and over.</param>
    /// <param name="work">The work on such a text, on this thread.</param>
    internal static void AssertLinear(string part, Action<string> work)
    {
        Allocated(part, 1_000, work);
        var small = Allocated(part, 50_000, work);
        var large = Allocated(part, 200_000, work);

        Assert.True(large < (6 * small) + 1_000_000, $"{small} bytes for the small text, {large} for one four times as long");
    }

    private static long Allocated(string part, int length, Action<string> work)
    {
        var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        work(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
