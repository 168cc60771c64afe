using BenchmarkDotNet.Attributes;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Benchmarks;

/// <summary>How long it takes to read reStructuredText, all texts one after the other on one core.</summary>
[Config(typeof(Repeated))]
[MemoryDiagnoser]
public class ParseBenchmarks
{
    private SourceText[] texts = [];

    [GlobalSetup]
    public void Load()
    {
        texts = SpecTexts.Load();
        Console.WriteLine($"// {texts.Length} files, {texts.Sum(text => text.ByteLength):N0} bytes");
    }

    [Benchmark(Baseline = true)]
    public int Blocks()
    {
        var count = 0;
        foreach (var text in texts)
            count += RstDocument.Parse(text).Children.Count;
        return count;
    }

    [Benchmark]
    public int BlocksAndInlines()
    {
        var count = 0;
        foreach (var text in texts)
            count += RstDocument.Parse(text).WithInlines().Children.Count;
        return count;
    }

    [Benchmark]
    public int Resolved()
    {
        var count = 0;
        foreach (var text in texts)
            count += RstDocument.Parse(text).Resolved().Children.Count;
        return count;
    }
}
