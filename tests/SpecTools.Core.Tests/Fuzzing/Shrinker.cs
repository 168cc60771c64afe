using System.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>Makes an input smaller as long as a fault of the same kind stays.</summary>
internal static class Shrinker
{
    private const int MostTries = 2000;

    /// <summary>The smallest input that was found.</summary>
    /// <param name="input">An input that has the fault.</param>
    /// <param name="hasFault">Whether an input has it.</param>
    internal static FuzzInput Shrink(FuzzInput input, Func<FuzzInput, bool> hasFault)
    {
        var tries = 0;
        if (input.Companion is not null && Has(input with { Companion = null }))
            input = input with { Companion = null };

        // A text by its lines and characters, anything else by its bytes.
        var text = TextOf(input);
        if (!Has(input with { Bytes = Encoding.UTF8.GetBytes(text) }))
            return input with { Bytes = [.. Smaller([.. input.Bytes], bytes => Has(input with { Bytes = [.. bytes] }))] };
        foreach (var simpler in (string[])[text.ReplaceLineEndings("\n"), text.TrimStart('\uFEFF').ReplaceLineEndings("\n")])
            text = Has(Of(simpler)) ? simpler : text;
        for (var before = text.Length + 1; before > text.Length && tries < MostTries;)
        {
            before = text.Length;
            text = string.Concat(Smaller(LinesOf(text), lines => Has(Of(string.Concat(lines)))));
            text = string.Concat(Smaller([.. text.EnumerateRunes().Select(rune => rune.ToString())], runes => Has(Of(string.Concat(runes)))));
        }

        return Of(text);

        FuzzInput Of(string other) => input with { Bytes = Encoding.UTF8.GetBytes(other) };

        bool Has(FuzzInput other) => tries++ < MostTries && hasFault(other);
    }

    private static string TextOf(FuzzInput input)
    {
        try
        {
            return input.Read().Text;
        }
        catch (SpecException)
        {
            return Encoding.UTF8.GetString(input.Bytes);
        }
    }

    // Leaves out halves, then quarters, and so on down to single parts.
    private static List<T> Smaller<T>(List<T> parts, Func<List<T>, bool> hasFault)
    {
        for (var size = Math.Max(1, parts.Count / 2); ; size /= 2)
        {
            for (var at = 0; at < parts.Count;)
            {
                List<T> rest = [.. parts[..at], .. parts[Math.Min(parts.Count, at + size)..]];
                if (hasFault(rest))
                    parts = rest;
                else
                    at += size;
            }

            if (size <= 1)
                return parts;
        }
    }

    private static List<string> LinesOf(string text)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToList();
        lines[^1] = lines[^1][..^1];
        return lines;
    }
}
