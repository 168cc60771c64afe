namespace SpecTools.Text;

/// <summary>Guesses what was meant by a word that is not known.</summary>
internal static class Suggestion
{
    /// <summary>The sentence <c> Did you mean 'x'?</c> with a blank before it, or nothing where no known word is near.</summary>
    internal static string For(string word, IEnumerable<string> known) =>
        Nearest(word, known) is { } best ? $" Did you mean '{best}'?" : "";

    /// <summary>The known word that differs in the fewest letters, in a third of them at most; null where none does.</summary>
    internal static string? Nearest(string word, IEnumerable<string> known)
    {
        string? best = null;
        var least = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in known)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant(), least);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    // Letters to insert, delete, replace or swap with their neighbour; at least the limit where it is reached.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
            return limit;
        var before = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
            previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                var least = Math.Min(replaced, 1 + Math.Min(previous[column], current[column - 1]));
                var isSwap = row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1];
                current[column] = isSwap ? Math.Min(least, before[column - 2] + 1) : least;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[right.Length];
    }
}
