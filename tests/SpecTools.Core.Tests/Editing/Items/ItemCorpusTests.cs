using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of work items and references in every real spec among the shared documents.</summary>
public sealed class ItemCorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<SpecFile>> Specs = new(() =>
        [.. SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(File.Exists).Select(SourceText.Read).Select(PeopleEditor.Read).Where(file => file.Spec.AllSections().Any())]);

    [SharedFact]
    public void A_work_item_that_is_added_is_the_last_one_and_goes_again()
    {
        int added = 0, filled = 0;
        var (refused, notRestored) = (new List<string>(), new List<string>());
        foreach (var file in Specs.Value)
        {
            if (TryApply(file, new WorkItemAddition(["Feed the zebra"]), refused) is not { } after)
                continue;
            added++;
            Assert.Equal("Feed the zebra", after.Spec.WorkItems[^1].Text);
            Assert.Same(after, PeopleEditor.Apply(after, new WorkItemAddition(["Feed the zebra"])));
            var back = TryApply(after, new WorkItemRemoval(after.Spec.WorkItems[^1]), notRestored);
            if (file.Spec.WorkItems.Count == 0)
                filled++;
            else if (back is not null && back.Source.Text != file.Source.Text)
                notRestored.Add(file.Spec.Path);
        }

        output.WriteLine($"{Specs.Value.Count} specs: {added} added and read back, of them {filled} had none before; {refused.Count} refused, {notRestored.Count} not restored");
        refused.ForEach(output.WriteLine);
        output.WriteLine("---");
        notRestored.ForEach(output.WriteLine);
        Assert.Empty(notRestored);
        Assert.InRange(refused.Count(error => error.Contains(".rst", StringComparison.Ordinal)), 0, 60);
    }

    [SharedFact]
    public void A_reference_that_is_added_reads_back_and_goes_again()
    {
        foreach (var text in new[] { "Zebra", null })
        {
            int added = 0, restored = 0;
            var (refused, kept, notRestored) = (new List<string>(), new List<string>(), new List<string>());
            foreach (var file in Specs.Value)
            {
                var edit = new ReferenceAddition("https://zebra.example.org/", text);
                if (TryApply(file, edit, refused) is not { } after)
                    continue;
                added++;
                Assert.Same(after, PeopleEditor.Apply(after, edit with { }));
                var back = TryApply(after, new ReferenceRemoval(after.Spec.References.Single(reference => reference.Target == edit.Target)), kept);
                if (back?.Source.Text == file.Source.Text)
                    restored++;
                else if (back is not null && !SaidNothing(file, back))
                    notRestored.Add(file.Spec.Path);
            }

            output.WriteLine($"{Specs.Value.Count} specs: {added} added and read back, {restored} restored byte for byte; {refused.Count} refused, {kept.Count} kept, {notRestored.Count} not restored");
            refused.Concat(kept).Concat(notRestored).ToList().ForEach(output.WriteLine);
            Assert.Empty(notRestored);

            // The text may speak of a "[5]" already that nothing has stood for so far.
            Assert.All(kept, error => Assert.Contains("refers to it", error, StringComparison.Ordinal));
            Assert.InRange(kept.Count, 0, 10);
            Assert.DoesNotContain(refused, error => error.Contains(".rst", StringComparison.Ordinal));
        }
    }

    [SharedFact]
    public void Each_reference_goes_alone_or_stays()
    {
        var (removed, filled) = (0, 0);
        var refused = new List<string>();
        foreach (var file in Specs.Value)
        {
            if (ReferenceHome.Find(file) is not { } home)
                continue;
            foreach (var reference in home.References)
            {
                if (TryApply(file, new ReferenceRemoval(reference), refused) is not { } after)
                    continue;
                removed++;
                Assert.True(after.Spec.References.Count(other => other.Target == reference.Target) < file.Spec.References.Count(other => other.Target == reference.Target));
                Assert.Equal(Others(file, home.Section), Others(after, home.Section));
                if (ReferenceHome.Find(after)!.Section.IsNone)
                    filled++;
            }
        }

        output.WriteLine($"{removed} removed, of them {filled} left None; {refused.Count} refused");
        refused.ForEach(output.WriteLine);
        Assert.NotEqual(0, removed);
    }

    private static List<string> Others(SpecFile file, SpecSection section) =>
        [.. file.Spec.AllSections().Where(other => other.SectionPath != section.SectionPath).Select(other => other.SectionPath + other.Body)];

    // A section that said nothing, or was not there, says None afterwards.
    private static bool SaidNothing(SpecFile before, SpecFile after) =>
        ReferenceHome.Find(after)!.Section.IsNone && (ReferenceHome.Find(before) is not { } home || home.References.Count == 0);

    private static SpecFile? TryApply(SpecFile file, SpecEdit edit, List<string> errors)
    {
        try
        {
            return PeopleEditor.Apply(file, edit);
        }
        catch (SpecException error) when (error.Kind == SpecErrorKind.EditRefused)
        {
            errors.Add(error.Message);
            return null;
        }
    }
}
