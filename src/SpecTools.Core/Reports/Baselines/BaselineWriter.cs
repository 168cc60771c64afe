using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SpecTools.Rules;
using SpecTools.Text;

namespace SpecTools.Reports;

/// <summary>
/// Collects findings and writes them as a baseline: sorted, a line for each kind of finding of a spec, nothing in it of the
/// machine that it was written on.
/// </summary>
/// <param name="path">The absolute path of the file to write.</param>
public sealed class BaselineWriter(string path)
{
    private readonly SortedDictionary<string, SortedDictionary<string, int>> specs = new(StringComparer.Ordinal);
    private readonly RealFolders folders = new();
    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>The number of findings so far.</summary>
    public int FindingCount { get; private set; }

    /// <summary>The number of specs that have any.</summary>
    public int SpecCount => specs.Count;

    /// <summary>Adds what was found in a spec.</summary>
    /// <param name="result">What testing it came to.</param>
    public void Add(SpecTestResult result)
    {
        if (result.Diagnostics.Count == 0)
            return;
        var key = Baseline.KeyOf(result.Path, folders.Of(folder), folders);
        if (!specs.TryGetValue(key, out var kinds))
            specs.Add(key, kinds = new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var finding in result.Diagnostics)
        {
            var kind = Baseline.KindOf(finding.RuleId, finding.Fingerprint);
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            FindingCount++;
        }
    }

    /// <summary>Writes the file, in place of the one that is there.</summary>
    /// <exception cref="SpecException">It cannot be written.</exception>
    public void Write() => AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToString()));

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Baseline.Version);
            json.WriteStartObject("specs");
            foreach (var (spec, kinds) in specs)
            {
                json.WriteStartObject(spec);
                foreach (var (kind, count) in kinds)
                    json.WriteNumber(kind, count);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        // The same bytes on every system.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n") + "\n";
    }
}
