using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

public sealed class SpecReportTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private static SpecReport ReportOn(string folder, params string[] files)
    {
        var engine = TemporaryRepository.Engine();
        var inputs = files.Length == 0
            ? engine.Search(folder, recurse: true)
            : files.SelectMany(file => engine.Expand([Path.Join(folder, file)], folder));
        var builder = new SpecReportBuilder();
        foreach (var outcome in engine.ReportOn(inputs, new TestOptions(), default))
        {
            if (outcome.Value is { } entry)
                builder.Add(entry);
        }

        return builder.Build(title: null);
    }

    private SpecReport Report(params string[] files) => ReportOn(repository.Root, files);

    private static ReportedSpec Of(SpecReport report, string path) => report.Specs.Single(spec => spec.ShownPath == path);

    private static string Blueprint(string name, string blueprint) =>
        TemporaryRepository.Spec(name).Replace("+spec/" + name, "+spec/" + blueprint, StringComparison.Ordinal);

    [Fact]
    public void Specs_come_by_release_the_newest_first_then_by_status_and_name()
    {
        repository.WriteSpecs(
            "specs/zed/implemented/a.rst", "specs/2026.2/implemented/b.rst", "specs/2026.2/approved/d.rst", "specs/2026.2/approved/c.rst",
            "specs/2025.10/approved/e.rst", "specs/backlog/approved/f.rst");

        var report = Report();
        Assert.Equal("c, d, b, e, a, f", report.Specs.ToString());
        Assert.Equal("specs/2026.2/approved/c.rst", report.Specs[0].ShownPath);
        Assert.Equal(repository.Path("specs/2026.2/approved/c.rst"), report.Specs[0].Path);
        Assert.Equal(("Spec c", "What it is about.", 3), (report.Specs[0].Title, report.Specs[0].Introduction, report.Specs[0].Sections.Count));
        Assert.Equal(6, report.Measurement.SpecCount);
        Assert.Equal(Path.GetFileName(repository.Root), report.Title);
    }

    [Fact]
    public void What_sections_of_many_specs_say_alike_is_held_once()
    {
        repository.WriteSpecs("specs/2026.1/approved/a.rst", "specs/2026.2/approved/b.rst");

        var report = Report();
        var (first, second) = (report.Specs[0].Sections, report.Specs[1].Sections);
        Assert.NotEmpty(first);
        Assert.All(first.Zip(second), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public void A_report_that_goes_on_after_it_was_built_counts_all()
    {
        repository.WriteSpecs("specs/2026.1/approved/again.rst", "specs/2026.2/implemented/again.rst");
        var builder = new SpecReportBuilder();
        var entries = TemporaryRepository.Engine().ReportOn(
            TemporaryRepository.Engine().Search(repository.Root, recurse: true), new TestOptions(), default).Select(outcome => outcome.Value!).ToList();

        builder.Add(entries[0]);
        Assert.Equal(1, builder.Build(title: null).Measurement.SpecCount);
        builder.Add(entries[1]);
        var report = builder.Build(title: null);

        Assert.Equal((2, 1), (report.Measurement.SpecCount, report.Measurement.CarriedOverCount));
        Assert.True(Of(report, "specs/2026.1/approved/again.rst").IsCarriedOver);
        Assert.Equal("2026.1", Of(report, "specs/2026.2/implemented/again.rst").FirstRelease!.Name);
    }

    [Fact]
    public void A_spec_that_is_proposed_again_is_carried_over()
    {
        repository.WriteSpecs(
            "specs/2026.1/approved/again.rst", "specs/2026.2/implemented/again.rst", "specs/2026.1/implemented/done.rst", "specs/2026.2/approved/done.rst",
            "specs/2026.1/approved/left.rst", "specs/2026.2/approved/new.rst", "specs/backlog/approved/left.rst");
        repository.Write("specs/2026.1/approved/old-name.rst", Blueprint("old-name", "work"));
        repository.Write("specs/2026.2/approved/new-name.rst", Blueprint("new-name", "work"));

        var report = Report();
        Assert.Equal(["again", "old-name"], report.Specs.Where(spec => spec.IsCarriedOver).Select(spec => spec.Name));
        Assert.Equal(2, report.Measurement.CarriedOverCount);
        Assert.Equal([0, 2, 0], report.Measurement.ByRelease.Select(release => release.CarriedOverCount));
        Assert.Equal("2026.1", Of(report, "specs/2026.2/approved/new-name.rst").FirstRelease!.Name);
    }

    [Fact]
    public void A_later_spec_of_the_same_name_counts_though_it_was_not_read()
    {
        repository.WriteSpecs("specs/2026.1/approved/again.rst", "specs/2026.2/implemented/again.rst");

        Assert.True(Report("specs/2026.1").Specs.Single().IsCarriedOver);
        var later = Report("specs/2026.2").Specs.Single();
        Assert.Equal(("2026.1", 1), (later.FirstRelease!.Name, later.ReleasesToImplement!.Value));
    }

    [Fact]
    public void Time_to_implement_is_counted_in_the_repositorys_own_releases()
    {
        repository.WriteSpecs(
            "specs/yoga/approved/slow.rst", "specs/zed/approved/x.rst", "specs/2023.1/approved/x.rst", "specs/2023.2/implemented/slow.rst",
            "specs/2023.2/implemented/quick.rst");
        repository.Write("specs/2023.2/implemented/told.rst", TemporaryRepository.Spec("told") + """

            History
            =======

            .. list-table::
               :header-rows: 1

               * - Release Name
                 - Description
               * - 2023.1 Antelope
                 - Introduced
               * - 2023.2 Bobcat
                 - Proposed again
               * - 2024.1
                 - Extended
            """ + "\n");

        var report = Report();
        int? ReleasesOf(string name) => Of(report, $"specs/2023.2/implemented/{name}.rst").ReleasesToImplement;
        Assert.Equal((3, 0, 1), (ReleasesOf("slow"), ReleasesOf("quick"), ReleasesOf("told")));
        Assert.Null(Of(report, "specs/yoga/approved/slow.rst").ReleasesToImplement);
        Assert.Equal("0 (1), 1 (1), 3 (1)", report.Measurement.ByReleasesToImplement.ToString());
        Assert.Null(report.Measurement.MedianDaysToImplement);
    }

    [Fact]
    public void Findings_are_counted_by_rule_with_the_settings_in_force()
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template);
        repository.WriteSpecs("specs/2026.2/approved/good.rst");
        repository.Write("specs/2026.2/approved/bad.rst", TemporaryRepository.Spec("bad").Replace("Much.", "Much. \nMore. ", StringComparison.Ordinal));

        var rules = Report().Measurement.ByRule;
        Assert.Equal(1, rules.Single(rule => rule.Name == "SPEC302 TrailingWhitespace").Count);
        Assert.Equal(2, Of(Report(), "specs/2026.2/approved/bad.rst").Diagnostics.Count(finding => finding.RuleId == "SPEC302"));
        repository.Write("spectools.json", """{ "rules": { "SPEC302": "error" } }""");
        var report = Report();
        Assert.Equal((report.Specs.Count(spec => !spec.Passed), report.Specs.Sum(spec => spec.Diagnostics.Count)), (report.Measurement.FailedCount, report.Measurement.FindingCount));
        Assert.False(Of(report, "specs/2026.2/approved/bad.rst").Passed);
    }

    [Fact]
    public void A_release_that_links_have_named_is_the_first_one()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("specs/36.0/a.rst", "../approved/a.rst");
        repository.Link("specs/not-implemented/b.rst", "../approved/b.rst");

        var spec = Of(Report(), "specs/approved/a.rst");
        Assert.Equal((SpecStatus.Implemented, "36.0", "35.0", 1), (spec.Status, spec.Release!.Name, spec.FirstRelease!.Name, spec.ReleasesToImplement!.Value));
    }

    [Fact]
    public void What_cannot_be_read_is_an_outcome_and_no_part_of_the_report()
    {
        repository.WriteSpecs("specs/2026.2/approved/a.rst");
        repository.Write("specs/2026.2/approved/b.rst", [0xFF, 0xFE, 0xFD]);

        var engine = TemporaryRepository.Engine();
        var outcomes = engine.ReportOn(engine.Search(repository.Root, recurse: true), new TestOptions(), default).ToList();
        Assert.Equal([true, false], outcomes.Select(outcome => outcome.Error is null));
    }

    [SharedFact]
    public void The_numbers_of_nova_are_those_of_names_in_folders()
    {
        var specs = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        var report = ReportOn(specs);

        var files = Directory.GetFiles(specs, "*.rst", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(specs, path).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts is [not "backlog", "approved" or "implemented", _] && !parts[2].EndsWith("template.rst", StringComparison.Ordinal))
            .ToList();
        foreach (var release in files.GroupBy(parts => parts[0]))
        {
            var measure = report.Measurement.ByRelease.Single(measure => measure.Release is { } name && name.Name == release.Key);
            Assert.Equal(release.Count(parts => parts[1] == "implemented"), measure.ImplementedCount);
            Assert.Equal(release.Count(parts => parts[1] == "approved"), measure.ApprovedCount);

            // A name that a later release has too; blueprints find those that were renamed, so there may be more.
            bool IsLater(string other) => report.Measurement.ByRelease.SkipWhile(measure => measure.Release?.Name != release.Key).Skip(1).Any(measure => measure.Release!.Name == other);
            var again = release
                .Where(parts => parts[1] == "approved" && files.Exists(other => other[2] == parts[2] && IsLater(other[0])))
                .Select(parts => Path.GetFileNameWithoutExtension(parts[2]));
            Assert.Empty(again.Except(report.Specs.Where(spec => spec.IsCarriedOver && spec.Release! == measure.Release).Select(spec => spec.Name)));
        }

        Assert.Equal(files.Count(parts => parts[1] == "implemented"), report.Measurement.ByReleasesToImplement.Sum(tally => tally.Count));
    }
}
