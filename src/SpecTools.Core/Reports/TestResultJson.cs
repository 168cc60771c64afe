using System.Text.Json;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>What testing a spec came to, as a JSON object.</summary>
internal static class TestResultJson
{
    internal static void Write(Utf8JsonWriter json, SpecTestResult result)
    {
        json.WriteStartObject();
        json.WriteString("path", result.Path);
        json.WriteBoolean("passed", result.Passed);
        json.WriteNumber("errorCount", result.ErrorCount);
        json.WriteNumber("warningCount", result.WarningCount);
        json.WriteString("template", result.Template);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in result.Diagnostics)
            Write(json, diagnostic);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, SpecDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.RuleId);
        json.WriteString("ruleName", diagnostic.RuleName);
        json.WriteString("severity", diagnostic.Severity.ToString());
        json.WriteString("message", diagnostic.Message);
        json.WriteNumber("line", diagnostic.Line);
        json.WriteNumber("column", diagnostic.Column);
        json.WriteNumber("endLine", diagnostic.EndLine);
        json.WriteNumber("endColumn", diagnostic.EndColumn);
        json.WriteString("helpUri", diagnostic.HelpUri);
        json.WriteBoolean("canFix", diagnostic.CanFix);
        json.WriteEndObject();
    }
}
