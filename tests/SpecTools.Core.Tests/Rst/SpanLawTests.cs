using System.Text.Json;
using FsCheck.Xunit;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class SpanLawTests
{
    [Property(Arbitrary = [typeof(ParserLawTests)], MaxTest = 1000)]
    public void What_stands_at_a_span_is_the_node(string text) => Assert.Empty(SpanLaws.Check(SourceText.FromString(text)).Wrong);

    [Fact]
    public void What_stands_at_a_span_is_the_node_in_every_construct()
    {
        foreach (var path in Directory.GetFiles(GrammarCaseTests.Folder, "*.rst"))
            Assert.Empty(SpanLaws.Check(SourceText.Read(path)).Wrong.Select(fault => $"{path}, {fault}"));
    }

    [SharedFact]
    public void What_stands_at_a_span_is_the_node_in_real_specs()
    {
        foreach (var path in SharedData.Corpus(".rst"))
            Assert.Empty(SpanLaws.Check(SourceText.Read(path)).Wrong.Select(fault => $"{path}, {fault}"));
    }

    [SharedFact]
    public void What_stands_at_a_span_is_the_node_in_docutils_cases()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(SharedData.Folder!, "docutils-cases"), "*.json"))
        {
            using var file = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var item in file.RootElement.EnumerateArray())
            {
                var source = SourceText.FromString(item.GetProperty("input").GetString()!);
                Assert.Empty(SpanLaws.Check(source).Wrong.Select(fault => $"{item.GetProperty("id")}, {fault}"));
            }
        }
    }
}
