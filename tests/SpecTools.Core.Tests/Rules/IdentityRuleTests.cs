using SpecTools.Specs;

namespace SpecTools.Tests.Rules;

public class IdentityRuleTests
{
    private static readonly RuleTester Tester = new();

    [Fact]
    public void A_text_without_headings_has_no_title()
    {
        var finding = Assert.Single(Tester.Run("First.\n\nSecond.\n", "SPEC101"));
        Assert.Equal((SpecSeverity.Error, "1:1-1:7"), (finding.Severity, finding.Place));
    }

    [Fact]
    public void Sections_alone_are_no_title()
    {
        var text = CleanSpec.With("====================\nKeep the console log\n====================\n\n", "");
        Assert.Equal(["1:1-1:3"], Tester.Places("SPEC101", text));
    }

    [Fact]
    public void A_section_in_the_style_of_the_title_is_reported_once()
    {
        var text = CleanSpec.With("====================\nKeep the console log\n", "Keep the console log\n");
        Assert.Equal(["14:1-14:20"], Tester.Places("SPEC101", text));
        Assert.Equal(["'Problem description' has the style of the title. Give the sections a style of their own."], Tester.Messages("SPEC101", text));
    }

    [Fact]
    public void A_second_title_in_Markdown_is_reported()
    {
        var tester = Tester with { Path = "/repository/specs/thing.md" };
        Assert.Equal(["9:3-9:8"], tester.Places("SPEC101", "# Thing\n\nText.\n\n## Part\n\nText.\n\n# Again\n\n# And again\n"));
        Assert.Empty(tester.Places("SPEC101", "# Thing\n\n## Part\n\n## Part\n"));
    }

    [Fact]
    public void A_section_of_the_template_is_no_title()
    {
        var tester = Tester with { Path = "/repository/specs/thing.md" };
        const string Text = "# Problem description\n\nUpgrades lose the log.\n\n## Proposed change\n\nKeep it.\n";
        Assert.Equal(["1:3-1:22"], tester.Places("SPEC101", Text));
        Assert.Equal(
            ["'Problem description' is a section of the template. Put the title of the spec above it, in a style that no section has."],
            tester.Messages("SPEC101", Text));
        Assert.DoesNotContain("Problem description", Assert.Single(tester.Messages("SPEC001", Text)), StringComparison.Ordinal);

        // A spec about problem descriptions has that section all the same.
        Assert.Empty(tester.Places("SPEC101", "# Problem description\n\n## Problem description\n\nThey are long.\n"));
    }

    [Fact]
    public void A_link_is_wanted_where_the_template_has_one()
    {
        var text = CleanSpec.With("https://blueprints.launchpad.net/demo/+spec/good-thing\n", "");
        var finding = Assert.Single(Tester.Run(text));
        Assert.Equal(("SPEC102", SpecSeverity.Error, "8:1-8:21"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Contains("https://blueprints.launchpad.net/demo/+spec/example", finding.Message, StringComparison.Ordinal);

        var none = RuleTester.DefaultTemplate.Replace("https://blueprints.launchpad.net/demo/+spec/example\n", "", StringComparison.Ordinal);
        Assert.Empty((Tester with { Template = none }).Run(text));
    }

    [Theory]
    [InlineData("<https://blueprints.launchpad.net/demo/+spec/>\n", "SPEC103")]
    [InlineData("` <https://blueprints.launchpad.net/demo/+spec/>\n", "SPEC103")]
    [InlineData("Blueprint: <https://blueprints.launchpad.net/demo/+spec/>\n", "SPEC103")]
    [InlineData("See <https://blueprints.launchpad.net/demo/+spec/>\n", "SPEC102")]
    public void An_address_in_angle_brackets_that_leads_nowhere_is_broken_where_it_has_the_line_to_itself(string line, string rule)
    {
        var text = CleanSpec.With("https://blueprints.launchpad.net/demo/+spec/good-thing\n", line);
        Assert.Contains(Tester.Run(text), finding => finding.Rule == rule);
    }

    [Theory]
    [InlineData(SpecStatus.Backlog, 0)]
    [InlineData(SpecStatus.Abandoned, 0)]
    [InlineData(SpecStatus.Implemented, 1)]
    [InlineData(SpecStatus.Unknown, 1)]
    public void What_nothing_tracks_needs_no_link(SpecStatus status, int count)
    {
        var text = CleanSpec.With("https://blueprints.launchpad.net/demo/+spec/good-thing\n", "");
        Assert.Equal(count, (Tester with { Status = status }).Run(text, "SPEC102").Count);
    }

    [Fact]
    public void A_file_of_another_name_than_the_blueprint_is_reported_at_the_link()
    {
        var tester = Tester with { Path = "/repository/specs/2027.1/approved/better-thing.rst" };
        var finding = Assert.Single(tester.Run(CleanSpec.Text));
        Assert.Equal(("SPEC104", SpecSeverity.Warning, "11:1-11:55"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal(
            "The file is named 'better-thing.rst', the blueprint 'good-thing'. Name the file 'good-thing.rst', or correct the link.",
            finding.Message);
    }

    [Theory]
    [InlineData("https://blueprints.launchpad.net/demo/+spec/Good-Thing")]
    [InlineData("https://bugs.launchpad.net/demo/+bug/1234567")]
    [InlineData("https://storyboard.openstack.org/#!/story/2001234")]
    [InlineData("https://example.org/issues/77")]
    [InlineData("https://blueprints.launchpad.net/demo/+spec/example")]
    public void Case_numbers_other_places_and_the_template_s_own_link_are_no_mismatch(string url) =>
        Assert.Empty(Tester.Run(CleanSpec.With("https://blueprints.launchpad.net/demo/+spec/good-thing", url), "SPEC104"));

    [Fact]
    public void A_spec_without_a_paragraph_below_the_title_is_reported_at_the_title()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("An upgrade throws the console log of every instance away. Keep it on a volume.\n", "")));
        Assert.Equal(("SPEC105", SpecSeverity.Warning, "8:1-8:21"), (finding.Rule, finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("good-thing.rst", 0)]
    [InlineData("good-thing.md", 0)]
    [InlineData("good-thing.RST", 1)]
    [InlineData("good-thing.rst.bak", 1)]
    [InlineData("good-thing", 1)]
    public void Only_rst_and_md_are_endings_of_specs(string name, int count) =>
        Assert.Equal(count, (Tester with { Path = "/repository/specs/" + name }).Run("# Text\n", "SPEC107").Count);
}
