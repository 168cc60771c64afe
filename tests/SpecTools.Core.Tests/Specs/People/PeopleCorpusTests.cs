using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>What holds for the people of any document.</summary>
public sealed class PeopleCorpusTests
{
    [SharedFact]
    public void Nothing_is_thrown_and_every_person_is_written_where_it_says()
    {
        foreach (var path in SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")))
        {
            var source = SourceText.Read(path);
            var format = path.EndsWith(".md", StringComparison.Ordinal) ? SpecFormat.Markdown : SpecFormat.Rst;
            var spec = SpecText.File(source, format).Spec;
            foreach (var person in spec.PrimaryAssignee.Concat(spec.Contributors))
            {
                Assert.NotEqual("", person.ToString());
                Assert.Equal(person.Line, source.LineNumberAt(person.Span.Start));
                Assert.Contains((person.Name ?? person.Id ?? person.Email!).Split(' ', ',')[0], source.Slice(person.Span), StringComparison.Ordinal);
            }
        }
    }
}
