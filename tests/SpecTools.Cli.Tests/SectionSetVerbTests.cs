namespace SpecTools.Cli.Tests;

public sealed class SectionSetVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nOne\n---\n\nText.\n\nTwo\n---\n";

    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("One", "New.", "One\n---\n\nNew.\n\nTwo\n---\n")]
    [InlineData("one", "New\r\nlines.\n\n", "One\n---\n\nNew\nlines.\n\nTwo\n---\n")]
    [InlineData("Two", "None", "One\n---\n\nText.\n\nTwo\n---\n\nNone\n")]
    [InlineData("One", "", "One\n---\n\nTwo\n---\n")]
    public void A_section_gets_the_text_and_nothing_else_changes(string title, string body, string expected)
    {
        folder.Write("a.rst", Text);
        Assert.Equal(["a.rst"], folder.Run("section", "set", "a.rst", "--title", title, "--body", body).Expect(ExitCode.Done).Lines);
        Assert.Equal("Title\n=====\n\nWords.\n\n" + expected, File.ReadAllText(folder.FullPath("a.rst")));
        Assert.Empty(folder.Run("section", "set", "a.rst", "--title", title, "--body", body).Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void A_text_is_added_as_a_paragraph()
    {
        folder.Write("a.rst", Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Run("section", "set", "a.rst", "--title", "One", "--body", "More.", "--append").Expect(ExitCode.Done);
        Assert.Contains("Text.\r\n\r\nMore.\r\n\r\nTwo\r\n", File.ReadAllText(folder.FullPath("a.rst")));
    }

    [Theory]
    [InlineData("One", "Heading\n-------\n\nText.", "heading")]
    [InlineData("One", "Text.\n\n.. _label:", "label")]
    [InlineData("Three", "Text.", "no section 'Three'")]
    public void What_would_break_the_document_is_refused(string title, string body, string reason)
    {
        folder.Write("a.rst", Text);
        Assert.Contains(reason, folder.Run("section", "set", "a.rst", "--title", title, "--body", body).Expect(ExitCode.NotPassed).Error);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        folder.Write("a.rst", Text);
        Assert.Contains("+New.", folder.Run("section", "set", "a.rst", "--title", "One", "--body", "New.", "--what-if").Expect(ExitCode.Done).Lines);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }
}
