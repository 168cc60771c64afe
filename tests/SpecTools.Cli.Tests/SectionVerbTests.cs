namespace SpecTools.Cli.Tests;

public sealed class SectionVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nOne\n---\n\nA *word*.\n\nMore.\n\nTwo\n---\n\nThree\n~~~~~\n\nNone\n\nFour\n----\n";

    private readonly CliFolder folder = new();

    public SectionVerbTests()
    {
        folder.Write("a.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_shows_each_section_with_its_place() =>
        Assert.Equal(
            ["a.rst:4: One", "a.rst:11: Two", "a.rst:14: Two/Three (none)", "a.rst:19: Four (empty)"],
            folder.Run("section", "list", "a.rst").Expect(ExitCode.Done).Lines);

    [Fact]
    public void List_as_json_is_one_object_per_section()
    {
        var sections = folder.Run("section", "list", "a.rst", "--json").Expect(ExitCode.Done).Json;
        Assert.Equal(["One", "Two", "Two/Three", "Four"], sections.Select(section => section.GetProperty("sectionPath").GetString()));
        Assert.All(sections, section => Assert.Equal(folder.FullPath("a.rst"), section.GetProperty("path").GetString()));
        Assert.False(sections[0].TryGetProperty("body", out _));
    }

    [Theory]
    [InlineData("One")]
    [InlineData("one")]
    [InlineData("O?e")]
    public void Get_prints_the_text_as_it_stands(string title) =>
        Assert.Equal("A *word*.\n\nMore.\n", folder.Run("section", "get", "a.rst", "--title", title).Expect(ExitCode.Done).Out);

    [Fact]
    public void Get_names_sections_that_do_not_stand_alone()
    {
        folder.Write("b.rst", Text);
        Assert.Equal(
            "==> a.rst:14: Two/Three <==\nNone\n\n==> b.rst:14: Two/Three <==\nNone\n",
            folder.Run("section", "get", "a.rst", "b.rst", "--title", "Two/Three").Expect(ExitCode.Done).Out);
        Assert.Equal(
            "==> a.rst:11: Two <==\n\n==> a.rst:14: Two/Three <==\nNone\n",
            folder.Run("section", "get", "a.rst", "--title", "T*").Expect(ExitCode.Done).Out);
    }

    [Theory]
    [InlineData("| A | B |\n|---|---|\n| 1 `x` | **2** |", "A\tB\n1 x\t2")]
    [InlineData("- [a](b)\n  1. c<br>d", "a\nc d")]
    [InlineData("<details>\n<summary>More</summary>\n\nText.\n\n</details>", "More\n\nText.")]
    [InlineData("![A picture](a.png)\n\n> quote", "A picture\n\nquote")]
    public void The_text_of_Markdown_is_without_markup_too(string body, string text)
    {
        folder.Write("c.md", $"# Title\n\n## One\n\n{body}\n");
        var section = Assert.Single(folder.Run("section", "get", "c.md", "--title", "One", "--json").Expect(ExitCode.Done).Json);
        Assert.Equal(text, section.GetProperty("text").GetString());
    }

    [Fact]
    public void Get_as_json_has_both_texts()
    {
        var section = Assert.Single(folder.Run("section", "get", "a.rst", "--title", "One", "--json").Expect(ExitCode.Done).Json);
        Assert.Equal("A *word*.\n\nMore.", section.GetProperty("body").GetString());
        Assert.Equal("A word.\n\nMore.", section.GetProperty("text").GetString());
        Assert.Equal(4, section.GetProperty("line").GetInt32());
        Assert.Equal(9, section.GetProperty("endLine").GetInt32());
    }

    [Fact]
    public void No_such_section_is_told_and_has_an_exit_code_of_its_own()
    {
        var result = folder.Run("section", "get", "a.rst", "--title", "Five").Expect(ExitCode.NotPassed);
        Assert.Empty(result.Out);
        Assert.Contains("no section", result.Error);
        folder.Run("section", "get", "a.rst", "missing.rst", "--title", "Five").Expect(ExitCode.Unusable);
    }
}
