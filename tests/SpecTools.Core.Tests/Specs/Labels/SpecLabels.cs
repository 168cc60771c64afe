using System.Text.Json;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Specs;
using Xunit.Abstractions;

namespace SpecTools.Tests.Specs;

/// <summary>The specs that people have labelled by hand, beside what is read from them.</summary>
internal static class SpecLabels
{
    private const double LeastAgreement = 0.97;

    private static readonly Lazy<(JsonElement Label, Spec Spec)[]> All = new(Read);

    /// <summary>Says where labels and specs differ in a field, and fails where they do too often.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="field">The field, for the message.</param>
    /// <param name="byHand">The field's value in a label.</param>
    /// <param name="read">The same of a spec.</param>
    internal static void AssertAgreement<T>(
        ITestOutputHelper output, string field, Func<JsonElement, T> byHand, Func<Spec, T> read)
    {
        var agreed = 0;
        foreach (var (label, spec) in All.Value)
        {
            var (expected, actual) = (byHand(label), read(spec));
            if (EqualityComparer<T>.Default.Equals(expected, actual))
                agreed++;
            else
                output.WriteLine($"{PathOf(label)}: by hand '{expected}', read '{actual}'. {Text(label, "note")}");
        }

        output.WriteLine($"{field}: {agreed} of {All.Value.Length} specs agree.");
        Assert.True(agreed >= LeastAgreement * All.Value.Length, $"{field}: only {agreed} of {All.Value.Length} specs agree.");
    }

    /// <summary>A text of a label; null where it has none.</summary>
    internal static string? Text(JsonElement label, string name) => label.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The people of a label, as <see cref="PeopleText.OfSet"/> has those of a spec.</summary>
    internal static string People(JsonElement label, string name) => PeopleText.OfSet(label.GetProperty(name).EnumerateArray()
        .Select(person => new SpecPerson(Text(person, "name"), Text(person, "id"), Text(person, "email"))));

    private static string PathOf(JsonElement label) => Text(label, "path")!;

    private static (JsonElement, Spec)[] Read()
    {
        var file = Path.Combine(SharedData.Repository, "tests", "SpecTools.Core.Tests", "Specs", "Labels", "labels.jsonl");
        var labels = File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var engine = new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader());
        var inputs = labels.Select(label => new SpecInput(Path.Combine(SharedData.Folder!, "corpus", PathOf(label)), IsNamed: true));
        var specs = engine.Read(inputs, new ReadOptions(), default).Select(outcome => outcome.Value!.Spec);
        return [.. labels.Zip(specs)];
    }
}
