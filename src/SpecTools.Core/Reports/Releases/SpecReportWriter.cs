using System.Text;

namespace SpecTools.Reports;

/// <summary>Writes reports on specs.</summary>
public static class SpecReportWriter
{
    /// <summary>The format that a file's ending names: <c>.html</c>, <c>.md</c>, <c>.csv</c> or <c>.json</c>.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="SpecException">The ending names none.</exception>
    public static SpecReportFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => SpecReportFormat.Html,
        ".MD" or ".MARKDOWN" => SpecReportFormat.Markdown,
        ".CSV" => SpecReportFormat.Csv,
        ".JSON" => SpecReportFormat.Json,
        _ => throw new SpecException(
            SpecErrorKind.FormatNotSupported,
            $"The ending of '{path}' names no format of reports. Name one, such as 'Markdown', or end the file with .html, .md, .csv or .json.",
            path),
    };

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    /// <param name="output">Where it goes, in UTF-8 without a byte order mark; stays open.</param>
    public static void Write(SpecReport report, SpecReportFormat format, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (format == SpecReportFormat.Json)
        {
            ReportJson.Write(report, output);
            return;
        }

        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        switch (format)
        {
            case SpecReportFormat.Html:
                HtmlReport.Write(report, text);
                break;
            case SpecReportFormat.Csv:
                CsvReport.Write(report, text);
                break;
            default:
                new MarkdownReport(text).Write(report);
                break;
        }
    }

    /// <summary>A report in one format, whole.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The format.</param>
    public static byte[] ToBytes(SpecReport report, SpecReportFormat format)
    {
        using var bytes = new MemoryStream();
        Write(report, format, bytes);
        return bytes.ToArray();
    }
}
