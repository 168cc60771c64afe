using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>A spec's metadata as JSON: names as they are written, values as strings, arrays, objects and null.</summary>
internal static class MetadataJson
{
    internal static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case SpecMetadata metadata:
                json.WriteStartObject();
                foreach (var (name, below) in metadata)
                {
                    json.WritePropertyName(name);
                    Write(json, below);
                }

                json.WriteEndObject();
                break;
            case SpecList<object?> list:
                json.WriteStartArray();
                foreach (var item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(value as string);
                break;
        }
    }
}
