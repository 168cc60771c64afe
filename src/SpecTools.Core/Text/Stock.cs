namespace SpecTools.Text;

/// <summary>Things of which there may be several that are alike, to be taken out one by one, however many there are.</summary>
/// <typeparam name="T">What they are told apart by.</typeparam>
internal sealed class Stock<T>
    where T : notnull
{
    private readonly Dictionary<T, int> counts = [];

    /// <summary>A stock of these.</summary>
    /// <param name="things">The things.</param>
    internal Stock(IEnumerable<T> things)
    {
        foreach (var thing in things)
            counts[thing] = counts.GetValueOrDefault(thing) + 1;
    }

    /// <summary>What has not been taken, those alike together.</summary>
    internal IEnumerable<T> Left => counts.SelectMany(pair => Enumerable.Repeat(pair.Key, pair.Value));

    /// <summary>Takes one out.</summary>
    /// <param name="thing">What it is like.</param>
    /// <returns>Whether there was one.</returns>
    internal bool Take(T thing)
    {
        if (counts.GetValueOrDefault(thing) is not (> 0 and var count))
            return false;
        counts[thing] = count - 1;
        return true;
    }
}
