namespace SpecTools.Tests.Rules;

/// <summary>How missing, misspelled and empty sections are mended.</summary>
public class SectionFixTests
{
    private static readonly RuleTester Tester = new();

    [Theory]
    [InlineData("Security impact", "Send it to a collector.\n\nNone\n\nSecurity impact\n---------------\n\nNone\n\nDeveloper impact\n")]
    [InlineData("Alternatives", "my-instance\n\nSend it to a collector.\n\nAlternatives\n------------\n\nNone\n\nSecurity impact\n")]
    [InlineData("Developer impact", "None\n\nNone\n\nDeveloper impact\n----------------\n\nNone\n\nImplementation\n")]
    [InlineData("Testing", "None\n\nA functional test restarts the service.\n\nTesting\n=======\n\nNone\n\nReferences\n")]
    [InlineData("Dependencies", "* Write it.\n\nNone\n\nDependencies\n============\n\nNone\n\nTesting\n")]
    [InlineData("Work Items", "  jdoe\n\n* Write it.\n\nWork Items\n----------\n\nNone\n\nDependencies\n")]
    public void A_missing_section_is_inserted_behind_the_one_before_it(string title, string expected) =>
        Assert.Contains(expected, Tester.Mend(CleanSpec.WithoutHeading(title), "SPEC001"), StringComparison.Ordinal);

    [Fact]
    public void The_last_section_goes_to_the_end()
    {
        var text = CleanSpec.Text[..CleanSpec.Text.IndexOf("\nReferences\n", StringComparison.Ordinal)];
        Assert.Equal(text.TrimEnd() + "\n\nReferences\n==========\n\nNone\n", Tester.Mend(text, "SPEC001"));
        Assert.Equal(text.TrimEnd() + "\n\nReferences\n==========\n\nNone", Tester.Mend(text.TrimEnd(), "SPEC001"));
    }

    [Fact]
    public void A_section_without_any_before_it_goes_before_the_next()
    {
        var text = CleanSpec.With("Problem description\n===================\n\nThe log is a file on the host.\n\n", "");
        Assert.Contains(
            "Keep it on a volume.\n\nProblem description\n===================\n\nNone\n\nProposed change\n", Tester.Mend(text, "SPEC001"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_comes_with_its_children()
    {
        var start = CleanSpec.Text.IndexOf("Implementation\n", StringComparison.Ordinal);
        var text = CleanSpec.Text[..start] + CleanSpec.Text[CleanSpec.Text.IndexOf("Dependencies\n", StringComparison.Ordinal)..];
        Assert.Contains(
            "None\n\nImplementation\n==============\n\nAssignee(s)\n-----------\n\nNone\n\nWork Items\n----------\n\nNone\n\nDependencies\n",
            Tester.Mend(text, "SPEC001"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_heading_comes_back_above_its_subsections()
    {
        Assert.Equal(CleanSpec.Text, Tester.Mend(CleanSpec.WithoutHeading("Implementation"), "SPEC001"));
        Assert.Contains(
            "my-instance\n\nProposed change\n===============\n\nNone\n\nAlternatives\n",
            Tester.Mend(CleanSpec.WithoutHeading("Proposed change"), "SPEC001"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_without_siblings_goes_below_its_parent_in_an_adornment_of_its_own()
    {
        // The template's dashes are those of the first level here.
        var text = OneLevel('-');
        var mended = Tester.Mend(text, "SPEC001");
        Assert.Contains("Proposed change\n---------------\n\nThis.\n\nAlternatives\n============\n\nNone\n\nSecurity impact\n====", mended, StringComparison.Ordinal);
        Assert.Contains("Implementation\n--------------\n\nSoon.\n\nAssignee(s)\n===========\n\nNone\n", mended, StringComparison.Ordinal);

        // Where they are free, they are taken.
        Assert.Contains("This.\n\nAlternatives\n------------\n\nNone\n", Tester.Mend(OneLevel('='), "SPEC001"), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_stay_with_the_heading_that_they_belong_to()
    {
        var text = CleanSpec.WithoutHeading("Testing").Replace("References\n====", ".. _refs:\n\nReferences\n====", StringComparison.Ordinal);
        Assert.Contains("Testing\n=======\n\nNone\n\n.. _refs:\n\nReferences\n", Tester.Mend(text, "SPEC001"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_endings_are_those_of_the_document()
    {
        var text = CleanSpec.WithoutHeading("Testing").ReplaceLineEndings("\r\n");
        Assert.Contains("\r\n\r\nTesting\r\n=======\r\n\r\nNone\r\n\r\nReferences\r\n", Tester.Mend(text, "SPEC001"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_Markdown_headings_have_hashes()
    {
        var tester = Tester with { Path = "/repository/specs/good-thing.md" };
        const string text = "# Thing\n\nhttps://blueprints.launchpad.net/demo/+spec/good-thing\n\nWords.\n\n## Problem description\n\nIt hurts.\n\n## References\n\nNone\n";
        var mended = tester.Mend(text, "SPEC001");
        Assert.Contains(
            "It hurts.\n\n## Proposed change\n\nNone\n\n### Alternatives\n\nNone\n\n### Security impact\n\nNone\n", mended, StringComparison.Ordinal);
        Assert.Contains("## Implementation\n\n### Assignee(s)\n\nNone\n", mended, StringComparison.Ordinal);
        Assert.EndsWith("## Testing\n\nNone\n\n## References\n\nNone\n", mended, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nothing yet.\n")]
    [InlineData("")]
    public void Without_a_title_there_is_no_place(string text) => Assert.Equal(text, Tester.Mend(text, "SPEC001"));

    [Fact]
    public void What_was_renamed_is_left_to_the_author()
    {
        var text = CleanSpec.Renamed("Testing", "Verification");
        Assert.Equal(text, Tester.Mend(text, "SPEC001"));
    }

    [Theory]
    [InlineData("Work Items", "Work items")]
    [InlineData("Work Items", "4.2 Work Item(s)")]
    [InlineData("References", "Refrences")]
    public void A_title_becomes_the_template_s(string title, string spelling) =>
        Assert.Equal(CleanSpec.Text, Tester.Mend(CleanSpec.Renamed(title, spelling), "SPEC007"));

    [Fact]
    public void A_title_in_Markdown_becomes_the_template_s()
    {
        var tester = Tester with { Path = "/repository/specs/good-thing.md" };
        Assert.Equal("# Thing\n\n## Problem description\n\nIt hurts.\n", tester.Mend("# Thing\n\n## PROBLEM DESCRIPTION\n\nIt hurts.\n", "SPEC007"));
    }

    [Theory]
    [InlineData("Security impact\n---------------\n\n", "Security impact\n---------------\n\nNone\n\n")]
    [InlineData("Security impact\n---------------\n", "Security impact\n---------------\n\nNone\n\n")]
    [InlineData("Security impact\n---------------\n\n.. Later.\n\n", "Security impact\n---------------\n\nNone\n\n.. Later.\n\n")]
    public void An_empty_section_says_none(string empty, string mended)
    {
        var text = CleanSpec.With("Security impact\n---------------\n\nNone\n\n", empty);
        Assert.Equal(CleanSpec.With("Security impact\n---------------\n\nNone\n\n", mended), Tester.Mend(text, "SPEC005"));
    }

    [Fact]
    public void The_last_empty_section_says_none_too()
    {
        var text = CleanSpec.Text[..CleanSpec.Text.IndexOf("A functional test", StringComparison.Ordinal)].TrimEnd();
        Assert.EndsWith("\nTesting\n=======\n\nNone\n", Tester.Mend(text, "SPEC005").TrimEnd() + "\n", StringComparison.Ordinal);
    }

    private static string OneLevel(char adornment)
    {
        string[] sections = ["Problem description", "That.", "Proposed change", "This.", "Implementation", "Soon.", "Dependencies", "None", "Testing", "None", "References", "None"];
        var text = "====\nGood\n====\n\nhttps://blueprints.launchpad.net/demo/+spec/good-thing\n\nWords.\n";
        for (var i = 0; i < sections.Length; i += 2)
            text += $"\n{sections[i]}\n{new string(adornment, sections[i].Length)}\n\n{sections[i + 1]}\n";
        return text;
    }
}
