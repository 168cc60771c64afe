using BenchmarkDotNet.Attributes;
using SpecTools.Operations;
using SpecTools.Reports;

namespace SpecTools.Benchmarks;

/// <summary>How long it takes to collect what a report on all specs needs, on all cores, and to write it in each format.</summary>
[Config(typeof(Repeated))]
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private SpecReport report = null!;

    [GlobalSetup]
    public void Make() => report = Collect();

    [Benchmark]
    public SpecReport Collect()
    {
        var engine = SpecTexts.NewEngine();
        var builder = new SpecReportBuilder();
        foreach (var entry in engine.ReportOn(engine.Search(SpecTexts.Folder, recurse: true), new TestOptions(), default))
        {
            if (entry.Value is { } value)
                builder.Add(value);
        }

        return builder.Build(title: null);
    }

    [Benchmark]
    public int Html() => SpecReportWriter.ToBytes(report, SpecReportFormat.Html).Length;

    [Benchmark]
    public int Markdown() => SpecReportWriter.ToBytes(report, SpecReportFormat.Markdown).Length;

    [Benchmark]
    public int Csv() => SpecReportWriter.ToBytes(report, SpecReportFormat.Csv).Length;

    [Benchmark]
    public int Json() => SpecReportWriter.ToBytes(report, SpecReportFormat.Json).Length;
}
