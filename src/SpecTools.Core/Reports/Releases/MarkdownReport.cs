using System.Globalization;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>A report as Markdown that reads well as plain text: for a mailing list.</summary>
/// <param name="output">Where to; lines end in a line feed.</param>
internal sealed class MarkdownReport(TextWriter output)
{
    // More is for those who ask for the whole report.
    private const int MostSections = 10;

    private static readonly (string Title, Func<ReportedSpec, bool> Has)[] Groups =
    [
        ("Implemented", spec => spec.Status == SpecStatus.Implemented),
        ("Approved", spec => spec.Status == SpecStatus.Approved && !spec.IsCarriedOver),
        ("Carried over", spec => spec.IsCarriedOver),
        ("Backlog", spec => spec.Status == SpecStatus.Backlog),
        ("Abandoned", spec => spec.Status == SpecStatus.Abandoned),
        ("Without a status", spec => spec.Status == SpecStatus.Unknown),
    ];

    /// <summary>Writes the report.</summary>
    internal void Write(SpecReport report)
    {
        var measurement = report.Measurement;
        output.Write($"# {MarkdownText.Of(report.Title)}\n\n");
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Count(measurement.SpecCount, "spec")} as of {report.Time:yyyy-MM-dd}; {Failures(measurement.FailedCount)}.\n"));
        if (measurement.SpecCount == 0)
            return;
        WriteReleases(measurement);
        WriteTime(measurement);
        foreach (var release in report.Specs.GroupBy(spec => spec.Release))
            WriteRelease(release.Key, [.. release]);
        WriteSections(measurement);
        WriteRules(measurement);
    }

    private void WriteReleases(SpecMeasurement measurement)
    {
        output.Write('\n');
        MarkdownText.WriteTable(output, ["Release", "Specs:", "Implemented:", "Approved:", "Carried over:", "Backlog:", "Abandoned:"],
        [
            .. measurement.ByRelease.Reverse().Select(release => new[]
            {
                NameOf(release.Release), Number(release.SpecCount), Number(release.ImplementedCount), Number(release.ApprovedCount),
                Number(release.CarriedOverCount), Number(release.BacklogCount), Number(release.AbandonedCount),
            }),
        ]);
        output.Write("\nThose carried over are among the approved.\n");
    }

    private void WriteTime(SpecMeasurement measurement)
    {
        var tallies = measurement.ByReleasesToImplement;
        if (tallies.Count == 0)
            return;
        var parts = tallies.Select(tally => tally.Name switch
        {
            "0" => string.Create(CultureInfo.InvariantCulture, $"{tally.Count} in the release they were first approved for"),
            "1" => string.Create(CultureInfo.InvariantCulture, $"{tally.Count} after one release more"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{tally.Count} after {tally.Name} more"),
        });
        var days = measurement.MedianDaysToImplement is { } median
            ? string.Create(CultureInfo.InvariantCulture, $" Those that git knows of took {median} days in the median.")
            : "";
        output.Write($"\n{WordWrap.Fill($"Implemented: {string.Join(", ", parts)}.{days}".Split(' '), 79)}\n");
    }

    private void WriteRelease(ReleaseName? release, List<ReportedSpec> specs)
    {
        output.Write($"\n## {NameOf(release)}\n");
        foreach (var (title, has) in Groups)
        {
            var group = specs.Where(has).ToList();
            if (group.Count == 0)
                continue;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"\n### {title} ({group.Count})\n\n"));
            foreach (var spec in group)
                output.Write($"- {MarkdownText.Of(spec.Title ?? spec.Name)}{People(spec)}\n");
        }
    }

    private static string People(ReportedSpec spec) => spec.PrimaryAssignee.Count == 0
        ? " (nobody assigned)"
        : $" ({MarkdownText.Of(spec.PrimaryAssignee.ToString())})";

    private void WriteSections(SpecMeasurement measurement)
    {
        var sections = measurement.BySection
            .Where(section => section.NoneCount > 0)
            .OrderByDescending(section => section.NoneCount)
            .ThenBy(section => section.Title, StringComparer.Ordinal)
            .Take(MostSections)
            .Select(section => new[]
            {
                MarkdownText.Of(section.Title), Number(section.NoneCount), Number(section.SectionCount),
                string.Create(CultureInfo.InvariantCulture, $"{Math.Round(section.NoneShare * 100)} %"),
            })
            .ToList();
        if (sections.Count == 0)
            return;
        output.Write("\n## Sections that say None\n\n");
        MarkdownText.WriteTable(output, ["Section", "None:", "Of:", "Share:"], sections);
    }

    private void WriteRules(SpecMeasurement measurement)
    {
        output.Write("\n## Findings\n\n");
        if (measurement.ByRule.Count == 0)
            output.Write("None.\n");
        else
            MarkdownText.WriteTable(output, ["Rule", "Specs:"], [.. measurement.ByRule.Select(rule => new[] { rule.Name, Number(rule.Count) })]);
    }

    private static string Failures(int count) => count switch
    {
        0 => "all pass the tests",
        1 => "1 does not pass the tests",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} do not pass the tests"),
    };

    private static string NameOf(ReleaseName? release) => release is null ? "No release" : MarkdownText.Of(release.Name);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
