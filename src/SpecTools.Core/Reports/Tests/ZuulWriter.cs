using System.Text.Encodings.Web;
using System.Text.Json;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>
/// The <c>file_comments</c> that a job of Zuul returns: a list of comments for each path, with lines counted from 1 and
/// characters from 0.
/// </summary>
internal sealed class ZuulWriter : TestReportWriter
{
    private readonly Utf8JsonWriter json;

    internal ZuulWriter(Stream output, string baseFolder)
        : base(baseFolder)
    {
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartObject("file_comments");
    }

    public override void Write(SpecTestResult result)
    {
        if (result.Diagnostics.Count == 0)
            return;
        json.WriteStartArray(NameOf(result.Path));
        foreach (var diagnostic in result.Diagnostics)
            Write(diagnostic);
        json.WriteEndArray();
        json.Flush();
    }

    public override void Complete()
    {
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            json.Dispose();
        base.Dispose(disposing);
    }

    private void Write(SpecDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteNumber("line", diagnostic.Line);
        json.WriteString("message", $"{diagnostic.RuleId} {diagnostic.Message}");
        json.WriteString("level", diagnostic.Severity switch
        {
            SpecSeverity.Error => "error",
            SpecSeverity.Warning => "warning",
            _ => "info",
        });

        // An empty range is none to Gerrit; the comment stands at the line then.
        if ((diagnostic.Line, diagnostic.Column) != (diagnostic.EndLine, diagnostic.EndColumn))
        {
            json.WriteStartObject("range");
            json.WriteNumber("start_line", diagnostic.Line);
            json.WriteNumber("start_character", diagnostic.Column - 1);
            json.WriteNumber("end_line", diagnostic.EndLine);
            json.WriteNumber("end_character", diagnostic.EndColumn - 1);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
