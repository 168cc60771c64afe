using System.Text.Json;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>A template as a JSON object, its sections as one flat list, as a spec's are.</summary>
internal static class TemplateJson
{
    internal static void Write(Utf8JsonWriter json, SpecTemplate template)
    {
        json.WriteStartObject();
        json.WriteString("name", template.Name);
        json.WriteString("path", template.Path);
        json.WriteBoolean("isBuiltIn", template.IsBuiltIn);
        json.WriteString("format", template.Format.ToString());
        json.WriteStartArray("sections");
        foreach (var section in template.AllSections())
            Write(json, section);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TemplateSection section)
    {
        json.WriteStartObject();
        json.WriteString("title", section.Title);
        json.WriteNumber("level", section.Level);
        json.WriteString("path", section.SectionPath);
        json.WriteBoolean("isOptional", section.IsOptional);
        json.WriteString("prompt", section.Prompt);
        json.WriteEndObject();
    }
}
