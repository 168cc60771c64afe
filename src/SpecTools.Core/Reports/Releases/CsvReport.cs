using System.Buffers;
using System.Globalization;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>
/// A report as comma-separated values (RFC 4180): a head, and a row for each spec. A spreadsheet program takes a cell that
/// begins with an equals sign or its like for a formula, whatever quotation marks the file has around it. Such a cell gets
/// quotation marks of its own, so that its text begins with one and is only a text.
/// </summary>
internal static class CsvReport
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    // What programs begin a formula with, in the width of East Asian characters too.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    private static readonly (string Name, Func<ReportedSpec, string?> Value)[] Columns =
    [
        ("path", spec => spec.ShownPath),
        ("name", spec => spec.Name),
        ("title", spec => spec.Title),
        ("release", spec => spec.Release?.Name),
        ("status", spec => spec.Status.ToString()),
        ("primaryAssignee", spec => string.Join("; ", spec.PrimaryAssignee)),
        ("contributors", spec => string.Join("; ", spec.Contributors)),
        ("blueprint", spec => spec.Blueprint?.Name),
        ("blueprintUrl", spec => spec.Blueprint?.Url),
        ("firstRelease", spec => spec.FirstRelease?.Name),
        ("carriedOver", spec => spec.IsCarriedOver ? "true" : "false"),
        ("releasesToImplement", spec => Number(spec.ReleasesToImplement)),
        ("daysToImplement", spec => Number(spec.DaysToImplement)),
        ("workItems", spec => Number(spec.WorkItemCount)),
        ("sections", spec => Number(spec.Sections.Count)),
        ("noneSections", spec => Number(spec.Sections.Count(section => section.IsNone))),
        ("lines", spec => Number(spec.LineCount)),
        ("passed", spec => spec.Passed ? "true" : "false"),
        ("errors", spec => Number(spec.Diagnostics.Count(finding => finding.Severity == SpecSeverity.Error))),
        ("warnings", spec => Number(spec.Diagnostics.Count(finding => finding.Severity == SpecSeverity.Warning))),
        ("rules", spec => string.Join("; ", spec.Diagnostics.Select(finding => finding.RuleId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
    ];

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to.</param>
    internal static void Write(SpecReport report, TextWriter output)
    {
        WriteRow(output, Columns.Select(column => (string?)column.Name));
        foreach (var spec in report.Specs)
            WriteRow(output, Columns.Select(column => column.Value(spec)));
    }

    private static void WriteRow(TextWriter output, IEnumerable<string?> cells)
    {
        var separator = "";
        foreach (var cell in cells)
        {
            output.Write(separator);
            output.Write(Quote(Harmless(cell ?? "")));
            separator = ",";
        }

        output.Write("\r\n");
    }

    // Programs drop blanks before they look.
    private static string Harmless(string cell)
    {
        var text = Printable.Line(cell);
        return text.AsSpan().TrimStart() is [var first, ..] && Formula.Contains(first) ? $"\"{text}\"" : text;
    }

    private static string Quote(string cell) => cell.AsSpan().ContainsAny(Special)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
