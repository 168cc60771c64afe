using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>A spec as a JSON object. Names of enumerations are spelled as PowerShell shows them.</summary>
internal static class SpecJson
{
    internal static void Write(Utf8JsonWriter json, Spec spec)
    {
        json.WriteStartObject();
        json.WriteString("path", spec.Path);
        json.WriteStartArray("aliases");
        foreach (var alias in spec.Aliases)
            json.WriteStringValue(alias);
        json.WriteEndArray();
        json.WriteString("name", spec.Name);
        json.WriteString("title", spec.Title);
        json.WriteString("format", spec.Format.ToString());
        WriteBlueprint(json, spec.Blueprint);
        json.WriteString("introduction", spec.Introduction);
        json.WriteString("license", spec.License);
        json.WriteString("release", spec.Release?.Name);
        json.WriteString("status", spec.Status.ToString());
        PersonJson.WriteInSpec(json, "primaryAssignee", spec.PrimaryAssignee);
        PersonJson.WriteInSpec(json, "contributors", spec.Contributors);
        json.WriteStartArray("workItems");
        foreach (var item in spec.WorkItems)
            WorkItemJson.WriteInSpec(json, item);
        json.WriteEndArray();
        LinksJson.Write(json, spec);
        json.WriteStartArray("sections");
        foreach (var section in spec.AllSections())
            SectionJson.WriteInSpec(json, section);
        json.WriteEndArray();
        json.WritePropertyName("metadata");
        MetadataJson.Write(json, spec.Metadata);
        json.WriteString("template", spec.Template);
        json.WriteNumber("lineCount", spec.LineCount);
        json.WriteNumber("length", spec.Length);
        json.WriteString("encoding", spec.Encoding);
        json.WriteString("newLine", spec.NewLine.ToString());
        json.WriteString("lastWriteTime", spec.LastWriteTime);
        json.WriteEndObject();
    }

    internal static void WriteBlueprint(Utf8JsonWriter json, SpecBlueprint? blueprint)
    {
        if (blueprint is null)
        {
            json.WriteNull("blueprint");
            return;
        }

        json.WriteStartObject("blueprint");
        json.WriteString("url", blueprint.Url);
        json.WriteString("project", blueprint.Project);
        json.WriteString("name", blueprint.Name);
        json.WriteString("kind", blueprint.Kind.ToString());
        json.WriteEndObject();
    }
}
