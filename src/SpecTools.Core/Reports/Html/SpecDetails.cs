using System.Globalization;

namespace SpecTools.Reports;

/// <summary>Writes the details of each spec, to be opened one by one.</summary>
internal static class SpecDetails
{
    internal static void Write(HtmlOutput html, SpecReport report)
    {
        html.Raw("<section id=\"details\">\n<h2>Details</h2>\n");
        for (var i = 0; i < report.Specs.Count; i++)
            Write(html, report.Specs[i], i);
        html.Raw("</section>\n");
    }

    // The id stands inside, so that a link to it opens what it is in.
    private static void Write(HtmlOutput html, ReportedSpec spec, int index)
    {
        html.Write($"<details><summary>{spec.Title ?? spec.Name} <span class=\"where\">{SpecTable.NameOf(spec.Release)}, {SpecTable.StatusOf(spec)}</span></summary>\n<div id=\"spec-{index}\">\n");
        if (spec.Introduction is { } introduction)
            html.Write($"<p>{introduction}</p>\n");
        html.Raw("<dl class=\"facts\">\n");
        HtmlPage.Fact(html, "File", spec.ShownPath);
        HtmlPage.Fact(html, "Assignee", spec.PrimaryAssignee.ToString());
        HtmlPage.Fact(html, "Contributors", spec.Contributors.ToString());
        if (spec.Blueprint is { } blueprint)
            HtmlPage.LinkFact(html, "Blueprint", blueprint.Url, blueprint.Url);
        HtmlPage.Fact(html, "First approved for", spec.FirstRelease?.Name);
        HtmlPage.Fact(html, "Releases to implement", spec.ReleasesToImplement?.ToString(CultureInfo.InvariantCulture));
        HtmlPage.Fact(html, "Days to implement", spec.DaysToImplement?.ToString(CultureInfo.InvariantCulture));
        HtmlPage.Fact(html, "Work items", spec.WorkItemCount.ToString(CultureInfo.InvariantCulture));
        HtmlPage.Fact(html, "Lines", spec.LineCount.ToString(CultureInfo.InvariantCulture));
        HtmlPage.Fact(html, "Sections", string.Join(", ", spec.Sections.Where(section => section is { IsNone: false, IsEmpty: false }).Select(section => section.Title)));
        HtmlPage.Fact(html, "Say None", string.Join(", ", spec.Sections.Where(section => section.IsNone).Select(section => section.Title)));
        HtmlPage.Fact(html, "Empty", string.Join(", ", spec.Sections.Where(section => section.IsEmpty).Select(section => section.Title)));
        html.Raw("</dl>\n");
        WriteFindings(html, spec);
        html.Raw("</div>\n</details>\n");
    }

    private static void WriteFindings(HtmlOutput html, ReportedSpec spec)
    {
        if (spec.Diagnostics.Count == 0)
            return;
        html.Raw("<ul class=\"findings\">\n");
        foreach (var diagnostic in spec.Diagnostics)
        {
            html.Write($"<li><span class=\"{diagnostic.Severity.ToString().ToLowerInvariant()}\">{diagnostic.Severity.ToString()}</span> ");
            html.Write($"<code>{diagnostic.RuleId}</code> line {diagnostic.Line}: {diagnostic.Message}</li>\n");
        }

        html.Raw("</ul>\n");
    }
}
