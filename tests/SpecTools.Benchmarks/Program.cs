using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using SpecTools.Benchmarks;

var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine(SpecTexts.Repository, "artifacts", "benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(ParseBenchmarks).Assembly).Run(args, config);
