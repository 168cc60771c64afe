using SpecTools.Templates;

namespace SpecTools.Tests.Rules;

/// <summary>The licence's statement and the address of the blueprint, with their fixes.</summary>
public class LicenseAndLinkTests
{
    private const string Statement = "This work is licensed under a Creative Commons Attribution 3.0 Unported\n License.\n\n http://creativecommons.org/licenses/by/3.0/legalcode\n";
    private const string Address = "https://blueprints.launchpad.net/demo/+spec/good-thing";

    private static readonly string Head = CleanSpec.Text[..CleanSpec.Text.IndexOf("=====", StringComparison.Ordinal)];
    private static readonly RuleTester Tester = new();
    private static readonly RuleTester Licensed = Tester with { Template = $"..\n {Statement}\n{RuleTester.DefaultTemplate}" };

    [Fact]
    public void The_same_words_are_the_same_with_and_without_encryption()
    {
        Assert.Empty(Licensed.Run(CleanSpec.Text));
        Assert.Empty(Licensed.Run(CleanSpec.With("https://creative", "http://creative")));
        Assert.Empty(Licensed.Run(CleanSpec.With(" License.\n\n https", " License: https")));
        Assert.Empty(Licensed.Run(CleanSpec.With("..\n This", "..\n Copyright 2027 Jane Roe\n\n This")));
    }

    [Fact]
    public void Without_a_statement_the_template_s_is_put_before_the_spec()
    {
        var text = CleanSpec.Text[Head.Length..];
        var finding = Assert.Single(Licensed.Run(text));
        Assert.Equal(("SPEC106", SpecSeverity.Warning, "1:1-1:21"), (finding.Rule, finding.Severity, finding.Place));
        Assert.Equal($"..\n {Statement}\n{text}", Licensed.Mend(text, "SPEC106"));
        Assert.StartsWith("..\r\n This work", Licensed.Mend(text.ReplaceLineEndings("\r\n"), "SPEC106"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    public void A_statement_that_shows_becomes_a_comment(string indent)
    {
        var text = $"{indent}{Statement.Replace("\n ", $"\n{indent}", StringComparison.Ordinal)}\n{CleanSpec.Text[Head.Length..]}";
        Assert.Single(Licensed.Run(text, "SPEC106"));
        Assert.Equal($"..\n {Statement}\n{CleanSpec.Text[Head.Length..]}", Licensed.Mend(text, "SPEC106"));
    }

    [Fact]
    public void A_statement_that_lacks_words_gets_them()
    {
        var text = CleanSpec.With("\n\n https://creativecommons.org/licenses/by/3.0/legalcode", "");
        Assert.Equal(["The licence is stated in other words than the template's. Use the template's statement."], Licensed.Messages("SPEC106", text));
        Assert.StartsWith($"..\n {Statement}\n=====", Licensed.Mend(text, "SPEC106"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Creative Commons Attribution 3.0 Unported\n License.\n\n https://creativecommons.org/licenses/by/3.0/legalcode", "MIT License.")]
    [InlineData("Attribution 3.0 Unported\n License.\n\n https://creativecommons.org/licenses/by/3.0/legalcode", "Attribution 3.0 licence. Copyright 2027 Jane Roe")]
    public void Another_licence_and_a_copyright_are_for_their_owner_to_change(string old, string replacement)
    {
        var text = CleanSpec.With(old, replacement);
        Assert.Single(Licensed.Run(text, "SPEC106"));
        Assert.Equal(text, Licensed.Mend(text, "SPEC106"));
    }

    [Fact]
    public void A_statement_in_a_literal_block_is_one_too()
    {
        const string literal = "::\n\n  Copyright 2027 Jane Roe\n\n  This work is licensed under the MIT License.\n\n";
        var tester = Tester with { Template = literal.Replace("2027 Jane Roe", "<YEARS> <HOLDER>", StringComparison.Ordinal) + RuleTester.DefaultTemplate };
        var text = CleanSpec.Text[Head.Length..];
        Assert.Empty(tester.Run(literal + text));
        Assert.Empty(tester.Run(literal.Replace("::\n\n", "::\n", StringComparison.Ordinal) + text, "SPEC106"));

        // Nobody but the author knows whose copyright it is.
        Assert.Single(tester.Run(text));
        Assert.Equal(text, tester.Mend(text, "SPEC106"));
    }

    [Fact]
    public void A_template_without_a_licence_asks_for_none() => Assert.Empty(Tester.Run(CleanSpec.Text[Head.Length..]));

    [Theory]
    [InlineData("https://blueprints.launchpad.net/demo/spec/good-thing")]
    [InlineData("https://blueprints.launchpad.net/demo/+spec/")]
    [InlineData("https://blueprints.launchpad.net/demo/+spec/good_thing")]
    [InlineData("https://blueprints.launchpad.net")]
    [InlineData("https://storyboard.openstack.org/#!/story/")]
    [InlineData("blueprints.launchpad.net/demo/+spec/good-thing")]
    [InlineData("https:/blueprints.launchpad.net/demo/+spec/good-thing")]
    [InlineData("Blueprint: htps//blueprints.launchpad.net/demo/+spec/good-thing")]
    public void An_address_that_leads_to_nothing_is_reported_once(string address)
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With(Address, address), "SPEC10?"), finding => finding.Rule != "SPEC104");
        Assert.Equal(("SPEC103", SpecSeverity.Warning), (finding.Rule, finding.Severity));
        Assert.StartsWith("11:", finding.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bugs.launchpad.net/demo/+bug/1234567")]
    [InlineData("https://bugs.launchpad.net/bugs/1234567")]
    [InlineData("https://storyboard.openstack.org/#!/story/2001234")]
    [InlineData("https://blueprints.launchpad.net/python-democlient/+spec/good-thing")]
    [InlineData("https://blueprints.launchpad.net/Demo/+spec/good-thing")]
    [InlineData("http://example.org/issues/77")]
    public void Other_addresses_are_fine(string address) => Assert.Empty(Tester.Run(CleanSpec.With(Address, address), "SPEC103"));

    [Fact]
    public void A_link_of_another_project_is_reported()
    {
        var text = CleanSpec.With("/demo/", "/other/");
        Assert.Equal(["The link leads to the project 'other'; the specs here are those of 'demo'."], Tester.Messages("SPEC103", text));

        // What the configuration says counts, then what the template's example says, unless that is only an example.
        Assert.Empty((Tester with { Settings = Tester.Settings with { LaunchpadProject = "other" } }).Run(text, "SPEC103"));
        Assert.Single((Tester with { Settings = new SpecSettings { LaunchpadProject = "other" } }).Run(CleanSpec.Text, "SPEC103"));
        var example = RuleTester.DefaultTemplate.Replace("/demo/", "/your-project/", StringComparison.Ordinal);
        Assert.Empty((Tester with { Template = example }).Run(text, "SPEC103"));
    }

    [Fact]
    public void An_address_without_encryption_gets_it()
    {
        var text = CleanSpec.With(Address, Address.Replace("https", "http", StringComparison.Ordinal));
        Assert.Equal(["11:1-11:54"], Tester.Places("SPEC103", text));
        Assert.Equal(CleanSpec.Text, Tester.Mend(text, "SPEC103"));
    }

    [Theory]
    [InlineData("good-thing", "good-thing.rst")]
    [InlineData("..", null)]
    public void A_file_can_be_named_after_its_blueprint(string name, string? expected)
    {
        var tester = Tester with { Path = "/repository/specs/2027.1/approved/better-thing.rst" };
        var finding = Assert.Single(tester.Run(CleanSpec.With("+spec/good-thing", $"+spec/{name}/x"), "SPEC104"));
        Assert.Equal(expected, finding.Fix?.NewName);
    }
}
