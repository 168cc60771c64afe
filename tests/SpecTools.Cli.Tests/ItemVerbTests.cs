namespace SpecTools.Cli.Tests;

public sealed class ItemVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nWork Items\n----------\n\n1. One\n\nReferences\n----------\n\n* https://example.org/1\n";

    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1. One\n2. Two\n3. Three\n", "work-item", "add", "--text", "Two", "--text", "Three")]
    [InlineData("----------\n\nNone\n\nReferences", "work-item", "remove", "--text", "One")]
    [InlineData("1\n* https://example.org/2\n", "reference", "add", "--url", "https://example.org/2")]
    [InlineData("1\n* `Two <https://example.org/2>`_\n", "reference", "add", "--url", "https://example.org/2", "--text", "Two")]
    [InlineData("References\n----------\n\nNone\n", "reference", "remove", "--url", "https://example.org/1")]
    public void Items_come_and_go_in_the_form_of_the_others(string expected, string group, string verb, params string[] options)
    {
        folder.Write("a.rst", Text);
        Assert.Contains("diff --git", folder.Run([group, verb, "a.rst", "--what-if", .. options]).Expect(ExitCode.Done).Out);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
        Assert.Equal(["a.rst"], folder.Run([group, verb, "a.rst", .. options]).Expect(ExitCode.Done).Lines);
        Assert.Contains(expected, File.ReadAllText(folder.FullPath("a.rst")));
        if (verb == "add")
            Assert.Empty(folder.Run([group, verb, "a.rst", .. options]).Expect(ExitCode.Done).Lines);
    }

    [Theory]
    [InlineData("There is no such work item", "work-item", "remove", "--text", "Two")]
    [InlineData("There is no such reference", "reference", "remove", "--url", "https://example.org/2")]
    [InlineData("has a colon and no blanks", "reference", "add", "--url", "two words")]
    public void What_cannot_be_done_is_refused(string reason, string group, string verb, params string[] options)
    {
        folder.Write("a.rst", Text);
        Assert.Contains(reason, folder.Run([group, verb, "a.rst", .. options]).Expect(ExitCode.NotPassed).Error);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }
}
