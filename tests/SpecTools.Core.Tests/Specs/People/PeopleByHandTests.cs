using System.Text.Json;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Specs;

/// <summary>The people that are read, against those that people wrote down who read the same specs (see ../Labels).</summary>
public sealed class PeopleByHandTests(ITestOutputHelper output)
{
    private const double LeastAgreement = 0.97;

    [SharedFact]
    public void Primary_assignees_are_those_that_people_see() => AssertAgreement("primaryAssignee", spec => spec.PrimaryAssignee);

    [SharedFact]
    public void Contributors_are_those_that_people_see() => AssertAgreement("contributors", spec => spec.Contributors);

    // Markdown says it in its metadata, which is read elsewhere.
    private void AssertAgreement(string field, Func<Spec, SpecList<SpecPerson>> people)
    {
        var (count, agreed) = (0, 0);
        foreach (var label in Labels().Where(label => Path(label).EndsWith(".rst", StringComparison.Ordinal)))
        {
            var file = System.IO.Path.Combine(SharedData.Folder!, "corpus", Path(label));
            var expected = Set(label.GetProperty(field).EnumerateArray().Select(person => Show(Text(person, "name"), Text(person, "id"), Text(person, "email"))));
            var actual = Set(people(SpecText.File(SourceText.Read(file)).Spec).Select(person => Show(person.Name, person.Id, person.Email)));
            count++;
            if (expected == actual)
                agreed++;
            else
                output.WriteLine($"{Path(label)}\n  by hand: {expected}\n  read:    {actual}");
        }

        output.WriteLine($"{field}: {agreed} of {count} reStructuredText specs agree.");
        Assert.True(agreed >= LeastAgreement * count, $"{agreed} of {count} agree.");
    }

    private static IEnumerable<JsonElement> Labels() =>
        File.ReadLines(System.IO.Path.Combine(SharedData.Repository, "tests", "SpecTools.Core.Tests", "Specs", "Labels", "labels.jsonl"))
            .Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);

    private static string Path(JsonElement label) => label.GetProperty("path").GetString()!;

    private static string? Text(JsonElement person, string field) => person.GetProperty(field).GetString();

    private static string Show(string? name, string? id, string? email) => $"{name ?? "-"}|{id ?? "-"}|{email ?? "-"}";

    private static string Set(IEnumerable<string> people) => string.Join("; ", people.Order(StringComparer.Ordinal));
}
