using BenchmarkDotNet.Attributes;
using SpecTools.Operations;
using SpecTools.Rules;

namespace SpecTools.Benchmarks;

/// <summary>
/// How long it takes to test all specs on one core, by all rules and by each alone. Reading them is part of it: a rule that
/// looks at nothing but a file's name, SPEC107, shows how much.
/// </summary>
[Config(typeof(Repeated))]
[MemoryDiagnoser]
public class RuleBenchmarks
{
    [ParamsSource(nameof(Rules))]
    public string Rule { get; set; } = "*";

    public static IEnumerable<string> Rules => RuleCatalogue.All.Select(rule => rule.Id).Prepend("*");

    [Benchmark]
    public int Test()
    {
        var engine = SpecTexts.NewEngine();
        var options = new TestOptions { Rules = [Rule], ThrottleLimit = 1 };
        return engine.Test(engine.Search(SpecTexts.Folder, recurse: true), options, default).Sum(test => test.Value?.Diagnostics.Count ?? 0);
    }
}
