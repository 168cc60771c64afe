using System.Collections.Concurrent;

namespace SpecTools.Text;

/// <summary>
/// Remembers what was made of short texts that come again in every spec, titles for instance. What comes after so many is made
/// anew each time, so that hostile texts fill no memory. Any thread may ask.
/// </summary>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="make">Makes it, always the same of the same text.</param>
internal sealed class Remembered<T>(Func<string, T> make)
{
    private const int Most = 4096;
    private const int LongestText = 80;

    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);
    private int count;

    /// <summary>What is made of a text.</summary>
    internal T Of(string text)
    {
        if (text.Length > LongestText)
            return make(text);
        if (known.TryGetValue(text, out var value))
            return value;
        value = make(text);
        if (count < Most && known.TryAdd(text, value))
            Interlocked.Increment(ref count);
        return value;
    }
}
