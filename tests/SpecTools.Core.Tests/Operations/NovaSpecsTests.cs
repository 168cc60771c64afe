using SpecTools.Operations;
using SpecTools.Rules;

namespace SpecTools.Tests.Operations;

/// <summary>The preset for nova-specs against what that repository's own checks accept.</summary>
public sealed class NovaSpecsTests
{
    private static readonly string[] Gate = ["SPEC001", "SPEC002", "SPEC007", "SPEC008", "SPEC107", "SPEC301", "SPEC302", "SPEC304", "SPEC305", "SPEC401", "SPEC402", "SPEC403", "SPEC404", "SPEC601"];

    private static List<Outcome<SpecTestResult>> Test()
    {
        var folder = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        var engine = TemporaryRepository.Engine();
        return [.. engine.Test(engine.Search(folder, recurse: true), new TestOptions { Preset = "nova", Rules = Gate }, default)];
    }

    [SharedFact]
    public void What_the_repositorys_own_checks_accept_is_accepted()
    {
        var results = Test();

        Assert.DoesNotContain(results, outcome => outcome.Error is not null);
        var specs = results.Where(outcome => outcome.Value is not null && !outcome.Path.Contains("abandoned", StringComparison.Ordinal)).ToList();
        Assert.Equal(809, specs.Count);
        Assert.Equal(
            ["SPEC304 action-event-fault-details.rst", "SPEC305 vrouter-hw-offloads.rst"],
            specs.SelectMany(outcome => outcome.Value!.Diagnostics)
                .Select(diagnostic => $"{diagnostic.RuleId} {Path.GetFileName(diagnostic.Path)}")
                .Distinct()
                .Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public void Templates_and_indexes_are_no_specs()
    {
        var skipped = Test().Where(outcome => outcome.Skipped is not null).ToLookup(outcome => outcome.Skipped);

        Assert.Equal(31, skipped["it is a template"].Count());
        Assert.Equal(["index.rst"], skipped["it is an index"].Select(outcome => Path.GetFileName(outcome.Path)));
    }

    [SharedFact]
    public void Each_release_has_its_own_template()
    {
        var specs = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        var engine = TemporaryRepository.Engine();

        Assert.Equal(Path.Combine(specs, "juno-template.rst"), engine.Template(Path.Combine(specs, "juno", "approved", "x.rst"), new ReadOptions()).Path);
        Assert.Equal(Path.Combine(specs, "2027.1-template.rst"), engine.Template(Path.Combine(specs, "backlog", "approved", "x.rst"), new ReadOptions()).Path);
    }

    [SharedFact]
    public void A_release_opens_with_the_files_that_the_one_before_has()
    {
        using var git = new GitFolder();
        Copy(Path.Combine(SharedData.Folder!, "corpus", "nova-specs"), git.Files.Root);
        git.Commit();
        var before = Findings(git.Files);
        SpecEngine.Apply(TemporaryRepository.Engine().PlanRelease(new NewReleaseOptions { Name = "2027.2", From = "2027.1", Folder = git.Files.Root }).Changes);

        Assert.Equal(before, Findings(git.Files));
        Assert.Equal(
            [
                " M specs/backlog-template.rst",
                .. GitFolder.Run(git.Files.Root, "ls-files").Split('\n').Where(path => path.Contains("2027.1", StringComparison.Ordinal)).Select(path => "?? " + path.Replace("2027.1", "2027.2", StringComparison.Ordinal)),
            ],
            GitFolder.Run(git.Files.Root, "status", "--porcelain", "--untracked-files=all").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(File.ReadAllText(git.Files.Path("specs/2027.1-template.rst")).Replace("2027.1 Indri", "2027.2", StringComparison.Ordinal), File.ReadAllText(git.Files.Path("specs/2027.2-template.rst")));
    }

    private static string[] Findings(TemporaryRepository files)
    {
        var engine = TemporaryRepository.Engine();
        return [.. engine.Test(engine.Search(files.Root, recurse: true), new TestOptions { Preset = "nova", Rules = ["SPEC601", "SPEC602", "SPEC603", "SPEC604", "SPEC605", "SPEC606"] }, default)
            .SelectMany(outcome => outcome.Value?.Diagnostics.Select(diagnostic => $"{files.Relative(diagnostic.Path)} {diagnostic.Message}") ?? [])];
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(path));
        }
    }
}
