using System.Collections;
using System.Reflection;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Specs;

namespace SpecTools.Tests.Operations;

/// <summary>No real document, spec or not, makes any property or query fail.</summary>
public sealed class EveryQueryCorpusTests
{
    private static readonly string[] Queries = ["Sec*", "*impact*", "Proposed change/Alternatives", "*/*", "Work items", "Refrences", "Motivation"];

    private readonly SpecEngine engine = new(() => new MarkdigReader(), () => new YamlDotNetReader());

    private static IEnumerable<Outcome<SpecInput>> Inputs() => SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md"))
        .Select(path => Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true)));

    private IEnumerable<Spec> Specs() => engine.Read(Inputs(), new ReadOptions(), default).Select(ValueOf).OfType<SpecFile>().Select(file => file.Spec);

    // A link to nothing is the only thing in the corpus that cannot be read.
    private static T? ValueOf<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.True(outcome.Error is null or { Kind: SpecErrorKind.PathNotFound }, outcome.Error?.Message);
        return outcome.Value;
    }

    [SharedFact]
    public void Every_property_has_a_value()
    {
        var asked = new HashSet<string>();
        foreach (var spec in Specs())
            Ask(spec, spec.Path, asked);

        Assert.Superset(
            new HashSet<string>
            {
                "Spec.Introduction", "SpecSection.Text", "SpecSection.Sections", "SpecBlueprint.Name", "SpecPerson.Id", "WorkItem.IsDone",
                "SpecReference.Target", "SpecDependency.ResolvedPath", "SpecHistoryEntry.Release", "Spec.Metadata", "Spec.LastWriteTime",
            },
            asked);
    }

    [SharedFact]
    public void Every_query_has_an_answer()
    {
        var filter = new SectionFilter(Queries);
        var graph = new DependencyGraph();
        var found = 0;
        foreach (var spec in Specs())
        {
            var sections = filter.Select(spec).ToList();
            Assert.All(sections, section => Assert.Contains(section, spec.AllSections()));
            found += sections.Count + filter.SelectReferences(spec).Count();
            Assert.All(spec.Assignees(), person => Assert.NotEqual("", person.ToString()));
            graph.Add(spec);
            _ = JsonLinesWriter.LineOf(spec);
        }

        Assert.True(found > 10_000);
        Assert.StartsWith("graph LR\n", graph.Write(SpecGraphFormat.Mermaid), StringComparison.Ordinal);
        Assert.EndsWith("\n}", graph.Write(SpecGraphFormat.Dot), StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_document_can_be_counted_and_has_a_message_and_a_template()
    {
        var options = new ReadOptions();

        Assert.True(engine.Count(Inputs(), new TestOptions(), default).Select(ValueOf).OfType<SpecFigures>().Count() > 900);
        Assert.True(engine.CommitMessages(Inputs(), options, default).Select(ValueOf).OfType<SpecCommitMessage>().Count(message => message.Subject.Length > 0) > 900);
        Assert.All(Inputs(), input => Assert.NotEmpty(engine.Template(input.Path, options).Sections));
    }

    // Asks for each public property of a value and of all that it holds.
    private static void Ask(object? value, string path, HashSet<string> asked)
    {
        if (value is null or string)
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                Ask(item, path, asked);
        }

        var type = value.GetType();
        Assert.NotNull(value.ToString());
        if (type.IsPrimitive || type.IsEnum || type == typeof(DateTime))
            return;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
        {
            object? part;
            try
            {
                part = property.GetValue(value);
            }
            catch (TargetInvocationException error)
            {
                Assert.Fail($"{type.Name}.{property.Name} of '{path}': {error.InnerException}");
                return;
            }

            asked.Add($"{type.Name}.{property.Name}");
            Ask(part, path, asked);
        }
    }
}
