using SpecTools.Adapters;
using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Sections that come, go and change: the file afterwards is the one that a careful person would leave.</summary>
public sealed class SectionEditTests : IDisposable
{
    private const string Template = "Title\n=====\n\nIntroduction.\n\nProblem\n-------\n\nText.\n\nChange\n------\n\nText.\n\nSecurity\n~~~~~~~~\n\nText.\n\nDevelopers\n~~~~~~~~~~\n\nText.\n\nTesting\n-------\n\nText.\n";

    private const string Text = "=====\nThing\n=====\n\nWords.\n\nProblem\n=======\n\nOne.\n\nChange\n======\n\nTwo.\n\n.. _devs:\n\nDevelopers\n----------\n\nThree.\n\nTesting\n=======\n\nFour.\n";

    private readonly TemporaryFolder folder = new();

    public SectionEditTests() => File.WriteAllText(folder.File("template.rst"), Template);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_section_of_the_template_comes_to_its_place_in_the_style_of_its_level() => AssertEdit(
        new SectionAddition("security", "None", null),
        Text.Replace("Two.\n\n", "Two.\n\nSecurity\n--------\n\nNone\n\n", StringComparison.Ordinal));

    [Fact]
    public void A_section_comes_behind_another_one_and_its_subsections() => AssertEdit(
        new SectionAddition("Glossary", "Thing\r\n  What it is.", SectionAddress.Of("Change")),
        Text.Replace("Three.\n\n", "Three.\n\nGlossary\n========\n\nThing\n  What it is.\n\n", StringComparison.Ordinal));

    [Fact]
    public void A_section_comes_at_the_end_and_the_file_ends_as_it_did() => AssertEdit(
        new SectionAddition("Notes", "None", SectionAddress.Of("Testing")), Text + "\nNotes\n=====\n\nNone\n");

    [Theory]
    [InlineData("n\n=\nn\n=", "Refrences", null)]
    [InlineData("n\n~\n_\n-", "*Titled* ``so``", "_")]
    public void What_is_there_under_a_title_that_is_read_otherwise_is_not_added_again(string text, string title, string? after)
    {
        var edit = new SectionAddition(title, "Words.", after is null ? null : SectionAddress.Of(after));
        var once = PeopleEditor.Apply(PeopleEditor.Rst(text), edit);
        Assert.Same(once, PeopleEditor.Apply(once, edit with { }));
    }

    [Theory]
    [InlineData("Testing", "None", null, "It is there already, in line 24")]
    [InlineData("Glossary", "None", null, "The template '{0}' has no such section")]
    [InlineData("Two\nlines", "None", "Testing", "A title is one line of text")]
    [InlineData("Notes", "Text\n\nMore\n====\n", "Testing", "a line of the text would be read as a heading")]
    [InlineData("Notes", "None", "Nowhere", "has no section 'Nowhere'")]
    public void What_cannot_be_added_is_refused_with_the_reason(string title, string body, string? after, string reason)
    {
        var error = AssertRefused(new SectionAddition(title, body, after is null ? null : SectionAddress.Of(after)));
        Assert.Contains(reason.Replace("{0}", folder.File("template.rst"), StringComparison.Ordinal), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_goes_with_its_subsections_and_labels() => AssertEdit(
        new SectionRemoval(SectionAddress.Of("Change")),
        Text.Replace("Change\n======\n\nTwo.\n\n.. _devs:\n\nDevelopers\n----------\n\nThree.\n\n", "", StringComparison.Ordinal));

    [Fact]
    public void A_subsection_goes_with_its_label() => AssertEdit(
        new SectionRemoval(SectionAddress.Of("Developers")),
        Text.Replace(".. _devs:\n\nDevelopers\n----------\n\nThree.\n\n", "", StringComparison.Ordinal));

    [Fact]
    public void The_last_section_goes_and_the_file_ends_as_it_did() => AssertEdit(
        new SectionRemoval(SectionAddress.Of("Testing")), Text.Replace("\nTesting\n=======\n\nFour.\n", "", StringComparison.Ordinal));

    [Fact]
    public void The_first_section_goes() => AssertEdit(
        new SectionRemoval(SectionAddress.Of("Problem")), Text.Replace("Problem\n=======\n\nOne.\n\n", "", StringComparison.Ordinal));

    [Fact]
    public void A_section_that_is_referred_to_stays()
    {
        var error = AssertRefused(new SectionRemoval(SectionAddress.Of("Developers")), Text.Replace("Four.", "See devs_.", StringComparison.Ordinal));
        Assert.Contains("faulty in line 20", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_with_a_reference_to_nowhere_is_refused() =>
        Assert.Contains("nowhere", AssertRefused(new SectionBodyEdit(SectionAddress.Of("Testing"), "See nowhere_.", Append: false)).Message, StringComparison.Ordinal);

    [SharedFact]
    public void A_section_of_any_real_spec_can_be_emptied_and_filled_again()
    {
        // Where endings of lines are mixed, a text comes back with those of the first line.
        var failed = new List<string>();
        foreach (var source in SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where((path, index) => index % 5 == 0 && new FileInfo(path).Length > 200))
        {
            if (SourceText.Read(source).NewLine == LineBreak.Mixed)
                continue;
            var path = folder.File(Path.GetFileName(source));
            var bytes = File.ReadAllBytes(source);
            File.WriteAllBytes(path, bytes);
            foreach (var section in SpecOf(path)?.AllSections().Where(section => section.Body.Length > 0).Take(2).ToList() ?? [])
            {
                // What others refer to cannot go.
                if (Plan(path, new SectionBodyEdit(SectionAddress.Of(section), "None", Append: false)).Value is not { } plan)
                    continue;
                SpecEngine.Apply(plan.Changes);
                var back = SpecOf(path)!.AllSections().First(other => other.Line == section.Line);
                if (Plan(path, new SectionBodyEdit(SectionAddress.Of(back), section.Body, Append: false)).Value is { } restored)
                    SpecEngine.Apply(restored.Changes);
                if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
                    failed.Add($"{source}: {section.SectionPath}");
                File.WriteAllBytes(path, bytes);
            }

            File.Delete(path);
        }

        Assert.True(failed.Count == 0, string.Join("\n", failed));
    }

    private void AssertEdit(SpecEdit edit, string expected)
    {
        var path = folder.File("a.rst");
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            File.WriteAllText(path, Text.ReplaceLineEndings(newLine));
            var outcome = Plan(path, edit);
            Assert.Null(outcome.Error);
            SpecEngine.Apply(outcome.Value!.Changes);
            Assert.Equal(expected.ReplaceLineEndings(newLine), File.ReadAllText(path));
        }
    }

    private SpecException AssertRefused(SpecEdit edit, string text = Text)
    {
        var path = folder.File("a.rst");
        File.WriteAllText(path, text);
        var error = Plan(path, edit).Error;
        Assert.NotNull(error);
        Assert.Contains("othing was written", error.Message, StringComparison.Ordinal);
        return error;
    }

    private static SpecTools.Specs.Spec? SpecOf(string path) =>
        NewEngine().Read([new SpecInput(path, IsNamed: true)], new ReadOptions(), default).Single().Value?.Spec;

    private static Outcome<PlannedEdit> Plan(string path, SpecEdit edit) =>
        NewEngine().PlanEdit(path, [edit], new EditOptions(), default);

    private static SpecEngine NewEngine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());
}
