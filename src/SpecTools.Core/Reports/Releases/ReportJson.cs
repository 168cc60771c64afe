using System.Text.Encodings.Web;
using System.Text.Json;

namespace SpecTools.Reports;

/// <summary>A report as one JSON document. What a spec has too is called as in <c>spec get --json</c>.</summary>
internal static class ReportJson
{
    internal static void Write(SpecReport report, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("title", report.Title);
            json.WriteString("time", report.Time);
            json.WritePropertyName("measurement");
            MeasurementJson.Write(json, report.Measurement);
            json.WriteStartArray("specs");
            foreach (var spec in report.Specs)
            {
                Write(json, spec);
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, ReportedSpec spec)
    {
        json.WriteStartObject();
        json.WriteString("path", spec.Path);
        json.WriteString("shownPath", spec.ShownPath);
        json.WriteString("name", spec.Name);
        json.WriteString("title", spec.Title);
        json.WriteString("release", spec.Release?.Name);
        json.WriteString("status", spec.Status.ToString());
        PersonJson.WriteInSpec(json, "primaryAssignee", spec.PrimaryAssignee);
        PersonJson.WriteInSpec(json, "contributors", spec.Contributors);
        SpecJson.WriteBlueprint(json, spec.Blueprint);
        json.WriteString("introduction", spec.Introduction);
        json.WriteNumber("workItemCount", spec.WorkItemCount);
        json.WriteNumber("lineCount", spec.LineCount);
        json.WriteString("firstRelease", spec.FirstRelease?.Name);
        json.WriteBoolean("isCarriedOver", spec.IsCarriedOver);
        WriteNumber(json, "releasesToImplement", spec.ReleasesToImplement);
        WriteNumber(json, "daysToImplement", spec.DaysToImplement);
        json.WriteStartArray("sections");
        foreach (var section in spec.Sections)
        {
            json.WriteStartObject();
            json.WriteString("title", section.Title);
            json.WriteNumber("level", section.Level);
            json.WriteBoolean("isNone", section.IsNone);
            json.WriteBoolean("isEmpty", section.IsEmpty);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("passed", spec.Passed);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in spec.Diagnostics)
            TestResultJson.Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}
