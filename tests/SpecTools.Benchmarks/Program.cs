using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(SpecTools.Benchmarks.ParseBenchmarks).Assembly).Run(args);
