using System.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>Roman numerals from 1 to 4999, in their one correct spelling.</summary>
internal static class RomanNumerals
{
    private const int Largest = 4999;

    private static readonly (int Value, string Letters)[] Steps =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>The numeral in capitals, or null outside the range.</summary>
    internal static string? Format(int number)
    {
        if (number is < 1 or > Largest)
            return null;
        var result = new StringBuilder();
        foreach (var (value, letters) in Steps)
        {
            for (; number >= value; number -= value)
                result.Append(letters);
        }

        return result.ToString();
    }

    /// <summary>The value of a numeral in either case, or null where its spelling is not the correct one.</summary>
    internal static int? Parse(ReadOnlySpan<char> text)
    {
        var number = 0;
        var rest = text;
        foreach (var (value, letters) in Steps)
        {
            while (rest.StartsWith(letters, StringComparison.OrdinalIgnoreCase) && number <= Largest)
            {
                number += value;
                rest = rest[letters.Length..];
            }
        }

        return rest.IsEmpty && text.Equals(Format(number), StringComparison.OrdinalIgnoreCase) ? number : null;
    }
}
