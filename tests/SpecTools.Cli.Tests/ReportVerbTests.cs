using System.Text.Json;

namespace SpecTools.Cli.Tests;

public sealed class ReportVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nTesting\n-------\n\nNone\n";

    private readonly CliFolder folder = new();

    public ReportVerbTests()
    {
        folder.Write("specs/2026.1/approved/a.rst", Text);
        folder.Write("specs/2026.2/implemented/a.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_file_it_is_markdown_on_standard_output()
    {
        var lines = folder.Run("report", "specs", "--title", "My specs").Expect(ExitCode.Done).Lines;
        Assert.Equal("# My specs", lines[0]);
        Assert.Contains("| 2026.1  |     1 |           0 |        1 |            1 |       0 |         0 |", lines);
        Assert.Contains("### Carried over (1)", lines);
    }

    [Theory]
    [InlineData("report.html", "<!DOCTYPE html>")]
    [InlineData("report.md", "# ")]
    [InlineData("report.csv", "path,name,title,")]
    [InlineData("report.json", "{\"title\":")]
    public void The_ending_of_the_file_names_the_format(string file, string start)
    {
        var result = folder.Run("report", "specs", "--output", file).Expect(ExitCode.Done);
        Assert.Empty(result.Out);
        Assert.Equal($"2 specs reported in {file}\n", result.Error);
        Assert.StartsWith(start, File.ReadAllText(folder.FullPath(file)));
    }

    [Fact]
    public void The_format_that_is_named_wins()
    {
        folder.Run("report", "specs", "--output", "report.txt", "--format", "json").Expect(ExitCode.Done);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.FullPath("report.txt")));
        Assert.Equal(2, json.RootElement.GetProperty("specs").GetArrayLength());
        Assert.StartsWith("path,", folder.Run("report", "specs", "--format", "csv").Expect(ExitCode.Done).Out);
    }

    [Fact]
    public void An_ending_that_names_no_format_is_told_before_anything_is_read()
    {
        var result = folder.Run("report", "missing", "--output", "report.pdf").Expect(ExitCode.Unusable);
        Assert.Contains("'report.pdf'", result.Error.Replace(folder.Path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        Assert.False(File.Exists(folder.FullPath("report.pdf")));
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_the_rest_is_reported()
    {
        folder.Write("specs/2026.2/approved/b.rst", [0xFF, 0xFE, 0xFD]);
        var result = folder.Run("report", "specs", "--format", "csv").Expect(ExitCode.Unusable);
        Assert.Contains("b.rst", result.Error);
        Assert.Equal(4, result.Out.Split("\r\n").Length);
    }

    [Fact]
    public void No_spec_at_all_is_no_report()
    {
        Directory.CreateDirectory(folder.FullPath("empty"));
        Assert.Contains("no spec found", folder.Run("report", "empty", "--output", "report.md").Expect(ExitCode.Unusable).Error);
        Assert.False(File.Exists(folder.FullPath("report.md")));
    }
}
