using BenchmarkDotNet.Attributes;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Benchmarks;

/// <summary>Texts made to hurt: the time must grow as they do.</summary>
[Config(typeof(Once))]
public class GrowthBenchmarks
{
    private SourceText text = SourceText.FromString("");

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    [Params(1, 2, 4, 8)]
    public int Megabytes { get; set; }

    public static IEnumerable<string> Kinds => GrowthTexts.Kinds;

    [GlobalSetup]
    public void Make() => text = SourceText.FromString(GrowthTexts.Make(Kind, Megabytes * 1_000_000));

    [Benchmark]
    public int BlocksAndInlines() => RstDocument.Parse(text).WithInlines().Children.Count;

    [Benchmark]
    public int Resolved() => RstDocument.Parse(text).Resolved().Children.Count;
}
