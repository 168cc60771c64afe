using System.Globalization;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Writes the charts of a report, each with its numbers as a table.</summary>
internal static class ReportCharts
{
    private const int MostBars = 20;

    // What is approved is either carried over or not, so that the parts of a bar add up.
    private static readonly (string Name, string Series)[] States =
    [
        ("Implemented", "Implemented"), ("Approved and carried over", "Carried over"), ("Approved and not carried over", "Approved"),
        ("Backlog", "Backlog"), ("Abandoned", "Abandoned"),
    ];

    internal static void Write(HtmlOutput html, SpecReport report)
    {
        var sums = report.Measurement;
        WriteReleases(html, sums);
        WritePeople(html, sums);
        WriteSections(html, sums);
        WriteValidation(html, sums);
        WriteTime(html, sums);
    }

    private static void WriteReleases(HtmlOutput html, SpecMeasurement sums)
    {
        Begin(html, "releases", "Releases", "How many specs each release has, and how far they have come. Carried over are those that were not implemented in their release and are proposed again for a later one.", isWide: true);
        ReleaseMeasure[] releases = [.. sums.ByRelease.Reverse()];
        html.Raw("<figure>\n<p class=\"legend\">");
        foreach (var (name, series) in States)
            html.Write($"<span class=\"{BarChart.ClassOf(series)}\">{name}</span> ");
        html.Raw("</p>\n");
        new BarChart(html, "releases-chart", "Specs by release and status").Write([.. releases.Select(release => new Bar(NameOf(release), Number(release.SpecCount), PartsOf(release)))]);
        html.Raw("</figure>\n");
        var table = new NumberTable(html, "Specs by release", "Release", ["Specs", "Implemented", "Approved", "Of these carried over", "Backlog", "Abandoned"]);
        table.Write(releases.Select(release => (NameOf(release), new[]
        {
            Number(release.SpecCount), Number(release.ImplementedCount), Number(release.ApprovedCount), Number(release.CarriedOverCount),
            Number(release.BacklogCount), Number(release.AbandonedCount),
        })));
        End(html);
    }

    private static BarPart[] PartsOf(ReleaseMeasure release) =>
    [
        new("Implemented", release.ImplementedCount), new("Carried over", release.CarriedOverCount),
        new("Approved", release.ApprovedCount - release.CarriedOverCount), new("Backlog", release.BacklogCount), new("Abandoned", release.AbandonedCount),
    ];

    private static string NameOf(ReleaseMeasure release) => release.Release?.Name ?? "no release";

    private static void WritePeople(HtmlOutput html, SpecMeasurement sums)
    {
        Begin(html, "people", "People", $"Who is assigned to most specs. {Number(sums.WithoutAssigneeCount)} of {Number(sums.SpecCount)} specs name nobody.");
        WriteTallies(html, "people", "Specs by primary assignee", "Assignee", sums.ByAssignee);
        End(html);
    }

    private static void WriteValidation(HtmlOutput html, SpecMeasurement sums)
    {
        Begin(html, "validation", "Validation", $"{Number(sums.FailedCount)} of {Number(sums.SpecCount)} specs have not passed the tests. The rules by the number of specs in which they found something, {Number(sums.FindingCount)} findings in all.");
        WriteTallies(html, "validation", "Specs by rule that found something", "Rule", sums.ByRule);
        End(html);
    }

    private static void WriteTallies(HtmlOutput html, string id, string title, string what, SpecList<SpecTally> tallies)
    {
        html.Raw("<figure>\n");
        new BarChart(html, $"{id}-chart", title) { LabelShare = 38 }.Write(
            [.. tallies.Take(MostBars).Select(tally => new Bar(tally.Name, Number(tally.Count), new BarPart("Specs", tally.Count)))]);
        if (tallies.Count > MostBars)
            html.Write($"<figcaption>The first {MostBars} of {tallies.Count}.</figcaption>\n");
        html.Raw("</figure>\n");
        new NumberTable(html, title, what, ["Specs"]).Write(tallies.Select(tally => (tally.Name, new[] { Number(tally.Count) })));
    }

    private static void WriteSections(HtmlOutput html, SpecMeasurement sums)
    {
        // A title that few specs have says more of those than of the template.
        var least = Math.Max(2, sums.SpecCount / 20);
        SectionMeasure[] common = [.. sums.BySection.Where(section => section.SectionCount >= least && section.NoneCount > 0).OrderByDescending(section => section.NoneShare)];
        Begin(html, "sections", "Sections that say None", $"{Share(sums.NoneShare)} of all sections say None or its like. Titles that at least {Number(least)} specs have, by the share that says None.");
        html.Raw("<figure>\n");
        new BarChart(html, "sections-chart", "Share of sections that say None") { LabelShare = 38 }.Write(
            [.. common.Take(MostBars).Select(section => new Bar(section.Title, Share(section.NoneShare), new BarPart("None", section.NoneShare)))]);
        html.Raw("</figure>\n");
        new NumberTable(html, "Sections that say None", "Section", ["Sections", "None", "Empty", "Share"]).Write(common.Select(section =>
            (section.Title, new[] { Number(section.SectionCount), Number(section.NoneCount), Number(section.EmptyCount), Share(section.NoneShare) })));
        End(html);
    }

    private static void WriteTime(HtmlOutput html, SpecMeasurement sums)
    {
        var days = sums.MedianDaysToImplement is { } median
            ? $" Half of those whose history git knows took at most {Number((int)Math.Round(median))} days from their first commit to the one that made them implemented."
            : "";
        Begin(html, "time", "Time to implement", "How many releases passed from the first approval of a spec to its implementation." + days);
        html.Raw("<figure>\n");
        new BarChart(html, "time-chart", "Implemented specs by releases that passed since the first approval").Write(
            [.. sums.ByReleasesToImplement.Select(tally => new Bar(Releases(tally.Name), Number(tally.Count), new BarPart("Implemented", tally.Count)))]);
        html.Raw("</figure>\n");
        new NumberTable(html, "Time to implement", "Releases", ["Specs"]).Write(sums.ByReleasesToImplement.Select(tally => (Releases(tally.Name), new[] { Number(tally.Count) })));
        End(html);
    }

    private static string Releases(string count) => count switch
    {
        "0" => "the same",
        "1" => "1 later",
        _ => $"{count} later",
    };

    // A chart and its table stand side by side where both have room.
    private static void Begin(HtmlOutput html, string id, string title, string text, bool isWide = false) =>
        html.Write($"<section id=\"{id}\">\n<h2>{title}</h2>\n<p>{text}</p>\n<div class=\"{(isWide ? "stack" : "pair")}\">\n");

    private static void End(HtmlOutput html) => html.Raw("</div>\n</section>\n");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("0 %", CultureInfo.InvariantCulture);
}
