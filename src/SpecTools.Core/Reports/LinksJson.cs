using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>What a spec depends on and refers to, and its history, as fields of its JSON object.</summary>
internal static class LinksJson
{
    internal static void Write(Utf8JsonWriter json, Spec spec)
    {
        json.WriteStartArray("dependencies");
        foreach (var dependency in spec.Dependencies)
            Write(json, dependency);
        json.WriteEndArray();
        json.WriteStartArray("references");
        foreach (var reference in spec.References)
            Write(json, reference);
        json.WriteEndArray();
        json.WriteStartArray("history");
        foreach (var entry in spec.History)
            Write(json, entry);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SpecDependency dependency)
    {
        json.WriteStartObject();
        json.WriteString("text", dependency.Text);
        json.WriteString("target", dependency.Target);
        json.WriteString("kind", dependency.Kind.ToString());
        json.WriteString("name", dependency.Name);
        json.WriteString("resolvedPath", dependency.ResolvedPath);
        json.WriteNumber("line", dependency.Line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SpecReference reference)
    {
        json.WriteStartObject();
        json.WriteString("text", reference.Text);
        json.WriteString("target", reference.Target);
        json.WriteString("kind", reference.Kind.ToString());
        json.WriteString("sectionPath", reference.SectionPath);
        json.WriteNumber("line", reference.Line);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SpecHistoryEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("release", entry.Release);
        json.WriteString("description", entry.Description);
        json.WriteNumber("line", entry.Line);
        json.WriteEndObject();
    }
}
