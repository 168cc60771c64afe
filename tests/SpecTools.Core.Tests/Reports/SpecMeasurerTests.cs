using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

public sealed class SpecMeasurerTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private SpecMeasurement Measure() => Measure(TemporaryRepository.Engine(), repository.Root);

    private static SpecMeasurement Measure(SpecEngine engine, string folder)
    {
        var measurer = new SpecMeasurer();
        foreach (var outcome in engine.Count(engine.Search(folder, recurse: true), new TestOptions(), default))
        {
            if (outcome.Value is { } figures)
                measurer.Add(figures);
        }

        return measurer.Measure();
    }

    [Fact]
    public void Specs_are_counted_by_release_status_and_blueprint()
    {
        repository.WriteSpecs(
            "specs/2026.2/approved/a.rst", "specs/zed/implemented/b.rst", "specs/zed/approved/c.rst", "specs/zed/approved/d.rst",
            "specs/backlog/approved/e.rst", "specs/abandoned/f.rst");
        repository.Write("specs/g.rst", "Title\n=====\n\nhttps://bugs.launchpad.net/x/+bug/1\n\nOne\n---\n\nText.\n");
        repository.Write("specs/h.rst", "Title\n=====\n\nOne\n---\n\nText.\n");

        var measurement = Measure();
        Assert.Equal(8, measurement.SpecCount);
        Assert.Equal("none (4), zed (3), 2026.2 (1)", measurement.ByRelease.ToString());
        Assert.Equal(
            (3, 2, 1, 0, 0),
            (measurement.ByRelease[1].SpecCount, measurement.ByRelease[1].ApprovedCount, measurement.ByRelease[1].ImplementedCount,
                measurement.ByRelease[1].BacklogCount, measurement.ByRelease[1].AbandonedCount));
        Assert.Null(measurement.ByRelease[0].Release);
        Assert.Equal((1, 1), (measurement.ByRelease[0].BacklogCount, measurement.ByRelease[0].AbandonedCount));
        Assert.Equal("Backlog (1), Approved (3), Implemented (1), Abandoned (1), Unknown (2)", measurement.ByStatus.ToString());
        Assert.Equal("LaunchpadBlueprint (6), LaunchpadBug (1)", measurement.ByBlueprintKind.ToString());
        Assert.Equal(1, measurement.WithoutBlueprintCount);
    }

    [Fact]
    public void Sections_are_counted_by_title_as_people_vary_it()
    {
        repository.Write("a.rst", "Title\n=====\n\nWork items\n----------\n\nNone\n\nTesting\n-------\n\nText.\n");
        repository.Write("b.rst", "Title\n=====\n\nWork items\n----------\n\nText.\n\nDetails\n~~~~~~~\n\nTesting\n-------\n\nNo.\n");
        repository.Write("c.rst", "Title\n=====\n\n2. Work Item:\n-------------\n\nN/A\n\nTesting\n-------\n");

        var measurement = Measure();
        Assert.Equal("Testing (3), Work items (3), Details (1)", measurement.BySection.ToString());
        Assert.Equal([(1, 1), (2, 0), (0, 1)], measurement.BySection.Select(section => (section.NoneCount, section.EmptyCount)));
        Assert.Equal((7, 3, 2), (measurement.SectionCount, measurement.NoneCount, measurement.EmptyCount));
        Assert.Equal(3.0 / 7, measurement.NoneShare);
        Assert.Equal(2.0 / 3, measurement.BySection[1].NoneShare);
    }

    [Fact]
    public void Specs_are_counted_by_assignee()
    {
        static string By(string people) => $"Title\n=====\n\nAssignee(s)\n-----------\n\nPrimary assignee:\n{people}\n\nOther contributors:\n  other\n";
        repository.Write("a.rst", By("  jdoe"));
        repository.Write("b.rst", By("  John Doe (jdoe)\n  roe"));
        repository.Write("c.rst", By("  Roe"));
        repository.Write("d.rst", By("  None"));
        repository.Write("e.rst", By("  John Doe"));

        var measurement = Measure();
        Assert.Equal("jdoe (2), roe (2), John Doe (1)", measurement.ByAssignee.ToString());
        Assert.Equal(1, measurement.WithoutAssigneeCount);
    }

    [Fact]
    public void Lines_words_and_bytes_are_counted()
    {
        var path = repository.Write("a.rst", "Tïtle\n=====\n\n* It's 2 words -- and ``some-more``.\n\nOne\n---\n");

        var measurement = Measure();
        Assert.Equal((7, 7, new FileInfo(path).Length), (measurement.LineCount, measurement.WordCount, measurement.Length));
    }

    [Fact]
    public void Nothing_is_all_zeros()
    {
        var measurement = new SpecMeasurer().Measure();

        Assert.Equal((0, 0, 0L, 0d), (measurement.SpecCount, measurement.SectionCount, measurement.WordCount, measurement.NoneShare));
        Assert.Empty(measurement.ByRelease);
        Assert.Empty(measurement.ByStatus);
    }

    [SharedFact]
    public void The_numbers_of_nova_are_those_of_the_file_system()
    {
        var specs = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        var measurement = Measure(TemporaryRepository.Engine(), specs);

        var files = Directory.GetFiles(specs, "*.rst", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith("template.rst", StringComparison.Ordinal) && !path.EndsWith("index.rst", StringComparison.Ordinal))
            .ToList();
        int In(string folder) => files.Count(path => path.Contains(Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        Assert.Equal(files.Count, measurement.SpecCount);
        Assert.Equal(files.Sum(path => new FileInfo(path).Length), measurement.Length);
        Assert.Equal(In("implemented"), measurement.ByStatus.Single(tally => tally.Name == nameof(SpecStatus.Implemented)).Count);
        Assert.Equal(In("approved") - In("backlog"), measurement.ByStatus.Single(tally => tally.Name == nameof(SpecStatus.Approved)).Count);
        Assert.All(measurement.ByRelease.Skip(1), release => Assert.Equal(In(release.Release!.Name), release.SpecCount));
    }
}
