namespace SpecTools.Cli.Tests;

public sealed class RuleVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void All_rules_are_listed_in_order()
    {
        var lines = folder.Run("rule", "list").Expect(ExitCode.Done).Lines;

        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
        Assert.Contains(lines, line => line.StartsWith("SPEC001 Error", StringComparison.Ordinal) && line.EndsWith(" MissingSection", StringComparison.Ordinal));
        Assert.Equal(lines.Length, folder.Run("rule", "list", "--json").Expect(ExitCode.Done).Lines.Length);
    }

    [Theory]
    [InlineData("SPEC302")]
    [InlineData("trailingwhitespace")]
    public void A_rule_is_explained_by_its_page(string rule) =>
        Assert.StartsWith("# SPEC302 TrailingWhitespace (Warning)", folder.Run("rule", "show", rule).Expect(ExitCode.Done).Lines[0]);

    [Fact]
    public void A_rule_that_there_is_not_is_an_error_with_a_suggestion() =>
        Assert.Contains("'SPEC302'", folder.Run("rule", "show", "SPEC320").Expect(ExitCode.Unusable).Error);
}
