using System.Globalization;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

/// <summary>How long specs took, by git.</summary>
public sealed class SpecDaysTests : IDisposable
{
    private static readonly DateTime FirstDay = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly GitFolder git = new();

    public void Dispose() => git.Dispose();

    private GitFolder Commit(int day)
    {
        git.Git("add", "--all");
        var date = FirstDay.AddDays(day).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        GitFolder.Run(git.Files.Root, new Dictionary<string, string> { ["GIT_COMMITTER_DATE"] = date }, "commit", "--quiet", "--message", "A change");
        return git;
    }

    private void Write(string path) => git.Files.WriteSpecs(path);

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(git.Files.Path(to))!);
        git.Git("mv", from, to);
    }

    private SpecReport Report(string? folder = null)
    {
        var engine = TemporaryRepository.Engine();
        var builder = new SpecReportBuilder();
        foreach (var outcome in engine.ReportOn(engine.Search(folder ?? git.Files.Root, recurse: true), new TestOptions(), default))
        {
            // A link to a spec is the same file, and passed over.
            if (outcome.Value is { } entry)
                builder.Add(entry);
        }

        return builder.Build("A title");
    }

    private int? DaysOf(string path) => Report().Specs.Single(spec => spec.ShownPath == path).DaysToImplement;

    [Fact]
    public void A_move_from_approved_to_implemented_ends_the_time()
    {
        Write("specs/2026.1/approved/a.rst");
        Write("specs/2026.1/approved/b.rst");
        Commit(0);
        Write("specs/2026.1/approved/c.rst");
        Commit(10);
        Move("specs/2026.1/approved/a.rst", "specs/2026.1/implemented/a.rst");
        Commit(30);
        Move("specs/2026.1/approved/c.rst", "specs/2026.1/implemented/c.rst");
        Commit(31);

        var report = Report();
        Assert.Equal([null, 30, 21], report.Specs.Select(spec => spec.DaysToImplement));
        Assert.Equal(25.5, report.Measurement.MedianDaysToImplement);
        Assert.Equal("A title", report.Title);
    }

    [Fact]
    public void A_copy_for_a_later_release_counts_from_the_first()
    {
        Write("specs/2026.1/approved/a.rst");
        Commit(0);
        Write("specs/2026.2/approved/a.rst");
        Commit(100);
        Move("specs/2026.2/approved/a.rst", "specs/2026.2/implemented/a.rst");
        Commit(150);

        Assert.Equal(150, DaysOf("specs/2026.2/implemented/a.rst"));
    }

    [Fact]
    public void A_spec_of_another_name_and_the_same_blueprint_counts_too()
    {
        Write("specs/2026.1/approved/work.rst");
        Commit(0);
        git.Files.Write("specs/2026.2/implemented/other.rst", TemporaryRepository.Spec("work").Replace("Much.", "Quite other words, and many of them.\n\nSo many that nobody would take it for the same.", StringComparison.Ordinal));
        Commit(40);

        Assert.Equal(40, DaysOf("specs/2026.2/implemented/other.rst"));
    }

    [Fact]
    public void A_rename_before_it_was_implemented_is_followed()
    {
        Write("specs/2026.1/approved/a.rst");
        Commit(0);
        Move("specs/2026.1/approved/a.rst", "specs/2026.1/approved/b.rst");
        Commit(5);
        Move("specs/2026.1/approved/b.rst", "specs/2026.1/implemented/b.rst");
        Commit(9);

        Assert.Equal(9, DaysOf("specs/2026.1/implemented/b.rst"));
    }

    [Fact]
    public void A_folder_that_was_renamed_later_changes_nothing()
    {
        Write("specs/antelope/approved/a.rst");
        Commit(0);
        Move("specs/antelope/approved/a.rst", "specs/antelope/implemented/a.rst");
        Commit(7);
        Move("specs/antelope/implemented/a.rst", "specs/2023.1/implemented/a.rst");
        Commit(70);

        Assert.Equal(7, DaysOf("specs/2023.1/implemented/a.rst"));
    }

    [Fact]
    public void Nothing_is_known_of_a_spec_that_came_as_implemented_or_is_not_committed()
    {
        Write("specs/2026.1/implemented/a.rst");
        Commit(0);
        Write("specs/2026.1/implemented/b.rst");

        Assert.All(Report().Specs, spec => Assert.Null(spec.DaysToImplement));
        Assert.Null(Report().Measurement.MedianDaysToImplement);
    }

    [UnixFact]
    public void Where_links_say_it_the_commit_that_added_the_link_counts()
    {
        Write("specs/approved/a.rst");
        Write("specs/approved/b.rst");
        git.Files.Link("specs/not-implemented/a.rst", "../approved/a.rst");
        git.Files.Link("specs/not-implemented/b.rst", "../approved/b.rst");
        Commit(0);
        git.Git("rm", "--quiet", "specs/not-implemented/a.rst");
        git.Files.Link("specs/35.0/a.rst", "../approved/a.rst");
        Commit(12);

        Assert.Equal(12, DaysOf("specs/approved/a.rst"));
        Assert.Null(DaysOf("specs/approved/b.rst"));
    }

    [Fact]
    public void A_clone_without_the_past_knows_no_days()
    {
        Write("specs/2026.1/approved/a.rst");
        Commit(0);
        Move("specs/2026.1/approved/a.rst", "specs/2026.1/implemented/a.rst");
        Commit(3);
        using var clone = new TemporaryRepository();
        GitFolder.Run(clone.Root, "clone", "--quiet", "--depth=1", new Uri(git.Files.Root).AbsoluteUri, "shallow");

        var report = Report(clone.Path("shallow"));
        Assert.Null(report.Specs.Single().DaysToImplement);
        Assert.Equal(0, report.Specs.Single().ReleasesToImplement);
    }
}
