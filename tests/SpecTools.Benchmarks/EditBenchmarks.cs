using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Benchmarks;

/// <summary>
/// How long it takes to give every spec another assignee: to find, read, edit, read again, check and write them, down to
/// the disk. Each time it is the other of two people, so that every file is written.
/// </summary>
[Config(typeof(OneAtATime))]
[MemoryDiagnoser]
public class EditBenchmarks
{
    private string folder = "";
    private int rounds;

    [GlobalSetup]
    public void Copy()
    {
        folder = Directory.CreateTempSubdirectory("spec-benchmark-").FullName;
        foreach (var text in SpecTexts.Load())
        {
            var path = Path.Join(folder, Path.GetRelativePath(SpecTexts.Folder, text.Path));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, text.ToBytes());
        }

        Console.WriteLine($"// {SetAssignee()} files are written");
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public int SetAssignee()
    {
        var person = rounds++ % 2 == 0 ? "alice" : "bob";
        var engine = SpecTexts.NewEngine();
        var written = 0;
        foreach (var plan in engine.PlanEdits(engine.Search(folder, recurse: true), () => new AssigneeEdit { Primary = [person] }, new EditOptions(), default))
        {
            if (plan.Value is not { Changes.IsEmpty: false } edit)
                continue;
            SpecEngine.Apply(edit.Changes);
            written++;
        }

        return written;
    }

    // Each run leaves the files as the next one needs them, and takes long enough to be measured alone.
    private sealed class OneAtATime : ManualConfig
    {
        public OneAtATime() => AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithInvocationCount(1).WithUnrollFactor(1).WithWarmupCount(3).WithIterationCount(15));
    }
}
