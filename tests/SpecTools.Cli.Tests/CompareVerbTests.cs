using System.Text.Json;

namespace SpecTools.Cli.Tests;

public sealed class CompareVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nOne\n---\n\nText.\n\nTwo\n---\n\nMore.\n";

    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Two_files_are_compared_by_line_and_by_section()
    {
        folder.Write("a.rst", Text);
        folder.Write("b.rst", Text.Replace("Text.", "Other text.", StringComparison.Ordinal).Replace("Two\n---\n\nMore.\n", "Three\n-----\n\nNew.\n", StringComparison.Ordinal));

        Assert.Contains("+Other text.", folder.Run("compare", "a.rst", "b.rst").Expect(ExitCode.NotPassed).Lines);
        Assert.Equal(
            ["b.rst:6: changed One", "b.rst:11: added Three", "a.rst:11: removed Two"],
            folder.Run("compare", "a.rst", "b.rst", "--sections").Expect(ExitCode.NotPassed).Lines);
        using var json = JsonDocument.Parse(folder.Run("compare", "a.rst", "b.rst", "--json").Expect(ExitCode.NotPassed).Lines[0]);
        Assert.Equal(3, json.RootElement.GetProperty("sections").GetArrayLength());
    }

    [Fact]
    public void What_stands_before_the_first_section_is_a_part_of_its_own()
    {
        folder.Write("a.rst", Text);
        folder.Write("b.rst", Text.Replace("Words.", "Other words.", StringComparison.Ordinal));
        Assert.Equal(["b.rst:1: changed (preamble)"], folder.Run("compare", "a.rst", "b.rst", "--sections").Expect(ExitCode.NotPassed).Lines);
    }

    [Fact]
    public void Line_endings_are_no_difference_of_sections_but_one_of_lines()
    {
        folder.Write("a.rst", Text);
        folder.Write("b.rst", Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Empty(folder.Run("compare", "a.rst", "b.rst", "--sections").Expect(ExitCode.NotPassed).Lines);
    }

    [Fact]
    public void Equal_specs_differ_in_nothing()
    {
        folder.Write("a.rst", Text);
        folder.Write("b.rst", Text);
        Assert.Empty(folder.Run("compare", "a.rst", "b.rst").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void The_spec_of_another_release_is_found_by_its_name()
    {
        folder.Write("specs/2026.1/implemented/a.rst", Text);
        folder.Write("specs/2026.2/approved/a.rst", Text.Replace("More.", "Much more.", StringComparison.Ordinal));
        Assert.Contains("+Much more.", folder.Run("compare", "specs/2026.2/approved/a.rst", "--release", "2026.1").Expect(ExitCode.NotPassed).Lines);
        Assert.Contains("'2025.2'", folder.Run("compare", "specs/2026.2/approved/a.rst", "--release", "2025.2").Expect(ExitCode.Unusable).Error);
    }

    [Theory]
    [InlineData("compare takes two specs", "a.rst")]
    [InlineData("compare takes one spec", "a.rst", "b.rst", "--revision", "HEAD")]
    [InlineData("cannot go together", "a.rst", "--revision", "HEAD", "--release", "x")]
    public void Wrong_usage_is_told(string problem, params string[] args) =>
        Assert.Contains(problem, folder.Run(["compare", .. args]).Expect(ExitCode.Unusable).Error);
}
