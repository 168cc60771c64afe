using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpecTools.Repositories;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Templates;

namespace SpecTools.Reports;

/// <summary>
/// Writes objects as JSON Lines: one object a line, UTF-8 without a byte order mark, each line ended by a line feed on
/// every system. A line reaches the stream whole.
/// </summary>
public sealed class JsonLinesWriter : IDisposable
{
    private readonly Stream output;
    private readonly ArrayBufferWriter<byte> line = new(4096);
    private readonly Utf8JsonWriter json;

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="output">Where the lines go.</param>
    public JsonLinesWriter(Stream output)
    {
        this.output = output;
        json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>A spec with its sections as one flat list, as a whole line: several threads may make one at once.</summary>
    /// <param name="spec">The spec.</param>
    public static byte[] LineOf(Spec spec)
    {
        using var writer = new JsonLinesWriter(Stream.Null);
        SpecJson.Write(writer.json, spec);
        return writer.FinishLine().ToArray();
    }

    /// <summary>Writes what testing a spec came to.</summary>
    /// <param name="result">The result.</param>
    public void Write(SpecTestResult result)
    {
        TestResultJson.Write(json, result);
        EndLine();
    }

    /// <summary>Writes a section without its subsections.</summary>
    /// <param name="section">The section.</param>
    /// <param name="withText">Whether its text is written too, as it stands in the file and without markup.</param>
    public void Write(SpecSection section, bool withText)
    {
        SectionJson.Write(json, section, withText);
        EndLine();
    }

    /// <summary>Writes a release.</summary>
    /// <param name="release">The release.</param>
    public void Write(SpecRelease release)
    {
        ReleaseJson.Write(json, release);
        EndLine();
    }

    /// <summary>Writes a commit message.</summary>
    /// <param name="message">The message.</param>
    public void Write(SpecCommitMessage message)
    {
        CommitMessageJson.Write(json, message);
        EndLine();
    }

    /// <summary>Writes a person with the role in a spec, and with the place.</summary>
    /// <param name="assignee">The person.</param>
    public void Write(SpecAssignee assignee)
    {
        PersonJson.Write(json, assignee);
        EndLine();
    }

    /// <summary>Writes a template with its sections as one flat list.</summary>
    /// <param name="template">The template.</param>
    public void Write(SpecTemplate template)
    {
        TemplateJson.Write(json, template);
        EndLine();
    }

    /// <summary>Writes a rule.</summary>
    /// <param name="rule">The rule.</param>
    public void Write(SpecRule rule)
    {
        RuleJson.Write(json, rule);
        EndLine();
    }

    /// <summary>Writes a comparison of two specs.</summary>
    /// <param name="comparison">The comparison.</param>
    public void Write(SpecComparison comparison)
    {
        ComparisonJson.Write(json, comparison);
        EndLine();
    }

    /// <summary>Frees the buffers; the stream stays open.</summary>
    public void Dispose() => json.Dispose();

    private ReadOnlySpan<byte> FinishLine()
    {
        json.Flush();
        line.Write("\n"u8);
        return line.WrittenSpan;
    }

    private void EndLine()
    {
        output.Write(FinishLine());
        line.ResetWrittenCount();
        json.Reset();
    }
}
