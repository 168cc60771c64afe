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
}
