using BenchmarkDotNet.Attributes;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Benchmarks;

/// <summary>How long it takes to read all specs on one core, and to ask each one thing: what is asked for first is made then.</summary>
[Config(typeof(Repeated))]
[MemoryDiagnoser]
public class QueryBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Read() => Count(_ => 1);

    [Benchmark]
    public int People() => Count(spec => spec.PrimaryAssignee.Count + spec.Contributors.Count);

    [Benchmark]
    public int WorkItems() => Count(spec => spec.WorkItems.Count);

    [Benchmark]
    public int References() => Count(spec => spec.References.Count);

    [Benchmark]
    public int Dependencies() => Count(spec => spec.Dependencies.Count);

    [Benchmark]
    public int SectionTexts() => Count(spec => spec.AllSections().Sum(section => section.Text.Length));

    private static int Count(Func<Spec, int> ask)
    {
        var engine = SpecTexts.NewEngine();
        var options = new ReadOptions { ThrottleLimit = 1 };
        return engine.Read(engine.Search(SpecTexts.Folder, recurse: true), options, default).Sum(file => file.Value is { } found ? ask(found.Spec) : 0);
    }
}
