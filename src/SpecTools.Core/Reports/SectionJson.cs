using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>A section as a JSON object: inside its spec, and on its own.</summary>
internal static class SectionJson
{
    /// <summary>As an item of a spec's list, where <c>path</c> is the section's path.</summary>
    internal static void WriteInSpec(Utf8JsonWriter json, SpecSection section)
    {
        json.WriteStartObject();
        json.WriteString("title", section.Title);
        json.WriteNumber("level", section.Level);
        json.WriteNumber("line", section.Line);
        json.WriteNumber("endLine", section.EndLine);
        json.WriteString("path", section.SectionPath);
        json.WriteBoolean("isNone", section.IsNone);
        json.WriteBoolean("isEmpty", section.IsEmpty);
        json.WriteEndObject();
    }

    /// <summary>As an object of its own, where <c>path</c> is the file's.</summary>
    internal static void Write(Utf8JsonWriter json, SpecSection section, bool withText)
    {
        json.WriteStartObject();
        json.WriteString("path", section.Path);
        json.WriteString("sectionPath", section.SectionPath);
        json.WriteString("title", section.Title);
        json.WriteNumber("level", section.Level);
        json.WriteNumber("line", section.Line);
        json.WriteNumber("endLine", section.EndLine);
        json.WriteBoolean("isNone", section.IsNone);
        json.WriteBoolean("isEmpty", section.IsEmpty);
        if (withText)
        {
            json.WriteString("body", section.Body);
            json.WriteString("text", section.Text);
        }

        json.WriteEndObject();
    }
}
