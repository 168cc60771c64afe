using SpecTools.Operations;
using SpecTools.Rules;

namespace SpecTools.Tests.Operations;

public sealed class SpecEngineTestTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public SpecEngineTestTests() => repository.Write("specs/template.rst", TemporaryRepository.Template);

    public void Dispose() => repository.Dispose();

    private Outcome<SpecTestResult> Run(string relative, TestOptions? options = null) =>
        Assert.Single(TemporaryRepository.Engine().Test(repository.Named(relative), options ?? new TestOptions(), default));

    private SpecTestResult Test(string relative, TestOptions? options = null) => Run(relative, options).Value!;

    private static string[] Show(SpecTestResult result) =>
        [.. result.Diagnostics.Select(diagnostic => $"{diagnostic.Line}:{diagnostic.Column} {diagnostic.RuleId} {diagnostic.Severity}")];

    /// <summary>A spec with a trailing blank in line 7 and a section less.</summary>
    private void WriteFaulty(string relative)
    {
        var text = TemporaryRepository.Spec("faulty");
        text = text.Replace("about.\n", "about. \n", StringComparison.Ordinal)
            .Replace("\nAlternatives\n------------\n\nNone\n", "", StringComparison.Ordinal);
        repository.Write(relative, text);
    }

    [Fact]
    public void A_spec_like_its_template_passes()
    {
        repository.WriteSpecs("specs/good.rst");

        var result = Test("specs/good.rst");
        Assert.Empty(Show(result));
        Assert.True(result.Passed);
        Assert.Equal(repository.Path("specs/template.rst"), result.Template);
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_text_with_their_places()
    {
        WriteFaulty("specs/faulty.rst");

        var result = Test("specs/faulty.rst");
        Assert.False(result.Passed);
        Assert.Equal((1, 1), (result.ErrorCount, result.WarningCount));
        var blank = Assert.Single(result.Diagnostics, diagnostic => diagnostic.RuleId == "SPEC302");
        Assert.Equal((7, 18, 7, 19), (blank.Line, blank.Column, blank.EndLine, blank.EndColumn));
        Assert.Equal("TrailingWhitespace", blank.RuleName);
        Assert.Equal(repository.Path("specs/faulty.rst"), blank.Path);
        Assert.Equal(result.Diagnostics.OrderBy(diagnostic => diagnostic.Line).ToArray(), result.Diagnostics);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.RuleId == "SPEC001");
    }

    [Fact]
    public void Passed_depends_on_what_fails_and_not_on_what_is_shown()
    {
        WriteFaulty("specs/faulty.rst");
        var onlyBlanks = new TestOptions { Rules = ["SPEC302"] };

        Assert.True(Test("specs/faulty.rst", onlyBlanks).Passed);
        Assert.False(Test("specs/faulty.rst", onlyBlanks with { FailOn = SpecSeverity.Warning }).Passed);
        var hidden = Test("specs/faulty.rst", onlyBlanks with { FailOn = SpecSeverity.Warning, MinimumSeverity = SpecSeverity.Error });
        Assert.False(hidden.Passed);
        Assert.Empty(hidden.Diagnostics);
    }

    [Theory]
    [InlineData("SPEC302", "", "SPEC302")]
    [InlineData("trailingwhitespace", "", "SPEC302")]
    [InlineData("SPEC3*", "", "SPEC302")]
    [InlineData("SPEC*", "SPEC001", "SPEC302")]
    [InlineData("", "Trailing*", "SPEC001")]
    [InlineData("SPEC302", "SPEC302", "")]
    public void Rules_are_chosen_by_identifier_and_name(string rules, string exclude, string expected)
    {
        WriteFaulty("specs/faulty.rst");

        var result = Test("specs/faulty.rst", new TestOptions { Rules = Split(rules), ExcludeRules = Split(exclude) });
        Assert.Equal(Split(expected), result.Diagnostics.Select(diagnostic => diagnostic.RuleId));

        static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }

    [Fact]
    public void An_unknown_rule_is_noticed_before_anything_is_read()
    {
        var engine = TemporaryRepository.Engine();
        var error = Assert.Throws<SpecException>(() => engine.Test(repository.Named("specs/x.rst"), new TestOptions { Rules = ["SPEC30l"] }, default));

        Assert.Equal(SpecErrorKind.RuleNotFound, error.Kind);
        Assert.Contains("Did you mean 'SPEC301'?", error.Message, StringComparison.Ordinal);
        Assert.Throws<SpecException>(() => engine.Test(repository.Named(), new TestOptions { ExcludeRules = ["Nothing*"] }, default));
    }

    [Fact]
    public void The_configuration_turns_rules_off_and_changes_their_severity()
    {
        WriteFaulty("specs/faulty.rst");
        repository.Write("spectools.json", """{ "rules": { "SPEC001": "off", "spec302": "error" } }""");

        Assert.Equal(["7:18 SPEC302 Error"], Show(Test("specs/faulty.rst")));
    }

    [Fact]
    public void Optional_sections_may_be_left_out()
    {
        WriteFaulty("specs/faulty.rst");
        repository.Write("spectools.json", """{ "optionalSections": ["Proposed*/Alt*"] }""");

        Assert.Equal(["7:18 SPEC302 Warning"], Show(Test("specs/faulty.rst")));
    }

    [Fact]
    public void A_template_is_read_once_for_each_list_of_optional_sections()
    {
        repository.WriteSpecs("specs/a.rst", "specs/b.rst");
        var engine = TemporaryRepository.Engine();

        Assert.Same(engine.Template(repository.Path("specs/a.rst"), new ReadOptions()), engine.Template(repository.Path("specs/b.rst"), new ReadOptions()));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_finding()
    {
        repository.Write("specs/bad.rst", [.. "Title\n=====\n"u8, 0xFF]);

        var result = Test("specs/bad.rst");
        Assert.Equal(["3:1 SPEC306 Error"], Show(result));
        Assert.Contains("offset 12", result.Diagnostics[0].Message, StringComparison.Ordinal);
        Assert.False(result.Passed);

        Assert.Equal(SpecErrorKind.FileNotDecodable, Run("specs/bad.rst", new TestOptions { Rules = ["SPEC301"] }).Error!.Kind);
    }

    [Fact]
    public void A_named_file_of_another_ending_is_tested_as_a_spec()
    {
        repository.WriteSpecs("specs/wrong.txt");

        Assert.Equal(["1:1 SPEC107 Error"], Show(Test("specs/wrong.txt")));
    }

    [Fact]
    public void In_a_declared_folder_a_file_of_another_ending_is_a_spec_with_the_wrong_one()
    {
        const string folder = "specs/2026.2/approved";
        repository.WriteSpecs($"{folder}/a.rst", $"{folder}/b.txt", $"{folder}/c", $"{folder}/.hidden", $"{folder}/d.rst~");
        repository.WriteSpecs("specs/2026.2/redirects", $"{folder}/redirects", $"{folder}/picture.png", "specs/2026.2/approved/e/f.txt");
        var engine = TemporaryRepository.Engine();
        var options = new TestOptions { Preset = "nova", Rules = ["SPEC107"] };

        var results = engine.Test(engine.Expand(["specs"], repository.Root), options, default).Where(outcome => outcome.Value is not null);
        Assert.Equal(
            [("a.rst", 0), ("b.txt", 1), ("c", 1)],
            results.Select(outcome => (Path.GetFileName(outcome.Path), outcome.Value!.Diagnostics.Count)));

        // Where nothing is declared, such files are none of our business.
        engine = TemporaryRepository.Engine();
        results = engine.Test(engine.Expand(["specs"], repository.Root), options with { Preset = null }, default).Where(outcome => outcome.Value is not null);
        Assert.Equal(["a.rst"], results.Select(outcome => Path.GetFileName(outcome.Path)));
    }

    [Fact]
    public void In_a_declared_folder_a_file_without_any_section_is_a_bad_spec()
    {
        repository.Write("specs/2026.2/approved/empty.rst", "");
        var engine = TemporaryRepository.Engine();

        var outcome = Assert.Single(engine.Test(
            repository.Found("specs/2026.2/approved/empty.rst"), new TestOptions { Preset = "nova" }, default));
        Assert.False(outcome.Value!.Passed);
    }

    [Fact]
    public void The_built_in_template_is_clean_by_its_own_rules()
    {
        var path = Path.Combine(SpecTools.Tests.SharedData.Repository, "module", "templates", "openstack.rst");
        var engine = TemporaryRepository.Engine();

        var result = Assert.Single(engine.Test([new SpecInput(path, true)], new TestOptions { Template = "openstack" }, default)).Value!;
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.RuleId is not ("SPEC104" or "SPEC006" or "SPEC201" or "SPEC203"));
        Assert.NotEmpty(engine.Template(path, new ReadOptions { Template = "openstack" }).Sections);
    }
}
