using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

/// <summary>Every field of every real document can be asked for, whatever kind of document it is.</summary>
public sealed class FactsCorpusTests
{
    [SharedFact]
    public void No_question_to_a_real_document_fails()
    {
        var engine = new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader());
        var inputs = SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Select(path => new SpecInput(path, IsNamed: true)).ToList();
        var outcomes = engine.Read(inputs, new ReadOptions(), default).ToList();
        var specs = outcomes.Select(outcome => outcome.Value?.Spec).OfType<Spec>().ToList();

        foreach (var spec in specs)
        {
            Assert.All(spec.WorkItems, item => AssertSound(item, spec));
            Assert.All(spec.Assignees(), person => AssertSound(person, spec));
            Assert.All(spec.Metadata, pair => Assert.NotEqual("", pair.Key));
        }

        Assert.All(outcomes, outcome => Assert.True(outcome.Error is null or { Kind: SpecErrorKind.PathNotFound }, outcome.Error?.Message));
        Assert.True(specs.Sum(spec => spec.WorkItems.Count) > 3000);
        Assert.True(specs.Count(spec => spec.PrimaryAssignee.Count > 0) > 950);
        Assert.True(specs.Count(spec => spec.Metadata.Count > 0) > 90);
    }

    private static void AssertSound(SpecAssignee person, Spec spec)
    {
        Assert.NotEqual("", $"{person}");
        Assert.InRange(person.Line ?? 1, 1, spec.LineCount);
    }

    private static void AssertSound(WorkItem item, Spec spec)
    {
        Assert.NotEqual("", item.Text);
        Assert.DoesNotContain('\n', item.Text);
        Assert.InRange(item.EndLine, item.Line, spec.LineCount);
        Assert.Contains(spec.AllSections(), section => section.SectionPath == item.SectionPath && section.Line <= item.Line && item.EndLine <= section.EndLine);
    }
}
