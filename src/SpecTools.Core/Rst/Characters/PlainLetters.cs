using System.Globalization;
using System.Text;

namespace SpecTools.Rst.Characters;

/// <summary>Letters of any kind as the plain ones that docutils makes identifiers of.</summary>
internal static class PlainLetters
{
    private static readonly Lazy<Entry[]> Table = new(() =>
        Array.ConvertAll(PlainLetterTable.Text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), Entry.Parse));

    /// <summary>A text in lower case and in ASCII: what has no plain letter is left out.</summary>
    internal static string Of(string text)
    {
        if (Ascii.IsValid(text))
            return text.ToLowerInvariant();
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
                result.Append(char.ToLowerInvariant((char)rune.Value));
            else
                Append(result, rune.Value);
        }

        return result.ToString();
    }

    private static void Append(StringBuilder result, int codePoint)
    {
        var table = Table.Value;
        var at = Array.BinarySearch(table, new Entry(codePoint, codePoint, "", false));
        at = at < 0 ? ~at - 1 : at;
        if (at < 0 || codePoint > table[at].Last)
            return;
        if (table[at].IsSequence)
            result.Append((char)(table[at].Plain[0] + codePoint - table[at].First));
        else
            result.Append(table[at].Plain);
    }

    private readonly record struct Entry(int First, int Last, string Plain, bool IsSequence) : IComparable<Entry>
    {
        internal static Entry Parse(string text)
        {
            var sign = text.AsSpan().IndexOfAny('=', '+');
            var dash = text.AsSpan(0, sign).IndexOf('-');
            var first = Number(text.AsSpan(0, dash < 0 ? sign : dash));
            return new Entry(first, dash < 0 ? first : Number(text.AsSpan(dash + 1, sign - dash - 1)), text[(sign + 1)..], text[sign] == '+');
        }

        public int CompareTo(Entry other) => First.CompareTo(other.First);

        private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
