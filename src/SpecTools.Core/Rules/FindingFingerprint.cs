namespace SpecTools.Rules;

/// <summary>
/// What a finding is, whatever line it stands in: its message without numbers, and the words of its line. The same finding
/// has the same value in every version of a file, on every system; two findings of one line may share one.
/// </summary>
internal static class FindingFingerprint
{
    // A line may be as long as a file, and have a finding at each of its words.
    private const int LongestLine = 400;

    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The fingerprint of a finding: FNV-1a of 64 bits.</summary>
    /// <param name="message">The finding's message.</param>
    /// <param name="line">The line that it begins in.</param>
    internal static ulong Of(string message, ReadOnlySpan<char> line)
    {
        var hash = Seed;
        foreach (var character in message)
        {
            if (!char.IsDigit(character))
                hash = Add(hash, character);
        }

        line = (line.Length > LongestLine ? line[..LongestLine] : line).Trim();
        hash = Add(hash, '\n');
        var isBehindBlank = false;
        foreach (var character in line)
        {
            var isBlank = char.IsWhiteSpace(character);
            if (!(isBlank && isBehindBlank))
                hash = Add(hash, isBlank ? ' ' : character);
            isBehindBlank = isBlank;
        }

        return hash;
    }

    private static ulong Add(ulong hash, char character) => unchecked((((hash ^ (byte)character) * Prime) ^ (byte)(character >> 8)) * Prime);
}
