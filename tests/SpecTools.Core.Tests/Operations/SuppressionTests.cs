using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

public sealed class SuppressionTests : IDisposable
{
    // Lines 1, 4, 12, 13, 18 and 23 end with a blank.
    private const string Spec = """
        First 
        =====

        Words. 

        Problem
        =======

        .. Place 1

        Text
         
        of it. 

        Detail
        ------

        Words. 

        Change
        ======

        Words. 

        """;

    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private string[] Test(string text, string name = "x.rst", params string[] rules)
    {
        repository.Write(name, text);
        var options = new TestOptions { Rules = rules.Length > 0 ? rules : ["SPEC302", "SPEC901"] };
        var result = Assert.Single(TemporaryRepository.Engine().Test(repository.Named(name), options, default)).Value!;
        return [.. result.Diagnostics.Select(finding => $"{finding.Line} {finding.RuleId}")];
    }

    private string[] Messages(string text, string name = "x.rst")
    {
        repository.Write(name, text);
        var result = Assert.Single(TemporaryRepository.Engine().Test(repository.Named(name), new TestOptions { Rules = ["SPEC302", "SPEC901"] }, default)).Value!;
        return [.. result.Diagnostics.Where(finding => finding.RuleId == "SPEC901").Select(finding => $"{finding.Line}:{finding.Column} {finding.Message}")];
    }

    private static string With(string comment) => Spec.Replace(".. Place 1", comment, StringComparison.Ordinal);

    [Fact]
    public void Without_a_comment_all_is_found() =>
        Assert.Equal(["1 SPEC302", "4 SPEC302", "12 SPEC302", "13 SPEC302", "18 SPEC302", "23 SPEC302"], Test(Spec));

    [Theory]
    [InlineData(".. spectools: disable=SPEC302")]
    [InlineData(".. spectools: disable=TrailingWhitespace")]
    [InlineData(".. spectools: DISABLE=spec301, spec302")]
    [InlineData(".. spectools: disable=SPEC301,SPEC302 -- a table of theirs, kept as it is")]
    [InlineData("..\n   spectools: disable=SPEC302")]
    public void To_disable_holds_to_the_end_of_the_section_with_its_subsections(string comment)
    {
        var shift = comment.Contains('\n', StringComparison.Ordinal) ? 1 : 0;
        Assert.Equal(["1 SPEC302", "4 SPEC302", $"{23 + shift} SPEC302"], Test(With(comment)));
    }

    [Fact]
    public void A_comment_above_a_heading_is_for_its_section()
    {
        var text = Spec.Replace("Detail\n", ".. spectools: disable=SPEC302\n\n.. _detail:\n\nDetail\n", StringComparison.Ordinal);
        Assert.Equal(["1 SPEC302", "4 SPEC302", "12 SPEC302", "13 SPEC302", "27 SPEC302"], Test(text));
    }

    [Fact]
    public void A_comment_above_the_title_is_for_the_whole_document_and_so_for_what_is_said_at_the_title()
    {
        const string rules = "SPEC001";
        Assert.Equal(["1 SPEC001", "6 SPEC001", "20 SPEC001"], Test(Spec, rules: rules));
        Assert.Empty(Test(".. spectools: disable=SPEC001\n\n" + Spec, rules: rules));
        Assert.Empty(Test(".. spectools: disable=SPEC001\n\n..\n A licence.\n\n" + Spec, rules: rules));
        Assert.Empty(Test(With(".. spectools: disable-file=SPEC001"), rules: rules));
        Assert.Equal(["1 SPEC001", "6 SPEC001", "9 SPEC901", "20 SPEC001"], Test(With(".. spectools: disable=SPEC001"), rules: ["SPEC001", "SPEC901"]));
        Assert.Empty(Test(".. spectools: disable=SPEC302\n\n" + Spec));
    }

    [Fact]
    public void To_enable_ends_what_was_disabled()
    {
        var text = With(".. spectools: disable=SPEC302").Replace("Detail\n", ".. spectools: enable=SPEC302\n\nDetail\n", StringComparison.Ordinal);
        Assert.Equal(["1 SPEC302", "4 SPEC302", "20 SPEC302", "25 SPEC302"], Test(text));
    }

    [Fact]
    public void To_disable_a_file_holds_above_the_comment_too() => Assert.Empty(Test(With(".. spectools: disable-file=SPEC302")));

    [Fact]
    public void Rules_may_be_named_with_wildcards() => Assert.Empty(Test(With(".. spectools: disable-file=SPEC3*")));

    [Fact]
    public void A_comment_inside_a_block_counts_like_one_beside_it() =>
        Assert.Equal(["1 SPEC302", "4 SPEC302", "25 SPEC302"], Test(With("* An item\n\n  .. spectools: disable=SPEC302")));

    [Fact]
    public void What_only_looks_like_such_a_comment_is_none() =>
        Assert.Equal(6, Test(With("::\n\n  .. spectools: disable=SPEC302")).Length);

    [Fact]
    public void In_Markdown_it_is_a_comment_of_HTML()
    {
        const string text = "# T\n\nWords.   \n\n## A\n\n<!-- spectools: disable=SPEC302 -- why -->\n\nWords.   \n\n## B\n\nWords.   \n";
        Assert.Equal(["3 SPEC302", "13 SPEC302"], Test(text, "x.md"));
        Assert.Empty(Test("<!-- spectools: disable-file=SPEC302 -->\n\n" + text, "x.md", "SPEC302"));
    }

    [Fact]
    public void Findings_that_are_suppressed_fail_nothing()
    {
        repository.Write("x.rst", ".. spectools: disable-file=*\n\n" + Spec);
        Assert.True(Assert.Single(TemporaryRepository.Engine().Test(repository.Named("x.rst"), new TestOptions(), default)).Value!.Passed);
    }

    [Theory]
    [InlineData(".. spectools: disable=SPEC304,SPEC302", "9:23 'SPEC304'")]
    [InlineData(".. spectools: disable-file=LineEnding", "9:28 'LineEnding'")]
    [InlineData("Words.\n\n.. spectools: disable=SPEC304", "11:23 'SPEC304'")]
    public void What_suppresses_nothing_is_said(string comment, string expected)
    {
        repository.Write("x.rst", With(comment));
        var options = new TestOptions { Rules = ["SPEC302", "SPEC304", "SPEC901"] };
        var result = Assert.Single(TemporaryRepository.Engine().Test(repository.Named("x.rst"), options, default)).Value!;
        var finding = Assert.Single(result.Diagnostics, finding => finding.RuleId == "SPEC901");
        Assert.Equal($"{expected} is suppressed here, and nothing of it is found. Remove it from the comment.", $"{finding.Line}:{finding.Column} {finding.Message}");
        Assert.Equal(SpecSeverity.Information, finding.Severity);
    }

    [Fact]
    public void It_is_not_said_of_rules_that_did_not_look() => Assert.Empty(Messages(With(".. spectools: disable=SPEC304")));

    [Theory]
    [InlineData(".. spectools: disable=SPEC332", "9:23 There is no rule 'SPEC332'. Did you mean 'SPEC302'?")]
    [InlineData(".. spectools: disable=TrailingWhitspace", "9:23 There is no rule 'TrailingWhitspace'. Did you mean 'TrailingWhitespace'?")]
    [InlineData(".. spectools: disbale=SPEC302", "9:15 A suppression says what to do and for which rules, such as 'disable=SPEC301', 'disable-file=SPEC301' or 'enable=SPEC301'. Did you mean 'disable'?")]
    [InlineData(".. spectools: SPEC302", "9:15 A suppression says what to do and for which rules, such as 'disable=SPEC301', 'disable-file=SPEC301' or 'enable=SPEC301'.")]
    [InlineData(".. spectools:", "9:1 A suppression says what to do and for which rules, such as 'disable=SPEC301', 'disable-file=SPEC301' or 'enable=SPEC301'.")]
    [InlineData(".. spectools: enable=SPEC302", "9:22 'SPEC302' need not be enabled, for it is not suppressed here. Remove it from the comment.")]
    [InlineData(".. spectools: disable=SPEC302 disable=SPEC302", "9:39 'SPEC302' is suppressed here already. Remove it from the comment.")]
    [InlineData(".. spectools: disable-file=SPEC302 disable=SPEC302", "9:44 'SPEC302' is suppressed here already. Remove it from the comment.")]
    [InlineData(".. spectools: disable-file=SPEC302,SPEC302", "9:36 'SPEC302' is suppressed in the whole file already. Remove it from the comment.")]
    public void What_cannot_have_an_effect_is_said(string comment, string expected) => Assert.Equal([expected], Messages(With(comment)));

    [Fact]
    public void That_a_suppression_is_in_vain_can_be_suppressed() =>
        Assert.Empty(Messages(With(".. spectools: disable-file=SPEC901 disable=SPEC999,SPEC901")));

    [Fact]
    public void Markers_of_the_configuration_switch_rules_off_in_their_file()
    {
        repository.Write("spectools.json", """{ "markers": { "lint:  no blanks": ["SPEC302"] } }""");
        Assert.Empty(Test(With(".. Lint:\n   no blanks")));
        Assert.Equal(6, Test(With(".. lint: no blanks, please")).Length);
        Assert.Equal(6, Test(With("lint: no blanks")).Length);
    }

    [Fact]
    public void A_great_many_comments_take_no_longer_than_their_length_asks_for() =>
        Growth.AssertLinear(".. spectools: disable=*\n.. spectools: enable=SPEC3*\n\n", text => Test($"T\n=\n\n{text}A\n=\n\nWords. \n"));
}
