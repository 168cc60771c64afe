using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Rules;

namespace SpecTools.Tests.Operations;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public BaselineTests() => repository.Write("specs/template.rst", TemporaryRepository.Template);

    public void Dispose() => repository.Dispose();

    private static string Faulty { get; } = TemporaryRepository.Spec("faulty")
        .Replace("about.\n", "about. \n", StringComparison.Ordinal)
        .Replace("Much.\n", "Much. \n\nMuch. \n", StringComparison.Ordinal)
        .Replace("Alternatives\n------------\n\nNone\n", "", StringComparison.Ordinal);

    private List<SpecTestResult> Test(string? baseline, params string[] relatives)
    {
        var options = new TestOptions { Baseline = baseline is null ? null : repository.Path(baseline) };
        return [.. TemporaryRepository.Engine().Test(repository.Named(relatives), options, default).Select(outcome => outcome.Value!)];
    }

    private string Write(string baseline, params string[] relatives)
    {
        var writer = new BaselineWriter(repository.Path(baseline));
        foreach (var result in Test(null, relatives))
            writer.Add(result);
        writer.Write();
        return File.ReadAllText(repository.Path(baseline));
    }

    private string[] Left(string relative) =>
        [.. Assert.Single(Test("known.json", relative)).Diagnostics.Select(finding => $"{finding.Line} {finding.RuleId}")];

    [Fact]
    public void What_is_known_is_not_told_of_and_fails_nothing()
    {
        repository.Write("specs/faulty.rst", Faulty);
        Assert.False(Assert.Single(Test(null, "specs/faulty.rst")).Passed);
        Write("known.json", "specs/faulty.rst");

        Assert.Empty(Left("specs/faulty.rst"));
        Assert.True(Assert.Single(Test("known.json", "specs/faulty.rst")).Passed);
    }

    [Fact]
    public void What_is_new_is_told_of()
    {
        repository.Write("specs/faulty.rst", Faulty);
        Write("known.json", "specs/faulty.rst");
        repository.Write("specs/other.rst", Faulty);

        repository.Write("specs/faulty.rst", Faulty.Replace("Little.\n", "Little. \n", StringComparison.Ordinal));
        Assert.Equal(["19 SPEC302"], Left("specs/faulty.rst"));
        Assert.Contains("7 SPEC302", Left("specs/other.rst"));
    }

    [Fact]
    public void Lines_may_shift_and_be_indented()
    {
        repository.Write("specs/faulty.rst", Faulty);
        Write("known.json", "specs/faulty.rst");

        repository.Write("specs/faulty.rst", Faulty.Replace("Much. \n\nMuch. \n", "New words.\n\n* And more.\n\n  Much. \n\n  Much.  \n", StringComparison.Ordinal));
        Assert.Empty(Left("specs/faulty.rst"));
    }

    [Fact]
    public void One_more_of_a_kind_is_new()
    {
        repository.Write("specs/faulty.rst", Faulty);
        Write("known.json", "specs/faulty.rst");

        repository.Write("specs/faulty.rst", Faulty.Replace("Much. \n", "Much. \n\nMuch. \n", StringComparison.Ordinal));
        Assert.Equal(["16 SPEC302", "18 SPEC302"], Left("specs/faulty.rst"));
    }

    [Fact]
    public void The_file_is_sorted_has_a_line_for_a_kind_and_nothing_of_the_machine()
    {
        repository.Write("specs/b.rst", Faulty);
        repository.Write("specs/a.rst", Faulty);
        repository.Write("gate/README", "Of the gate");
        var text = Write("gate/known.json", "specs/b.rst", "specs/a.rst");

        Assert.Equal(text, Write("gate/known.json", "specs/a.rst", "specs/b.rst"));
        Assert.DoesNotContain(repository.Root, text, StringComparison.Ordinal);
        Assert.Contains("\n    \"../specs/a.rst\": {\n", text, StringComparison.Ordinal);
        Assert.Matches("\n      \"SPEC302 [0-9a-f]{16}\": 2,?\n", text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.True(text.IndexOf("a.rst", StringComparison.Ordinal) < text.IndexOf("b.rst", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fingerprint_is_the_same_for_ever()
    {
        Assert.Equal("16866c0db43908f6", FindingFingerprint.Of("The line has 95 columns; 79 are allowed.", "Words, more words and an é.").ToString("x16", null));
        Assert.Equal(FindingFingerprint.Of("Line 1.", "a b"), FindingFingerprint.Of("Line 23.", "  a \t b "));
        Assert.NotEqual(FindingFingerprint.Of("Line 1.", "a b"), FindingFingerprint.Of("Line 1.", "ab"));
        Assert.NotEqual(FindingFingerprint.Of("Line 1.", "a 1"), FindingFingerprint.Of("Line 1.", "a 2"));
    }

    [Fact]
    public void A_spec_that_is_reached_by_a_link_is_the_same_spec()
    {
        repository.Write("specs/faulty.rst", Faulty);
        repository.Link("linked", "specs");
        Write("linked/known.json", "linked/faulty.rst");

        Assert.True(Assert.Single(Test("specs/known.json", "specs/faulty.rst")).Passed);
    }

    [Fact]
    public void No_findings_make_a_baseline_too()
    {
        Assert.Equal("{\n  \"version\": 1,\n  \"specs\": {}\n}\n", Write("known.json"));
        repository.Write("specs/faulty.rst", Faulty);
        Assert.NotEmpty(Left("specs/faulty.rst"));
    }

    [Theory]
    [InlineData("", 1, 1, "no correct JSON")]
    [InlineData("{ \"version\": 1, \"specs\": {} ", 1, 29, "no correct JSON")]
    [InlineData("<<<<<<< HEAD\n", 1, 1, "no correct JSON")]
    [InlineData("[]", 1, 1, "an object in braces")]
    [InlineData("{}", 1, 2, "no 'version'")]
    [InlineData("{ \"specs\": {} }", 1, 12, "'version' is wanted before")]
    [InlineData("{ \"version\": 2 }", 1, 14, "later version")]
    [InlineData("{ \"version\": \"1\" }", 1, 14, "is a number")]
    [InlineData("{\n  \"version\": 1,\n  \"spec\": {} }", 3, 3, "Did you mean 'specs'?")]
    [InlineData("{ \"version\": 1, \"specs\": [] }", 1, 26, "an object of paths")]
    [InlineData("{ \"version\": 1, \"specs\": { \"a\": 1 } }", 1, 33, "an object of findings")]
    [InlineData("{ \"version\": 1, \"specs\": { \"a\": {}, \"a\": {} } }", 1, 37, "'a' is there twice")]
    [InlineData("{ \"version\": 1, \"specs\": { \"a\": { \"SPEC301\": 1 } } }", 1, 35, "is no finding")]
    [InlineData("{ \"version\": 1, \"specs\": { \"a\": { \"SPEC301 0123456789abcdef\": 0 } } }", 1, 63, "the number of such findings")]
    public void A_faulty_baseline_is_one_error_with_its_place_before_anything_is_tested(string json, int line, int column, string message)
    {
        repository.Write("known.json", json);
        IEnumerable<SpecInput> never = Enumerable.Range(0, 1).Select<int, SpecInput>(_ => throw new InvalidOperationException());

        var error = Assert.Throws<SpecException>(
            () => TemporaryRepository.Engine().Test(never, new TestOptions { Baseline = repository.Path("known.json") }, default));
        Assert.Equal(SpecErrorKind.BaselineNotValid, error.Kind);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"'{repository.Path("known.json")}', line {line}, column {column}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_baseline_is_an_error() =>
        Assert.Equal(SpecErrorKind.PathNotFound, Assert.Throws<SpecException>(() => Test("nowhere.json", "x.rst")).Kind);

    [Fact]
    public void A_great_many_findings_on_one_line_cost_what_the_line_costs() =>
        Growth.AssertLinear("http://example.org/ \u200B ", text =>
        {
            var writer = new BaselineWriter(repository.Path("large.json"));
            repository.Write("large.rst", text);
            foreach (var result in Test(null, "large.rst"))
                writer.Add(result);
            writer.Write();
        });
}
