using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SpecTools.Reports;
using SpecTools.Rules;
using SpecTools.Specs;

namespace SpecTools.Tests.Reports;

/// <summary>What other programs are given of a test: for no finding, for one, and for very many.</summary>
public class TestReportTests
{
    private const string Folder = "/repository";

    private static readonly SpecRule Rule = RuleCatalogue.All.First(rule => rule.Id == "SPEC301");

    public static TheoryData<int> Amounts => [0, 1, 10_000];

    [Theory]
    [MemberData(nameof(Amounts))]
    public void SARIF_has_the_rules_and_a_region_for_each_finding(int amount)
    {
        using var json = JsonDocument.Parse(Write(SpecTestFormat.Sarif, Result("specs/a b#.rst", amount)));

        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs").EnumerateArray().Single();
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));
        var results = run.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(amount, results.Length);
        foreach (var result in results)
        {
            Assert.Equal("SPEC301", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal("specs/a%20b%23.rst", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(80, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        }
    }

    [Fact]
    public void SARIF_says_what_could_not_be_read_and_names_files_outside_whole()
    {
        var error = new SpecException(SpecErrorKind.FileNotReadable, "'/else/b.rst' may not be read.", "/else/b.rst");
        using var json = JsonDocument.Parse(Write(SpecTestFormat.Sarif, writer => writer.Write(error)));

        var invocation = json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        var artifact = invocation.GetProperty("toolExecutionNotifications")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.Equal("file:///else/b.rst", artifact.GetProperty("uri").GetString());
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void JUnit_has_a_case_for_each_spec_and_counts_them(int amount)
    {
        var suites = XDocument.Parse(Write(SpecTestFormat.Junit, Result("specs/a.rst", amount), Result("b.rst", 0))).Root!;

        Assert.Equal(("2", amount > 0 ? "1" : "0", "0"), ((string?)suites.Attribute("tests"), (string?)suites.Attribute("failures"), (string?)suites.Attribute("errors")));
        var cases = suites.Element("testsuite")!.Elements("testcase").ToArray();
        Assert.Equal([("specs", "a.rst"), (".", "b.rst")], cases.Select(test => ((string)test.Attribute("classname")!, (string)test.Attribute("name")!)));
        Assert.Equal(amount > 0, cases[0].Element("failure") is not null);
        if (cases[0].Element("failure") is { } failure)
            Assert.Equal(amount, failure.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void JUnit_writes_what_XML_cannot_hold_as_something_else()
    {
        var text = Write(SpecTestFormat.Junit, Result("a\u001b\ud800.rst", 1, "Half \ud83d and whole \ud83d\ude00, <b>&\u0000"));

        var failure = XDocument.Parse(text).Descendants("failure").Single();
        Assert.Contains("Half \uFFFD and whole \ud83d\ude00, <b>&\uFFFD", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void JUnit_has_an_error_for_what_could_not_be_read()
    {
        var error = new SpecException(SpecErrorKind.FileNotReadable, "'/repository/b.rst' may not be read.", "/repository/b.rst");
        var test = XDocument.Parse(Write(SpecTestFormat.Junit, writer => writer.Write(error))).Descendants("testcase").Single();

        Assert.Equal(("b.rst", "FileNotReadable"), ((string?)test.Attribute("name"), (string?)test.Element("error")!.Attribute("type")));
    }

    [Fact]
    public void GitHub_is_told_a_command_a_finding_with_what_means_something_escaped()
    {
        var text = Write(SpecTestFormat.Github, Result("a,b:c.rst", 1, "100 % of\nit"));

        Assert.Equal("::warning file=a%2Cb%3Ac.rst,line=1,endLine=1,col=80,endColumn=84,title=SPEC301 LineTooLong::100 %25 of%0Ait\n", text);
    }

    [Theory]
    [MemberData(nameof(Amounts))]
    public void Zuul_has_comments_by_path_with_characters_counted_from_nothing(int amount)
    {
        using var json = JsonDocument.Parse(Write(SpecTestFormat.Zuul, Result("specs/a.rst", amount), Result("b.rst", 0)));

        var files = json.RootElement.GetProperty("file_comments").EnumerateObject().ToArray();
        Assert.Equal(amount > 0 ? ["specs/a.rst"] : [], files.Select(file => file.Name));
        foreach (var comment in files.SelectMany(file => file.Value.EnumerateArray()))
        {
            Assert.Equal(1, comment.GetProperty("line").GetInt32());
            Assert.Equal("SPEC301 Too long.", comment.GetProperty("message").GetString());
            Assert.Equal(79, comment.GetProperty("range").GetProperty("start_character").GetInt32());
        }
    }

    [Fact]
    public void Text_and_JSON_are_those_of_the_command_line()
    {
        Assert.Equal("specs/a.rst:1:80: SPEC301 Too long.\n", Write(SpecTestFormat.Text, Result("specs/a.rst", 1)));
        using var json = JsonDocument.Parse(Write(SpecTestFormat.Json, Result("specs/a.rst", 1)));
        Assert.Equal("SPEC301", json.RootElement.GetProperty("diagnostics")[0].GetProperty("ruleId").GetString());
    }

    [Theory]
    [InlineData("a.sarif", SpecTestFormat.Sarif)]
    [InlineData("a.XML", SpecTestFormat.Junit)]
    [InlineData("a.json", SpecTestFormat.Json)]
    [InlineData("a.txt", SpecTestFormat.Text)]
    public void The_ending_of_a_file_names_its_format(string path, SpecTestFormat format) =>
        Assert.Equal(format, TestReportWriter.FormatOf(path));

    [Fact]
    public void An_ending_that_names_no_format_is_an_error() =>
        Assert.Equal(SpecErrorKind.FormatNotSupported, Assert.Throws<SpecException>(() => TestReportWriter.FormatOf("a.bmp")).Kind);

    private static SpecTestResult Result(string name, int amount, string message = "Too long.")
    {
        var path = $"{Folder}/{name}";
        var diagnostic = new SpecDiagnostic(Rule, SpecSeverity.Warning, message, path, (1, 80), (1, 84), canFix: true, fingerprint: 0);
        return new SpecTestResult(path, amount == 0, new SpecList<SpecDiagnostic>(Enumerable.Repeat(diagnostic, amount).ToArray()), "template");
    }

    private static string Write(SpecTestFormat format, params SpecTestResult[] results) =>
        Write(format, writer => Array.ForEach(results, writer.Write));

    private static string Write(SpecTestFormat format, Action<TestReportWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = TestReportWriter.Create(format, stream, Folder);
        write(writer);
        writer.Complete();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
