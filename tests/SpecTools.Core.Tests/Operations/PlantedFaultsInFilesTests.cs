using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

/// <summary>Faults planted in a copy of real specs: each is found once, at its line, and nothing else is.</summary>
public sealed class PlantedFaultsInFilesTests : IDisposable
{
    private const string Release = "train";

    private readonly TemporaryRepository repository = new();
    private readonly List<string> specs = [];

    public void Dispose() => repository.Dispose();

    [SharedFact]
    public void Each_is_found_once_at_its_line()
    {
        Copy();
        var before = Findings();
        var expected = new List<string>(before);

        // Each fault goes into a file of its own that had none.
        var clean = new Queue<string>(specs.Where(spec => !before.Exists(finding => finding.StartsWith(Path.GetFileName(spec), StringComparison.Ordinal))));
        Plant(lines => DeleteHeading(lines, "Alternatives"), "SPEC001");
        Plant(lines => ReplaceHeading(lines, "Dependencies", "Depending on", '='), "SPEC001");
        Plant(lines => InsertAfterIntroduction(lines, string.Concat(Enumerable.Repeat("long words ", 9)) + "here"), "SPEC301");
        Plant(lines => InsertAfterIntroduction(lines, "Trailing blanks.  "), "SPEC302");
        Plant(lines => InsertAfterIntroduction(lines, "A carriage return.\r"), "SPEC304");
        Plant(lines => InsertAfterIntroduction(lines, "A zero\u200Bwidth space."), "SPEC305");

        var wrong = clean.Dequeue();
        File.Move(wrong, Path.ChangeExtension(wrong, ".txt"));
        expected.Add($"{Path.GetFileNameWithoutExtension(wrong)}.txt:1 SPEC107");

        expected.Sort(StringComparer.Ordinal);
        Assert.Equal(expected, Findings());

        void Plant(Func<List<string>, int> fault, string rule)
        {
            var path = clean.Dequeue();
            var lines = File.ReadAllText(path).Split('\n').ToList();
            var line = fault(lines);
            File.WriteAllText(path, string.Join('\n', lines));
            expected.Add($"{Path.GetFileName(path)}:{line} {rule}");
        }
    }

    private void Copy()
    {
        var source = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        repository.Write($"specs/{Release}-template.rst", File.ReadAllBytes(Path.Combine(source, $"{Release}-template.rst")));
        foreach (var folder in new[] { "approved", "implemented" })
        {
            foreach (var file in Directory.GetFiles(Path.Combine(source, Release, folder)).Order(StringComparer.Ordinal))
                specs.Add(repository.Write($"specs/{Release}/{folder}/{Path.GetFileName(file)}", File.ReadAllBytes(file)));
        }

        Assert.InRange(specs.Count, 15, 100);
    }

    private List<string> Findings()
    {
        var engine = TemporaryRepository.Engine();
        var outcomes = engine.Test(engine.Search(repository.Path("specs"), true), new TestOptions { Preset = "nova" }, default).ToList();
        Assert.DoesNotContain(outcomes, outcome => outcome.Error is not null);
        var findings = outcomes.Where(outcome => outcome.Value is not null)
            .SelectMany(outcome => outcome.Value!.Diagnostics)
            .Select(diagnostic => $"{Path.GetFileName(diagnostic.Path)}:{diagnostic.Line} {diagnostic.RuleId}")
            .ToList();
        findings.Sort(StringComparer.Ordinal);
        return findings;
    }

    // What is not there has no line: the finding stands at the title.
    private static int DeleteHeading(List<string> lines, string title)
    {
        var at = lines.IndexOf(title);
        lines.RemoveRange(at, 2);
        return lines.FindIndex(line => line.StartsWith("===", StringComparison.Ordinal)) + 2;
    }

    private static int ReplaceHeading(List<string> lines, string title, string other, char adornment)
    {
        var at = lines.IndexOf(title);
        lines[at] = other;
        lines[at + 1] = new string(adornment, other.Length);
        return at + 1;
    }

    private static int InsertAfterIntroduction(List<string> lines, string text)
    {
        var at = lines.IndexOf("Problem description");
        lines.InsertRange(at, [text, ""]);
        return at + 1;
    }
}
