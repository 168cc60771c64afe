using System.Text.Json;
using SpecTools.Repositories;

namespace SpecTools.Reports;

/// <summary>A release as a JSON object.</summary>
internal static class ReleaseJson
{
    internal static void Write(Utf8JsonWriter json, SpecRelease release)
    {
        json.WriteStartObject();
        json.WriteString("name", release.Name.Name);
        json.WriteString("path", release.Path);
        json.WriteNumber("specCount", release.SpecCount);
        json.WriteNumber("approvedCount", release.ApprovedCount);
        json.WriteNumber("implementedCount", release.ImplementedCount);
        json.WriteString("template", release.Template);
        json.WriteEndObject();
    }
}
