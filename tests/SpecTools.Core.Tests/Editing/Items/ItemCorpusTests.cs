using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of work items in every real spec among the shared documents.</summary>
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
