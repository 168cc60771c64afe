using SpecTools.Templates;

namespace SpecTools.Tests.Rules;

public class StructureRuleTests
{
    private static readonly RuleTester Tester = new();

    [Fact]
    public void All_missing_sections_are_one_finding_with_their_paths()
    {
        var text = """
            =====
            Thing
            =====

            Problem description
            ===================

            It hurts.

            Implementation
            ==============

            Assignee(s)
            -----------

            jdoe

            """;
        var finding = Assert.Single(Tester.Run(text, "SPEC001"));
        Assert.Equal("2:1-2:6", finding.Place);
        Assert.Equal(
            "8 sections are missing: 'Proposed change', 'Proposed change/Alternatives', 'Proposed change/Security impact', "
            + "'Proposed change/Developer impact', 'Implementation/Work Items', 'Dependencies', 'Testing', 'References'. "
            + "Add them, and write 'None' where there is nothing to say.",
            finding.Message);
    }

    [Fact]
    public void Without_a_title_missing_sections_are_reported_at_line_1() =>
        Assert.Equal(["1:1-1:13"], Tester.Places("SPEC001", "Nothing yet.\n"));

    [Fact]
    public void An_empty_file_misses_all_sections() => Assert.Equal(["1:1-1:1"], Tester.Places("SPEC001", ""));

    [Fact]
    public void An_optional_section_may_be_missing_and_may_be_there()
    {
        Assert.Empty(Tester.Run(CleanSpec.Text + "\nHistory\n=======\n\nNew.\n"));
        var strict = Tester with { Settings = new SpecSettings() };
        Assert.Equal(["The section 'History' is missing. Add it, and write 'None' where there is nothing to say."], strict.Messages("SPEC001", CleanSpec.Text));
    }

    [Theory]
    [InlineData("Work items")]
    [InlineData("WORK ITEMS:")]
    [InlineData("Work Item(s)")]
    [InlineData("4.2 Work Items")]
    [InlineData("b) Work items")]
    [InlineData("IV. Work-item")]
    public void Another_spelling_is_a_warning_at_the_heading(string title)
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.Renamed("Work Items", title)));
        Assert.Equal(("SPEC007", SpecSeverity.Warning, $"51:1-51:{title.Length + 1}"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal($"The section '{title}' is called 'Work Items' in the template. Rename it.", finding.Message);
    }

    [Fact]
    public void A_slip_of_the_pen_is_another_spelling()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.Renamed("Work Items", "Work Itmes")));
        Assert.Equal(("SPEC007", SpecSeverity.Warning, "51:1-51:11"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal("The section 'Work Itmes' is called 'Work Items' in the template. Rename it.", finding.Message);
    }

    [Fact]
    public void A_slip_stands_for_no_section_that_is_there()
    {
        var text = CleanSpec.Text + "\nRefrences\n=========\n\nMany.\n";
        Assert.Equal(["SPEC002"], Tester.Run(text).Select(finding => finding.Rule));

        // The title stands at another place: that one is meant.
        var moved = CleanSpec.Renamed("Testing", "Testng").Replace("Work Items\n----------", "Testing\n-------", StringComparison.Ordinal);
        Assert.Contains("The section 'Testing' belongs at the first level, not below 'Implementation'. Move it there.", Tester.Messages("SPEC008", moved));
    }

    [Fact]
    public void An_allowed_section_is_no_slip_of_another()
    {
        var tester = Tester with { Settings = Tester.Settings with { AllowedSections = ["Testng"] } };
        Assert.Equal(["8:1-8:21 SPEC001"], Short(CleanSpec.Renamed("Testing", "Testng"), tester));
    }

    [Fact]
    public void A_renamed_section_is_an_error_that_names_both()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.Renamed("Testing", "Verification")));
        Assert.Equal(SpecSeverity.Error, finding.Severity);
        Assert.Equal("The section 'Testing' is missing; 'Verification' stands where it belongs. Rename that if it is meant, or add the section.", finding.Message);
    }

    [Fact]
    public void A_lone_subsection_is_not_the_one_that_is_missing()
    {
        var tester = Tester with { Template = "=\nT\n=\n\nProposed change\n===============\n\nText.\n\nAlternatives\n------------\n\nText.\n" };
        const string Text = "=====\nThing\n=====\n\nProposed change\n===============\n\nText.\n\n{0}\n-------------------------\n\nText.\n";
        Assert.Equal(["2:1-2:6"], tester.Places("SPEC001", Text.Replace("{0}", "The files", StringComparison.Ordinal)));

        // With a common word it may be.
        Assert.Equal(["10:1-10:22"], tester.Places("SPEC001", Text.Replace("{0}", "Possible alternatives", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_about_a_detail_is_not_the_section_of_the_spec()
    {
        var tester = Tester with { Path = "/repository/specs/thing.md" };
        const string Text = "# Thing\n\n## Proposed change\n\nText.\n\n### Files\n\nText.\n\n#### Rights\n\nText.\n\n##### Testing\n\nText.\n";
        Assert.Empty(tester.Places("SPEC008", Text));
        Assert.Contains("'Testing'", Assert.Single(tester.Messages("SPEC001", Text)), StringComparison.Ordinal);

        // One level too deep is a slip.
        var slipped = Text.Replace("##### Testing", "### Testing", StringComparison.Ordinal);
        Assert.Equal(["15:5-15:12"], tester.Places("SPEC008", slipped));
    }

    [Fact]
    public void Two_unknown_sections_in_one_place_are_no_renaming()
    {
        var text = CleanSpec.With("Testing\n=======\n", "Verification\n============\n\nNone\n\nProof\n=====\n");
        Assert.Equal(["8:1-8:21 SPEC001", "61:1-61:13 SPEC002", "66:1-66:6 SPEC002"], Short(text));
    }

    [Fact]
    public void A_common_word_tells_which_of_two_is_the_renamed_one()
    {
        var text = CleanSpec.With("Testing\n=======\n", "Verification\n============\n\nNone\n\nHow it is tested: testing\n==========================\n");
        Assert.Equal(["66:1-66:26 SPEC001", "61:1-61:13 SPEC002"], Short(text));
    }

    [Fact]
    public void A_first_heading_too_few_turns_the_levels_around_and_is_one_finding()
    {
        // Now dashes come first and mean the first level.
        var text = CleanSpec.With("Problem description\n===================\n", "Use case\n--------\n");
        Assert.Equal(["8:1-8:21 SPEC001"], Short(text));
        Assert.Contains("'Problem description'", Tester.Messages("SPEC001", text)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_too_many_above_all_sections_is_one_finding()
    {
        var text = CleanSpec.With("Problem description\n===================\n", "Overview\n^^^^^^^^\n\nProblem description\n===================\n");
        Assert.Equal(["18:1-18:20 SPEC008"], Short(text));
        Assert.Equal(["The section 'Problem description' belongs at the first level, not below 'Overview'. Move it there."], Tester.Messages("SPEC008", text));
    }

    [Fact]
    public void A_heading_too_many_is_told_of_beside_a_missing_subsection()
    {
        var text = CleanSpec.With("Problem description\n===================\n", "Overview\n^^^^^^^^\n\nProblem description\n===================\n")
            .Replace("Developer impact\n----------------\n", "", StringComparison.Ordinal);
        Assert.Contains("18:1-18:20 SPEC008", Short(text));
        Assert.Equal(["The section 'Proposed change/Developer impact' is missing. Add it, and write 'None' where there is nothing to say."], Tester.Messages("SPEC001", text));
    }

    [Fact]
    public void A_section_that_left_its_subsections_behind_is_one_finding()
    {
        var text = CleanSpec.With("Implementation\n==============\n", "Implementation\n--------------\n");
        Assert.Equal(["42:1-42:15 SPEC008"], Short(text));
    }

    [Fact]
    public void Two_missing_sections_in_one_place_are_no_renaming()
    {
        var text = CleanSpec.Renamed("Testing", "Verification").Replace("Dependencies\n============\n", "", StringComparison.Ordinal);
        Assert.Equal(["8:1-8:21 SPEC001", "59:1-59:13 SPEC002"], Short(text));
    }

    [Fact]
    public void An_allowed_section_does_not_stand_in_for_a_missing_one()
    {
        var tester = Tester with { Settings = Tester.Settings with { AllowedSections = ["Verif*"] } };
        Assert.Equal(["8:1-8:21 SPEC001"], Short(CleanSpec.Renamed("Testing", "Verification"), tester));
    }

    [Fact]
    public void A_section_at_another_level_is_a_warning_at_its_heading()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("Security impact\n---------------\n", "Security impact\n===============\n"), "SPEC008"),
            finding => finding.Message.Contains("Security", StringComparison.Ordinal));
        Assert.Equal((SpecSeverity.Warning, "32:1-32:16"), (finding.Severity, finding.Place));
        Assert.Equal("The section 'Security impact' belongs below 'Proposed change'. Move it there.", finding.Message);
    }

    [Fact]
    public void A_section_that_is_too_deep_belongs_at_the_first_level()
    {
        var findings = Tester.Run(CleanSpec.With("Testing\n=======\n", "Testing\n-------\n"));
        var finding = Assert.Single(findings);
        Assert.Equal(("SPEC008", SpecSeverity.Warning, "61:1-61:8"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal("The section 'Testing' belongs at the first level, not below 'Dependencies'. Move it there.", finding.Message);
    }

    [Fact]
    public void An_unknown_section_of_the_first_level_is_reported_at_its_title()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.Text + "\nRisks\n=====\n\nMany.\n"));
        Assert.Equal(("SPEC002", SpecSeverity.Information, "71:1-71:6"), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void An_unknown_subsection_is_the_authors_own_business() =>
        Assert.Empty(Tester.Run(CleanSpec.With("Implementation\n==============\n", "Implementation\n==============\n\nPlan\n----\n\nOne.\n")));

    [Fact]
    public void An_allowed_section_is_not_unknown()
    {
        var tester = Tester with { Settings = Tester.Settings with { AllowedSections = ["risk?"] } };
        Assert.Empty(tester.Run(CleanSpec.Text + "\nRisks\n=====\n\nMany.\n"));
    }

    [Fact]
    public void A_section_that_may_be_left_out_is_not_unknown_where_the_template_lacks_it()
    {
        var tester = Tester with { Template = RuleTester.DefaultTemplate.Replace("History\n=======\n\nText.\n", "", StringComparison.Ordinal) };
        Assert.Empty(tester.Run(CleanSpec.Text + "\nHistory\n=======\n\nNew.\n"));
    }

    [Fact]
    public void A_template_without_sections_asks_for_none()
    {
        var tester = Tester with { Template = "Just a sentence.\n" };
        Assert.Empty(tester.Run(CleanSpec.Text, "SPEC00*"));
    }

    [Fact]
    public void Swapped_sections_are_one_finding()
    {
        var text = CleanSpec.With("Dependencies\n============", "X\n=").Replace("Testing\n=======", "Dependencies\n============", StringComparison.Ordinal)
            .Replace("X\n=", "Testing\n=======", StringComparison.Ordinal);
        var finding = Assert.Single(Tester.Run(text));
        Assert.Equal(("SPEC003", SpecSeverity.Information, "56:1-56:8"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal("The section 'Testing' belongs after 'Dependencies'.", finding.Message);
    }

    [Fact]
    public void A_first_section_that_stands_last_belongs_before_the_others()
    {
        var text = CleanSpec.WithoutHeading("Problem description") + "\nProblem description\n===================\n\nIt hurts.\n";
        Assert.Equal(["The section 'Problem description' belongs before 'Proposed change'."], Tester.Messages("SPEC003", text));
    }

    [Fact]
    public void Subsections_have_an_order_too()
    {
        var text = CleanSpec.With("Alternatives\n------------", "X\n-").Replace("Security impact\n---------------", "Alternatives\n------------", StringComparison.Ordinal)
            .Replace("X\n-", "Security impact\n---------------", StringComparison.Ordinal);
        Assert.Equal(["The section 'Security impact' belongs after 'Alternatives'."], Tester.Messages("SPEC003", text));
    }

    [Fact]
    public void A_second_section_of_one_title_names_the_line_of_the_first()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.Text + "\nTESTING\n=======\n\nNone\n"));
        Assert.Equal(("SPEC004", SpecSeverity.Warning, "71:1-71:8"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal("The section 'TESTING' stands already in line 61. Merge the two, or rename one.", finding.Message);
    }

    [Fact]
    public void A_subsection_of_the_template_must_not_repeat()
    {
        var text = CleanSpec.With("Developer impact\n", "Security impact\n---------------\n\nNone\n\nDeveloper impact\n");
        Assert.Equal(["37:1-37:16"], Tester.Places("SPEC004", text));
    }

    [Fact]
    public void One_title_under_two_parents_and_headings_of_the_authors_own_may_repeat() => Assert.Empty(Tester.Run(CleanSpec.With(
        "Send it to a collector.\n",
        """
        None

        Collect
        -------

        Text.

        Pros
        ----

        Text.

        Drop
        ----

        Text.

        Pros
        ----

        Text.

        Later
        -----

        Testing
        ~~~~~~~

        None

        """)));

    [Fact]
    public void A_section_without_body_and_subsections_is_empty()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("Security impact\n---------------\n\nNone\n", "Security impact\n---------------\n")));
        Assert.Equal(("SPEC005", SpecSeverity.Warning, "32:1-32:16"), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void A_comment_is_no_body() =>
        Assert.Equal(["32:1-32:16"], Tester.Places("SPEC005", CleanSpec.With("Security impact\n---------------\n\nNone\n", "Security impact\n---------------\n\n.. None\n")));

    [Fact]
    public void References_and_optional_sections_may_be_empty() => Assert.Empty(Tester.Run(
        CleanSpec.Text[..(CleanSpec.Text.IndexOf("==========\n\n* https", StringComparison.Ordinal) + 11)] + "\nHistory\n=======\n"));

    private static string[] Short(string text, RuleTester? tester = null) =>
        [.. (tester ?? Tester).Run(text).Select(finding => $"{finding.Place} {finding.Rule}")];
}
