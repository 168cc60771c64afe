using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;
using Xunit.Abstractions;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for rows added to the history of every real spec among the shared documents.</summary>
public sealed class HistoryCorpusTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<SpecFile>> Specs = new(() =>
        [.. SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(File.Exists).Select(SourceText.Read).Select(PeopleEditor.Read).Where(file => file.Spec.AllSections().Any())]);

    [SharedFact]
    public void A_row_that_is_added_is_the_last_one_and_nothing_else_changes()
    {
        int added = 0, first = 0;
        var refused = new List<string>();
        foreach (var file in Specs.Value)
        {
            var edit = new HistoryAddition("2031.1 Zebra", "Re-proposed with the stripes, see ``zoo | fence`` and the words behind that one");
            SpecFile after;
            try
            {
                after = PeopleEditor.Apply(file, edit with { });
            }
            catch (SpecException error) when (error.Kind == SpecErrorKind.EditRefused)
            {
                refused.Add(error.Message);
                continue;
            }

            added++;
            first += file.Spec.History.Count == 0 ? 1 : 0;
            Assert.Equal("2031.1 Zebra", after.Spec.History[^1].Release);
            Assert.Same(after, PeopleEditor.Apply(after, edit with { }));
            AssertLinesKept(file.Source, after.Source, file.Spec.History.Count > 0);
        }

        output.WriteLine($"{Specs.Value.Count} specs: {added} added and read back, of them {first} are the first row; {refused.Count} refused");
        refused.ForEach(output.WriteLine);
        Assert.InRange(refused.Count, 0, Specs.Value.Count / 100);
    }

    // What was inserted stands in one place; where there was a history, nothing was taken away.
    private static void AssertLinesKept(SourceText before, SourceText after, bool onlyInserts)
    {
        var (old, now) = (before.Text, after.Text);
        var same = 0;
        while (same < old.Length && old[same] == now[same])
            same++;
        var end = 0;
        while (end < old.Length - same && old[^(end + 1)] == now[^(end + 1)])
            end++;
        if (onlyInserts && !now[same..^end].Contains("+-", StringComparison.Ordinal) && !now[same..^end].Contains("==", StringComparison.Ordinal))
            Assert.True(same + end == old.Length, $"{before.Path}: '{old[same..^end]}' is gone");
    }
}
