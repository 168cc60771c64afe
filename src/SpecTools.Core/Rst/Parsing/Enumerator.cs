using System.Buffers;
using System.Globalization;

namespace SpecTools.Rst.Parsing;

/// <summary>The marks around an enumerator.</summary>
internal enum EnumeratorFormat
{
    Parentheses,
    RightParenthesis,
    Period,
}

/// <summary>The sequences that enumerators count in; the order is that in which an ambiguous one is tried.</summary>
internal enum EnumeratorSequence
{
    Arabic,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
    Auto,
}

/// <summary>The marker of an enumerated list's item.</summary>
/// <param name="Format">The marks around it.</param>
/// <param name="TextStart">Where the enumerator itself begins in the line.</param>
/// <param name="TextEnd">Where it ends.</param>
/// <param name="End">Where the marker ends, with the spaces behind it.</param>
internal readonly record struct Enumerator(EnumeratorFormat Format, int TextStart, int TextEnd, int End)
{
    private static readonly SearchValues<char> LowerRoman = SearchValues.Create("ivxlcdm");
    private static readonly SearchValues<char> UpperRoman = SearchValues.Create("IVXLCDM");

    internal string Prefix => Format == EnumeratorFormat.Parentheses ? "(" : "";

    internal string Suffix => Format == EnumeratorFormat.Period ? "." : ")";

    internal static bool TryRead(ReadOnlySpan<char> line, out Enumerator enumerator)
    {
        enumerator = default;
        var start = line[0] == '(' ? 1 : 0;
        var length = TokenLength(line[start..]);
        var close = start + length;
        if (length == 0 || close >= line.Length)
            return false;

        EnumeratorFormat format;
        if (line[close] == ')')
            format = start == 1 ? EnumeratorFormat.Parentheses : EnumeratorFormat.RightParenthesis;
        else if (line[close] == '.' && start == 0)
            format = EnumeratorFormat.Period;
        else
            return false;
        if (!LineClassifier.MarkerEnds(line, close + 1, out var end))
            return false;
        enumerator = new Enumerator(format, start, close, end);
        return true;
    }

    /// <summary>The sequence of an enumerator: the expected one where it fits, else the first that does.</summary>
    internal static EnumeratorSequence SequenceOf(ReadOnlySpan<char> text, EnumeratorSequence? expected)
    {
        if (text is "#")
            return EnumeratorSequence.Auto;
        if (expected is { } sequence)
        {
            if (sequence != EnumeratorSequence.Auto && Fits(text, sequence))
                return sequence;
        }
        else if (text is "i")
        {
            return EnumeratorSequence.LowerRoman;
        }
        else if (text is "I")
        {
            return EnumeratorSequence.UpperRoman;
        }

        var first = EnumeratorSequence.Arabic;
        while (!Fits(text, first))
            first++;
        return first;
    }

    /// <summary>The number that an enumerator stands for, or null where it is no number of its sequence.</summary>
    internal static int? OrdinalOf(ReadOnlySpan<char> text, EnumeratorSequence sequence) => sequence switch
    {
        EnumeratorSequence.Auto => 1,
        EnumeratorSequence.Arabic => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue - 1,
        EnumeratorSequence.LowerAlpha => text[0] - 'a' + 1,
        EnumeratorSequence.UpperAlpha => text[0] - 'A' + 1,
        _ => RomanNumerals.Parse(text),
    };

    /// <summary>Whether a line begins with the enumerator of a number, in this marker's format.</summary>
    internal bool Begins(ReadOnlySpan<char> line, int ordinal, EnumeratorSequence sequence)
    {
        var text = sequence switch
        {
            EnumeratorSequence.Auto => "#",
            EnumeratorSequence.Arabic => ordinal.ToString(CultureInfo.InvariantCulture),
            EnumeratorSequence.LowerAlpha or EnumeratorSequence.UpperAlpha when ordinal > 26 => null,
            EnumeratorSequence.LowerAlpha => ((char)('a' + ordinal - 1)).ToString(),
            EnumeratorSequence.UpperAlpha => ((char)('A' + ordinal - 1)).ToString(),
            EnumeratorSequence.LowerRoman => RomanNumerals.Format(ordinal)?.ToLowerInvariant(),
            _ => RomanNumerals.Format(ordinal),
        };
        return text is not null && (line.StartsWith($"{Prefix}{text}{Suffix} ") || line.StartsWith($"{Prefix}#{Suffix} "));
    }

    // Digits, one letter, letters of a Roman numeral in one case, or a hash.
    private static int TokenLength(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        if (text[0] == '#')
            return 1;
        if (!char.IsAsciiLetterOrDigit(text[0]))
            return 0;
        var run = char.IsAsciiDigit(text[0]) ? text.IndexOfAnyExceptInRange('0', '9')
            : text.IndexOfAnyExcept(char.IsAsciiLetterLower(text[0]) ? LowerRoman : UpperRoman);
        var length = run < 0 ? text.Length : Math.Max(run, 1);
        return length < text.Length && char.IsAsciiLetterOrDigit(text[length]) ? 0 : length;
    }

    private static bool Fits(ReadOnlySpan<char> text, EnumeratorSequence sequence) => sequence switch
    {
        EnumeratorSequence.Arabic => text.IndexOfAnyExceptInRange('0', '9') < 0,
        EnumeratorSequence.LowerAlpha => text.Length == 1 && char.IsAsciiLetterLower(text[0]),
        EnumeratorSequence.UpperAlpha => text.Length == 1 && char.IsAsciiLetterUpper(text[0]),
        EnumeratorSequence.LowerRoman => text.IndexOfAnyExcept(LowerRoman) < 0,
        _ => text.IndexOfAnyExcept(UpperRoman) < 0,
    };
}
