using BenchmarkDotNet.Attributes;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Benchmarks;

/// <summary>Texts made to hurt: the time must grow as they do.</summary>
public class GrowthBenchmarks
{
    private SourceText text = SourceText.FromString("");

    [Params("*", "`", "[", "|", "_", "*a ", "`a ", "|a ", ".. ", "====\nab\n====\n\n", ".. \n", "grid", "simple")]
    public string Piece { get; set; } = "";

    [Params(1, 2, 4, 8)]
    public int Megabytes { get; set; }

    [GlobalSetup]
    public void Make()
    {
        var length = Megabytes * 1_000_000;
        var border = "+" + string.Concat(Enumerable.Repeat("---------+", 10)) + "\n";
        var row = "|" + string.Concat(Enumerable.Repeat(" cell    |", 10)) + "\n";
        text = SourceText.FromString(Piece switch
        {
            "grid" => border + Repeat(row + border, length),
            "simple" => "=== ===\n" + Repeat("abc def\n", length) + "=== ===\n",
            _ => Repeat(Piece, length) + "\n",
        });
    }

    [Benchmark]
    public int BlocksAndInlines() => RstDocument.Parse(text).WithInlines().Children.Count;

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
