using System.Text.Json;

namespace SpecTools.Reports;

/// <summary>A comparison of two specs as a JSON object.</summary>
internal static class ComparisonJson
{
    internal static void Write(Utf8JsonWriter json, SpecComparison comparison)
    {
        json.WriteStartObject();
        json.WriteString("referencePath", comparison.ReferencePath);
        json.WriteString("path", comparison.Path);
        json.WriteBoolean("areEqual", comparison.AreEqual);
        json.WriteStartArray("sections");
        foreach (var section in comparison.Sections)
        {
            json.WriteStartObject();
            json.WriteString("path", section.SectionPath);
            json.WriteString("change", section.Change.ToString());
            json.WriteNumber("line", section.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("diff", comparison.Diff);
        json.WriteEndObject();
    }
}
