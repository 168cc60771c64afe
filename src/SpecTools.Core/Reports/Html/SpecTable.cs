using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Writes the table of all specs. Its script sorts and filters; without it the table is whole and in order.</summary>
internal static class SpecTable
{
    internal static void Write(HtmlOutput html, SpecReport report)
    {
        html.Raw("<section id=\"specs\">\n<h2>All specs</h2>\n");
        WriteFilter(html, report);
        html.Raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All specs\"><table id=\"spec-table\">\n<caption>All specs</caption>\n<thead><tr>");
        foreach (var column in new[] { "Spec", "Release", "Status", "Assignee", "First approved", "Blueprint" })
            html.Write($"<th scope=\"col\">{column}</th>");
        html.Raw("<th scope=\"col\" class=\"number\">Errors</th><th scope=\"col\" class=\"number\">Warnings</th></tr></thead>\n<tbody>\n");
        for (var i = 0; i < report.Specs.Count; i++)
            WriteRow(html, report.Specs[i], i);
        html.Raw("</tbody></table></div>\n</section>\n");
    }

    // Only the script can make it work, and only the script shows it.
    private static void WriteFilter(HtmlOutput html, SpecReport report)
    {
        html.Raw("<form id=\"filter\" role=\"search\" hidden><label>Text <input type=\"search\" name=\"text\" autocomplete=\"off\"></label>");
        WriteChoice(html, "Release", "release", report.Specs.Select(spec => NameOf(spec.Release)));
        WriteChoice(html, "Status", "status", report.Specs.Select(spec => StatusOf(spec)).Order(StringComparer.Ordinal));
        html.Raw("<button type=\"reset\">Show all</button> <output id=\"shown\"></output></form>\n");
    }

    private static void WriteChoice(HtmlOutput html, string label, string name, IEnumerable<string> values)
    {
        html.Write($"<label>{label} <select name=\"{name}\"><option value=\"\">all</option>");
        foreach (var value in values.Distinct())
            html.Write($"<option>{value}</option>");
        html.Raw("</select></label>");
    }

    private static void WriteRow(HtmlOutput html, ReportedSpec spec, int index)
    {
        html.Write($"<tr><th scope=\"row\"><a href=\"#spec-{index}\">{spec.Title ?? spec.Name}</a></th>");
        html.Write($"<td>{NameOf(spec.Release)}</td><td>{StatusOf(spec)}</td><td>{spec.PrimaryAssignee.ToString()}</td><td>{spec.FirstRelease?.Name}</td><td>");
        if (spec.Blueprint is { } blueprint)
            HtmlPage.Link(html, blueprint.Url, blueprint.Name ?? blueprint.Url);
        html.Write($"</td><td class=\"number\">{Count(spec, SpecSeverity.Error)}</td><td class=\"number\">{Count(spec, SpecSeverity.Warning)}</td></tr>\n");
    }

    /// <summary>A spec's status as a report names it.</summary>
    internal static string StatusOf(ReportedSpec spec) => spec.IsCarriedOver ? "Carried over" : spec.Status.ToString();

    /// <summary>A release as a report names it.</summary>
    internal static string NameOf(ReleaseName? release) => release?.Name ?? "no release";

    private static int Count(ReportedSpec spec, SpecSeverity severity) => spec.Diagnostics.Count(diagnostic => diagnostic.Severity == severity);
}
