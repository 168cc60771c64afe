using SpecTools.Operations;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Rules;

/// <summary>What is left of a template's words.</summary>
public class TemplateTextTests
{
    private const string Guidance = "Please discuss the important scenarios that need\nto be tested. What is hard to test?\n";

    private static readonly RuleTester Tester = new()
    {
        Template = RuleTester.DefaultTemplate
            .Replace("Testing\n=======\n\nText.\n", $"Testing\n=======\n\n{Guidance}\n* Normal http response code(s) of it\n\nAll of these questions, answered here:\n\nNone\n", StringComparison.Ordinal)
            .Replace("Assignee(s)\n-----------\n\nText.\n", "Assignee(s)\n-----------\n\nPrimary assignee:\n  <launchpad-id or None>\n\nTopic <topic> of <https://example.org>\n", StringComparison.Ordinal)
            .Replace("The example\n===========", "The example\n===========\n\n.. Remove all of this before you send it.", StringComparison.Ordinal),
    };

    [Theory]
    [InlineData("Please discuss the important scenarios that need\nto be tested. What is hard to test?")]
    [InlineData("Please discuss the important scenarios\nthat need to be tested.  What is hard to test?")]
    [InlineData("* Please discuss the important scenarios that need\n  to be tested. What is hard to test?")]
    public void An_instruction_is_found_however_it_is_wrapped(string left)
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("A functional test restarts the service.", left)));
        Assert.Equal(("SPEC006", SpecSeverity.Warning), (finding.Rule, finding.Severity));
        Assert.StartsWith("64:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_found_wherever_it_stands_and_among_other_words() => Assert.Equal(
        ["18:1-18:49"], Tester.Places("SPEC006", CleanSpec.With("The log is a file on the host.\n", Guidance + "\nThe log is a file on the host.\n")));

    [Theory]
    [InlineData("Please discuss the important scenarios that need to be tested. None is hard.")]
    [InlineData("None")]
    [InlineData("Text.")]
    [InlineData("::\n\n    Please discuss the important scenarios that need\n    to be tested. What is hard to test?")]
    [InlineData("Topic <topic> of <https://example.org>")]
    [InlineData("Say `what <https://example.org>`_ and <operation> mean.")]
    public void Words_of_ones_own_short_ones_and_code_are_no_instruction(string text) =>
        Assert.Empty(Tester.Run(CleanSpec.With("A functional test restarts the service.", text), "SPEC006"));

    [Theory]
    [InlineData("* Normal http response code(s) of it\n\n  * 200")]
    [InlineData("* Normal http response code(s) of it")]
    [InlineData("All of these questions, answered here:\n\nYes.")]
    public void A_label_is_information(string label) => Assert.Equal(
        [SpecSeverity.Information],
        Tester.Run(CleanSpec.With("A functional test restarts the service.", label), "SPEC006").Select(finding => finding.Severity));

    [Fact]
    public void A_comment_of_the_template_is_information()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("An upgrade throws", ".. Remove all of this before you send it.\n\nAn upgrade throws")));
        Assert.Equal(("SPEC006", SpecSeverity.Information, "13:1-13:42"), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void A_placeholder_is_found_beside_a_person()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("  jdoe\n", "  jdoe\n\nOther contributors:\n  <launchpad-id or None>\n")));
        Assert.Equal(("SPEC006", SpecSeverity.Warning, "52:3-52:25"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal("'<launchpad-id or None>' is a placeholder of the template. Put in what it stands for.", finding.Message);
    }

    [Theory]
    [InlineData("The example", 1)]
    [InlineData("Title of your blueprint", 1)]
    [InlineData("Example Spec - The title of your blueprint", 1)]
    [InlineData("The example of a log", 0)]
    public void The_title_of_the_template_is_none(string title, int count)
    {
        var line = new string('=', title.Length);
        Assert.Equal(count, Tester.Run(CleanSpec.With("====================\nKeep the console log\n====================\n", $"{line}\n{title}\n{line}\n"), "SPEC006").Count);
    }

    [Fact]
    public void The_licence_and_the_template_itself_are_left_alone()
    {
        const string licence = "This work is licensed under a Creative Commons Attribution 3.0 License.\n\n";
        var tester = Tester with { Template = licence + Tester.Template };
        Assert.Empty(tester.Places("SPEC006", licence + CleanSpec.Text));
        Assert.Empty((Tester with { Path = "/repository/template.rst" }).Run(Tester.Template, "SPEC006"));
    }

    [Fact]
    public void A_Markdown_spec_is_held_against_the_same_words()
    {
        var tester = Tester with { Path = "/repository/specs/thing.md" };
        Assert.Equal(["5:1-5:49"], tester.Places("SPEC006", $"# Thing\n\n## Testing\n\n{Guidance}"));
    }

    [Fact]
    public void A_placeholder_in_a_comment_is_seen_by_nobody()
    {
        using var repository = new TemporaryRepository();
        var template = repository.Write("form.md", "# The title\n\n## Testing\n\n<!-- Say <the test coverage> -->\n\n- <the test coverage>\n");
        var path = repository.Write("specs/thing.md", "# Thing\n\n## Testing\n\n<!--\nIt is <the test coverage>\n-->\n\n- <the test coverage>\n");
        var engine = FixTester.Engine();
        var outcome = Assert.Single(engine.Test(engine.Expand([path], "/"), new TestOptions { Rules = ["SPEC006"], Template = template }, default));
        Assert.Equal(9, Assert.Single(outcome.Value!.Diagnostics).Line);
    }
}
