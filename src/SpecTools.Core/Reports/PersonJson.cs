using System.Text.Json;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>A person as a JSON object: inside a spec, and on its own.</summary>
internal static class PersonJson
{
    /// <summary>The people of a spec who have one role.</summary>
    internal static void WriteInSpec(Utf8JsonWriter json, string field, IEnumerable<SpecPerson> people)
    {
        json.WriteStartArray(field);
        foreach (var person in people)
        {
            json.WriteStartObject();
            WriteFields(json, person.Name, person.Id, person.Email);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>As an object of its own, with the file and the line.</summary>
    internal static void Write(Utf8JsonWriter json, SpecAssignee assignee)
    {
        json.WriteStartObject();
        json.WriteString("path", assignee.Path);
        json.WriteString("role", assignee.Role.ToString());
        WriteFields(json, assignee.Name, assignee.Id, assignee.Email);
        if (assignee.Line is { } line)
            json.WriteNumber("line", line);
        else
            json.WriteNull("line");
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, string? name, string? id, string? email)
    {
        json.WriteString("name", name);
        json.WriteString("id", id);
        json.WriteString("email", email);
    }
}
