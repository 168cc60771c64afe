using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of sections in every real spec among the shared documents.</summary>
public sealed class SectionsCorpusTests(ITestOutputHelper output)
{
    private const string Other = "Other words, with ``code`` in them.\n\n* One\n* Two";

    private static readonly Lazy<List<SpecFile>> Specs = new(() =>
        [.. SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(File.Exists).Select(SourceText.Read).Select(PeopleEditor.Read).Where(file => file.Spec.AllSections().Any())]);

    private readonly List<string> refused = [];
    private readonly List<string> failed = [];
    private int spaced;

    [SharedFact]
    public void A_body_that_is_set_to_what_it_is_changes_no_byte()
    {
        foreach (var file in Specs.Value)
        {
            foreach (var section in file.Spec.AllSections())
                Assert.Same(file, PeopleEditor.Apply(file, new SectionBodyEdit(SectionAddress.Of(section), section.Body, Append: false)));
        }
    }

    [SharedFact]
    public void Another_body_takes_the_place_and_the_old_one_comes_back()
    {
        var count = 0;
        foreach (var (file, section) in Sections())
        {
            if (TryApply(file, new SectionBodyEdit(SectionAddress.Of(section), Other, Append: false)) is not { } after)
                continue;
            count++;
            AssertOthersSame(file, after, section);
            Assert.Same(after, PeopleEditor.Apply(after, new SectionBodyEdit(SectionAddress.Of(At(after, section)), Other, Append: false)));
            if (TryApply(after, new SectionBodyEdit(SectionAddress.Of(At(after, section)), section.Body, Append: false)) is { } back)
                Compare(file, back, section);
        }

        Report($"{count} bodies set");
    }

    [SharedFact]
    public void What_is_appended_comes_behind_what_is_there()
    {
        var count = 0;
        foreach (var (file, section) in Sections())
        {
            if (TryApply(file, new SectionBodyEdit(SectionAddress.Of(section), "More.", Append: true)) is not { } after)
                continue;
            count++;
            AssertOthersSame(file, after, section);
            var body = At(after, section).Body;
            Assert.Equal(section.Body.Length == 0 || section.IsNone ? "More." : section.Body.ReplaceLineEndings("\n") + "\n\nMore.", body.ReplaceLineEndings("\n"));
            if (TryApply(after, new SectionBodyEdit(SectionAddress.Of(At(after, section)), section.Body, Append: false)) is { } back)
                Compare(file, back, section);
        }

        Report($"{count} texts appended");
    }

    [SharedFact]
    public void A_section_that_is_added_goes_again()
    {
        var count = 0;
        foreach (var (file, section) in Sections())
        {
            if (TryApply(file, new SectionAddition("Quagga", Other, SectionAddress.Of(section))) is not { } after)
                continue;
            count++;
            var added = after.Spec.AllSections().Single(own => own.Title == "Quagga");
            Assert.Equal(section.Level, added.Level);
            if (TryApply(after, new SectionRemoval(SectionAddress.Of(added))) is { } back)
                Compare(file, back, section);
        }

        Report($"{count} sections added");
    }

    private static IEnumerable<(SpecFile File, SpecSection Section)> Sections()
    {
        // Where endings of lines are mixed, a text comes back with those of the first line.
        foreach (var file in Specs.Value.Where(file => file.Source.NewLine != LineBreak.Mixed))
        {
            var all = file.Spec.AllSections().ToList();
            for (var i = file.Source.Text.Length % 4; i < all.Count; i += 4)
                yield return (file, all[i]);
        }
    }

    private static SpecSection At(SpecFile file, SpecSection section) => file.Spec.AllSections().First(own => own.Line == section.Line);

    private static void AssertOthersSame(SpecFile before, SpecFile after, SpecSection section) => Assert.Equal(
        before.Spec.AllSections().Where(other => other != section).Select(other => (other.SectionPath, other.Body)),
        after.Spec.AllSections().Where(other => other.Line != section.Line).Select(other => (other.SectionPath, other.Body)));

    private void Compare(SpecFile before, SpecFile back, SpecSection section)
    {
        // A heading that stood close below something else has a blank line above it from then on.
        if (back.Source.Text == before.Source.Text)
            return;
        if (Words(back) == Words(before))
            spaced++;
        else
            failed.Add($"{section.Path}:{section.Line}: {section.SectionPath}");
    }

    private static string Words(SpecFile file) => string.Join('\n', file.Source.Text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private void Report(string what)
    {
        output.WriteLine($"{what}; {refused.Count} refused; {failed.Count} not restored, {spaced} but for blank lines");
        Assert.InRange(spaced, 0, 10);
        failed.ForEach(output.WriteLine);
        output.WriteLine("---");
        refused.ForEach(output.WriteLine);
        Assert.Empty(failed);
    }

    private SpecFile? TryApply(SpecFile file, SpecEdit edit)
    {
        try
        {
            return PeopleEditor.Apply(file, edit);
        }
        catch (SpecException error)
        {
            refused.Add(error.Message);
            return null;
        }
    }
}
