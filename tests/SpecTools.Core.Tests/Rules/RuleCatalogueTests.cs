using SpecTools.Rules;

namespace SpecTools.Tests.Rules;

public class RuleCatalogueTests
{
    [Fact]
    public void Rules_are_sorted_and_their_names_are_unique()
    {
        var ids = RuleCatalogue.All.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(ids.Length, RuleCatalogue.All.Select(rule => rule.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_rule_class_is_in_the_catalogue()
    {
        var classes = typeof(SpecRule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SpecRule)) && !type.IsAbstract);
        Assert.Equal(
            classes.Select(type => type.Name).Order(StringComparer.Ordinal),
            RuleCatalogue.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SPEC001", "SPEC001")]
    [InlineData("spec301", "SPEC301")]
    [InlineData("linetoolong", "SPEC301")]
    [InlineData("SPEC00?", "SPEC001 SPEC002 SPEC003 SPEC004 SPEC005 SPEC006 SPEC007 SPEC008")]
    [InlineData("*Section", "SPEC001 SPEC002 SPEC004 SPEC005")]
    [InlineData("SPEC3*", "SPEC301 SPEC302 SPEC303 SPEC304 SPEC305 SPEC306 SPEC307")]
    [InlineData("SPEC4*", "SPEC401 SPEC402 SPEC403 SPEC404 SPEC405")]
    [InlineData("SPEC999", "")]
    [InlineData("SPEC30", "")]
    public void Rules_are_found_by_identifier_name_and_wildcard(string pattern, string ids) =>
        Assert.Equal(ids, string.Join(' ', RuleCatalogue.Find(pattern).Select(rule => rule.Id)));

    [Fact]
    public void Rules_of_style_are_those_of_the_three_hundreds_and_the_one_about_adornments() =>
        Assert.All(RuleCatalogue.All, rule => Assert.Equal(rule.Id[4] == '3' || rule.Id == "SPEC405", rule.IsStyle));

    [Fact]
    public void Each_rule_has_its_page_and_each_page_its_rule()
    {
        var pages = Directory.GetFiles(Folder, "SPEC*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_begins_with_identifier_name_and_severity() => Assert.All(RuleCatalogue.All, rule =>
        Assert.Equal($"# {rule.Id} {rule.Name} ({rule.DefaultSeverity})", File.ReadLines(Path.Combine(Folder, rule.Id + ".md")).First()));

    [Fact]
    public void A_page_says_why_shows_an_example_and_how_to_fix_and_configure() => Assert.All(RuleCatalogue.All, rule =>
    {
        var headings = File.ReadLines(Path.Combine(Folder, rule.Id + ".md")).Where(line => line.StartsWith("## ", StringComparison.Ordinal));
        Assert.Equal(["## Why", "## Example", "## Fix", "## Configure"], headings);
    });

    [Fact]
    public void The_index_has_each_rule_as_it_is()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [SPEC", StringComparison.Ordinal));
        Assert.Equal(
            RuleCatalogue.All.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Name} | {rule.DefaultSeverity} | {rule.Summary} |"),
            rows);
    }

    [Fact]
    public void The_address_of_help_ends_with_the_page() =>
        Assert.All(RuleCatalogue.All, rule => Assert.EndsWith($"/rules/{rule.Id}.md", rule.HelpUri, StringComparison.Ordinal));

    private static string Folder => Path.Combine(SharedData.Repository, "docs", "rules");
}
