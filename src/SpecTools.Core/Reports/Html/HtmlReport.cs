namespace SpecTools.Reports;

/// <summary>Writes a report as one page that needs nothing else, and can be read without its script.</summary>
internal static class HtmlReport
{
    private const string Script = "report.js";

    /// <summary>Writes the page.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">Where to; lines end in a line feed.</param>
    internal static void Write(SpecReport report, TextWriter output)
    {
        var html = new HtmlOutput(output);
        HtmlPage.Begin(html, report.Title, "report.css", Script);
        html.Write($"<body>\n<header>\n<h1>{report.Title}</h1>\n");
        html.Write($"<p class=\"made\">{report.Time:yyyy-MM-dd HH:mm} UTC</p>\n");
        WriteFigures(html, report.Measurement);
        html.Raw("</header>\n<nav aria-label=\"Parts\"><ul>");
        foreach (var (id, name) in Parts)
            html.Write($"<li><a href=\"#{id}\">{name}</a></li>");
        html.Raw("</ul></nav>\n<main>\n");
        ReportCharts.Write(html, report);
        SpecTable.Write(html, report);
        SpecDetails.Write(html, report);
        html.Raw($"</main>\n<script>{HtmlPage.Resource(Script)}</script>\n</body>\n</html>\n");
    }

    private static (string Id, string Name)[] Parts =>
    [
        ("releases", "Releases"), ("people", "People"), ("sections", "Sections"), ("validation", "Validation"),
        ("time", "Time to implement"), ("specs", "All specs"), ("details", "Details"),
    ];

    private static void WriteFigures(HtmlOutput html, SpecMeasurement sums)
    {
        html.Raw("<dl class=\"figures\">\n");
        Figure(html, "Specs", sums.SpecCount);
        Figure(html, "Approved", CountOf(sums, "Approved"));
        Figure(html, "Implemented", CountOf(sums, "Implemented"));
        Figure(html, "Carried over", sums.CarriedOverCount);
        Figure(html, "Abandoned", CountOf(sums, "Abandoned"));
        Figure(html, "Without assignee", sums.WithoutAssigneeCount);
        Figure(html, "Not passed", sums.FailedCount);
        html.Raw("</dl>\n");
    }

    private static void Figure(HtmlOutput html, string name, int value) => html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");

    private static int CountOf(SpecMeasurement sums, string status) => sums.ByStatus.FirstOrDefault(tally => tally.Name == status)?.Count ?? 0;
}
