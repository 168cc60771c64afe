using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpecTools.Rules;

namespace SpecTools.Reports;

/// <summary>
/// SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Columns count code points, as
/// everywhere in SpecTools; files are named from <c>SRCROOT</c>.
/// </summary>
internal sealed class SarifWriter : TestReportWriter
{
    private static readonly Dictionary<string, int> Indexes =
        RuleCatalogue.All.Select((rule, index) => (rule.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    private readonly Utf8JsonWriter json;
    private readonly List<SpecException> errors = [];

    internal SarifWriter(Stream output, string baseFolder)
        : base(baseFolder)
    {
        json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        WriteTool();
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
    }

    public override void Write(SpecTestResult result)
    {
        foreach (var diagnostic in result.Diagnostics)
            Write(diagnostic);
        json.Flush();
    }

    public override void Write(SpecException failure) => errors.Add(failure);

    public override void Complete()
    {
        json.WriteEndArray();
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", errors.Count == 0);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in errors)
            WriteNotification(error);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            json.Dispose();
        base.Dispose(disposing);
    }

    private void WriteTool()
    {
        var version = typeof(SarifWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "SpecTools");
        json.WriteString("semanticVersion", version);
        json.WriteStartArray("rules");
        foreach (var rule in RuleCatalogue.All)
            WriteRule(rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteRule(SpecRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        WriteText("shortDescription", rule.Summary);
        json.WriteStartObject("help");
        json.WriteString("text", rule.Summary);
        json.WriteString("markdown", rule.Documentation);
        json.WriteEndObject();
        json.WriteString("helpUri", rule.HelpUri);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(rule.DefaultSeverity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(SpecDiagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.RuleId);
        json.WriteNumber("ruleIndex", Indexes[diagnostic.RuleId]);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText("message", diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        WriteArtifact(diagnostic.Path);
        json.WriteStartObject("region");
        json.WriteNumber("startLine", diagnostic.Line);
        json.WriteNumber("startColumn", diagnostic.Column);
        json.WriteNumber("endLine", diagnostic.EndLine);
        json.WriteNumber("endColumn", diagnostic.EndColumn);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteNotification(SpecException error)
    {
        json.WriteStartObject();
        json.WriteString("level", "error");
        WriteText("message", error.Message);
        if (error.Path is not null && Path.IsPathFullyQualified(error.Path))
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            WriteArtifact(error.Path);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteArtifact(string path)
    {
        var name = NameOf(path);
        var isOutside = name == ".." || name.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(name);
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", isOutside
            ? new Uri(path).AbsoluteUri
            : string.Join('/', name.Split('/').Select(Uri.EscapeDataString)));
        if (!isOutside)
            json.WriteString("uriBaseId", "SRCROOT");
        json.WriteEndObject();
    }

    private void WriteText(string property, string text)
    {
        json.WriteStartObject(property);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => "error",
        SpecSeverity.Warning => "warning",
        _ => "note",
    };
}
