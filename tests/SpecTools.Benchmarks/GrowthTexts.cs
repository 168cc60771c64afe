using System.Text;

namespace SpecTools.Benchmarks;

/// <summary>Texts made to hurt, of any length: one mark over and over, deep nesting, giant tables.</summary>
internal static class GrowthTexts
{
    /// <summary>Deeper than any document, and than the parser follows.</summary>
    private const int Deep = 10_000;

    /// <summary>Pieces that are repeated as they are, and the names of texts that need more than that.</summary>
    internal static IEnumerable<string> Kinds =>
    [
        "*", "*\n", "`", "`\n", "[", "[\n", "|", "|\n", "_", "_\n", "*a ", "*a\n", "`a ", "`a\n", "|a ", "|a\n", "a_ ", "a_\n",
        "*a* ", "*a*\n", ".. ", ".. \n", ".. \n\n", ".. _a:\n", "====", "====\n", "====\n\n", "====\nab\n====\n\n", "ab\n==\n\n",
        "quotes", "bullets", "bullets on a line", "grid", "wide grid", "simple", "wide simple",
    ];

    /// <summary>A text of a kind, about as long as asked for.</summary>
    internal static string Make(string kind, int length) => kind switch
    {
        "quotes" => Nest(" ", length),
        "bullets" => Nest("- ", length),
        "bullets on a line" => Repeat("- ", length) + "a\n",
        "grid" => Grid(columns: 10, length),
        "wide grid" => Grid(columns: length / 12, length),
        "simple" => "=== ===\n" + Repeat("abc def\n", length) + "=== ===\n",
        "wide simple" => string.Concat(Enumerable.Repeat(Repeat("= ", length / 3) + "\n", 3)),
        _ => Repeat(kind, length) + "\n",
    };

    private static string Grid(int columns, int length)
    {
        var border = "+" + string.Concat(Enumerable.Repeat("---+", columns)) + "\n";
        var row = "|" + string.Concat(Enumerable.Repeat(" a |", columns)) + "\n";
        return border + string.Concat(Enumerable.Repeat(row + border, Math.Max(1, length / (row.Length + border.Length))));
    }

    // Blocks in blocks, each a line and a blank one; where the deepest is reached it begins again.
    private static string Nest(string marker, int length)
    {
        var text = new StringBuilder(length + Deep);
        for (var depth = 0; text.Length < length; depth = (depth + 1) % Deep)
            text.Append(' ', depth * marker.Length).Append(marker.TrimStart()).Append("a\n\n");
        return text.ToString();
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
