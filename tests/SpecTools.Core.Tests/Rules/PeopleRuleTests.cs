using SpecTools.Specs;

namespace SpecTools.Tests.Rules;

/// <summary>The rules about people and their work.</summary>
public class PeopleRuleTests
{
    private static readonly RuleTester Tester = new();

    [Theory]
    [InlineData("None")]
    [InlineData("TBD")]
    [InlineData("?")]
    [InlineData("<launchpad-id or None>")]
    [InlineData("Your name here.")]
    [InlineData("Primary assignee: None")]
    [InlineData("Primary assignee:\n  TBD\n\nOther contributors:\n  None")]
    [InlineData("Primary assignee:")]
    public void Nobody_is_an_error_at_the_section(string text)
    {
        var finding = Assert.Single(Tester.Run(With(text), "SPEC2*"));
        Assert.Equal(("SPEC201", SpecSeverity.Error, "45:1-45:12"), (finding.Rule, finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("jdoe")]
    [InlineData("John Doe (jdoe)")]
    [InlineData("Other contributors:\n  jdoe")]
    [InlineData("Primary assignee:\n  None\n\nOther contributors:\n  jdoe")]
    public void Somebody_is_enough(string text) => Assert.Empty(Tester.Run(With(text), "SPEC2*"));

    [Theory]
    [InlineData("The API subteam", "48:1-48:16")]
    [InlineData("Primary assignee:\n  nova team", "49:3-49:12")]
    [InlineData("Primary assignee: the nova team", "48:1-48:32")]
    [InlineData("TBD\n\nThis will be done by whoever has the time for it.", "50:1-50:50")]
    public void A_text_without_a_person_is_unreadable(string text, string place)
    {
        var finding = Assert.Single(Tester.Run(With(text), "SPEC2*"));
        Assert.Equal(("SPEC202", SpecSeverity.Warning, place), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void A_missing_section_is_reported_at_the_title()
    {
        var text = With("jdoe").Replace("Assignee(s)\n-----------\n\njdoe\n\n", "", StringComparison.Ordinal);
        Assert.Equal(["8:1-8:21"], Tester.Places("SPEC201", text));
    }

    [Theory]
    [InlineData(SpecStatus.Backlog, 0)]
    [InlineData(SpecStatus.Abandoned, 0)]
    [InlineData(SpecStatus.Unknown, 1)]
    public void What_waits_or_was_given_up_needs_nobody(SpecStatus status, int count)
    {
        var tester = Tester with { Status = status };
        Assert.Equal(count, tester.Run(With("TBD"), "SPEC201").Count);
        Assert.Equal(count, tester.Run(With("The API subteam"), "SPEC202").Count);
        Assert.Equal(count, tester.Run(CleanSpec.With("* Write it.", "TBD"), "SPEC203").Count);
    }

    [Fact]
    public void A_template_without_such_sections_asks_for_nobody()
    {
        const string template = "=====\nTitle\n=====\n\nTesting\n=======\n\nText.\n";
        Assert.Empty((Tester with { Template = template }).Run(With("TBD").Replace("* Write it.", "TBD", StringComparison.Ordinal), "SPEC2*"));
    }

    [Theory]
    [InlineData("TBD", 1)]
    [InlineData("To be determined.", 1)]
    [InlineData(".. Later.", 1)]
    [InlineData("Work items or tasks -- break the feature up into the things that need to be done.", 1)]
    [InlineData("None", 0)]
    [InlineData("N/A", 0)]
    [InlineData("* Write it.", 0)]
    [InlineData("See `Proposed change`_.", 0)]
    [InlineData("https://etherpad.example.org/p/plan", 0)]
    [InlineData("The change is done in one patch.", 0)]
    public void Work_items_are_listed_or_said_to_be_none(string text, int count) =>
        Assert.Equal(count, Tester.Run(CleanSpec.With("* Write it.", text), "SPEC203").Count);

    [Fact]
    public void Subsections_are_work_items_and_a_missing_section_is_missing()
    {
        Assert.Empty(Tester.Run(CleanSpec.With("* Write it.\n", "Driver\n~~~~~~\n\nWrite it.\n"), "SPEC203"));
        Assert.Empty(Tester.Run(CleanSpec.With("Work Items\n----------\n\n* Write it.\n\n", ""), "SPEC203"));
    }

    private static string With(string assignees) => CleanSpec.With("Primary assignee:\n  jdoe\n", assignees + "\n");
}
