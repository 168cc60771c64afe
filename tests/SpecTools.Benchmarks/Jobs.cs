using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SpecTools.Benchmarks;

// All run in this process: a project made elsewhere would not build with this repository's settings.

/// <summary>Repeats what takes milliseconds until its mean is known.</summary>
internal sealed class Repeated : ManualConfig
{
    public Repeated() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}

/// <summary>Runs once to warm up and twice to measure, for what may take seconds and is compared by its order of magnitude.</summary>
internal sealed class Once : ManualConfig
{
    public Once() => AddJob(Job.Dry.WithToolchain(InProcessEmitToolchain.Instance)
        .WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(2));
}
