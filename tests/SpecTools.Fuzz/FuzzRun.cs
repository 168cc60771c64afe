using System.Diagnostics;
using SpecTools.Tests.Fuzzing;
using SpecTools.Text;

namespace SpecTools.Fuzz;

/// <summary>Makes up inputs, holds each to all laws, and prints each kind of fault once, with the smallest input that has it.</summary>
/// <param name="options">What it does.</param>
internal sealed class FuzzRun(FuzzOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestShrinking = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, int> faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Bytes, long Number)> most = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> times = new(StringComparer.Ordinal);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<Law> laws = [];
    private volatile FuzzInput? current;
    private volatile string law = "";

    /// <summary>Runs.</summary>
    /// <returns>The exit code: 1 where a law was broken.</returns>
    internal int Run()
    {
        var maker = new InputMaker(options.Folder is null ? SeedTexts.Own() : SeedTexts.With(options.Folder), options.Seed);
        laws.AddRange(Laws.All.Select(one => one with { Check = (input, source) => Check(one, input, source) }));
        new Thread(Watch) { IsBackground = true }.Start();
        var number = options.From;
        for (; number < options.From + options.Count && clock.Elapsed.TotalMinutes < options.Minutes; number++)
        {
            if (options.IsVerbose)
                Console.WriteLine(number);
            Try(current = maker.Make(number));
            if ((number + 1) % 10_000 == 0)
                Report(number + 1);
        }

        Report(number);
        foreach (var (name, (bytes, at)) in most)
            Console.WriteLine($"  {name}: at most {bytes} bytes of memory for each byte of an input, in input {at}; {times[name].TotalSeconds:F0} s");
        foreach (var (kind, count) in faults)
            Console.WriteLine($"  {count} times: {kind}");
        return faults.Count > 0 ? 1 : 0;
    }

    private void Check(Law one, FuzzInput input, SourceText source)
    {
        law = one.Name;
        one.Check(input, source);
    }

    private void Report(long number) => Console.WriteLine($"{number - options.From} inputs, {faults.Count} kinds of faults, {clock.Elapsed.TotalSeconds:F0} s");

    private void Try(FuzzInput input)
    {
        foreach (var fault in Laws.FaultsOf(input, laws, Measure).ToList())
        {
            faults[fault.Kind] = faults.GetValueOrDefault(fault.Kind) + 1;
            if (faults[fault.Kind] > 1)
                continue;
            var broken = laws.FindAll(law => fault.Kind.StartsWith(law.Name + ":", StringComparison.Ordinal));
            var until = clock.Elapsed + LongestShrinking;
            var smallest = Shrinker.Shrink(input, other => clock.Elapsed < until && Laws.FaultsOf(other, broken).Any(same => same.Kind == fault.Kind));
            var detail = Laws.FaultsOf(smallest, broken).FirstOrDefault(same => same.Kind == fault.Kind)?.Detail ?? fault.Detail;
            Console.WriteLine($"FAULT {fault.Kind}\n  {detail.ReplaceLineEndings("\n    ")}\n  {smallest}\n");
        }

        void Measure(Law one, long bytes, TimeSpan time)
        {
            times[one.Name] = times.GetValueOrDefault(one.Name) + time;
            if (bytes > most.GetValueOrDefault(one.Name).Bytes)
                most[one.Name] = (bytes, input.Number);
        }
    }

    // A law that never ends cannot be caught; the run ends in its place.
    private void Watch()
    {
        var (last, since) = (default(FuzzInput), clock.Elapsed);
        while (true)
        {
            Thread.Sleep(1000);
            var now = current;
            if (now != last)
                (last, since) = (now, clock.Elapsed);
            if (clock.Elapsed - since < Longest)
                continue;
            Console.WriteLine($"FAULT {law}: no end after {Longest.TotalSeconds} seconds\n  {now}");
            Environment.Exit(3);
        }
    }
}
