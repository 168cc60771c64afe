using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>A work item as an item of its spec's list.</summary>
internal static class WorkItemJson
{
    internal static void WriteInSpec(Utf8JsonWriter json, WorkItem item)
    {
        json.WriteStartObject();
        json.WriteString("text", item.Text);
        json.WriteNumber("line", item.Line);
        json.WriteNumber("endLine", item.EndLine);
        json.WriteString("sectionPath", item.SectionPath);
        if (item.IsDone is { } isDone)
            json.WriteBoolean("isDone", isDone);
        else
            json.WriteNull("isDone");
        json.WriteEndObject();
    }
}
