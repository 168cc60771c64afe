using System.Numerics;

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
        var upper = word.ToUpperInvariant();
        var letters = LettersOf(upper);
        foreach (var candidate in known)
        {
            // A letter that is changed makes two differ in two letters at most.
            if (Math.Abs(upper.Length - candidate.Length) >= least || (BitOperations.PopCount(letters ^ LettersOf(candidate)) + 1) / 2 >= least)
                continue;
            var distance = Distance(upper, candidate, least);
            if (distance < least)
            {
                least = distance;
                best = candidate;
            }
        }

        return best;
    }

    private static uint LettersOf(string word)
    {
        var letters = 0u;
        foreach (var character in word)
            letters |= 1u << (char.ToUpperInvariant(character) & 31);
        return letters;
    }

    // Letters to insert, delete, replace or swap with their neighbour; at least the limit where it is reached.
    private static int Distance(string upper, string candidate, int limit)
    {
        const int longest = 64;
        var width = candidate.Length + 1;
        var cells = width <= longest ? stackalloc int[3 * longest] : new int[3 * width];
        var before = cells[..width];
        var previous = cells.Slice(width, width);
        var current = cells.Slice(2 * width, width);
        for (var column = 0; column < width; column++)
            previous[column] = column;
        for (var row = 1; row <= upper.Length; row++)
        {
            var smallest = current[0] = row;
            for (var column = 1; column < width; column++)
            {
                var right = char.ToUpperInvariant(candidate[column - 1]);
                var replaced = previous[column - 1] + (upper[row - 1] == right ? 0 : 1);
                var least = Math.Min(replaced, 1 + Math.Min(previous[column], current[column - 1]));
                var isSwap = row > 1 && column > 1 && upper[row - 1] == char.ToUpperInvariant(candidate[column - 2]) && upper[row - 2] == right;
                current[column] = isSwap ? Math.Min(least, before[column - 2] + 1) : least;
                smallest = Math.Min(smallest, current[column]);
            }

            // No row that follows has less, but for a swap across this one.
            if (smallest > limit)
                return limit;
            var free = before;
            before = previous;
            previous = current;
            current = free;
        }

        return previous[^1];
    }
}
