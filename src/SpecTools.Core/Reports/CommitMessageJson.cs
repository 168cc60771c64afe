using System.Text.Json;

namespace SpecTools.Reports;

/// <summary>A commit message as a JSON object.</summary>
internal static class CommitMessageJson
{
    internal static void Write(Utf8JsonWriter json, SpecCommitMessage message)
    {
        json.WriteStartObject();
        json.WriteString("path", message.Path);
        json.WriteString("subject", message.Subject);
        json.WriteString("body", message.Body);
        json.WriteStartArray("footers");
        foreach (var footer in message.Footers)
            json.WriteStringValue(footer);
        json.WriteEndArray();
        json.WriteString("text", message.Text);
        json.WriteEndObject();
    }
}
