using System.Text.Json;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>A rule as a JSON object.</summary>
internal static class RuleJson
{
    internal static void Write(Utf8JsonWriter json, SpecRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("severity", rule.DefaultSeverity.ToString());
        json.WriteString("summary", rule.Summary);
        json.WriteBoolean("canFix", rule.CanFix);
        json.WriteBoolean("isStyle", rule.IsStyle);
        json.WriteString("helpUri", rule.HelpUri);
        json.WriteEndObject();
    }
}
