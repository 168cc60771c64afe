namespace SpecTools.Cli.Tests;

public sealed class RenameVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\n`Two <two.rst>`_\n";

    private readonly CliFolder folder = new();

    public RenameVerbTests()
    {
        folder.Write("spectools.json", """{ "redirects": "nova" }""");
        folder.Write("specs/one.rst", Text);
        folder.Write("specs/two.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_new_path_is_printed_and_all_that_leads_there_follows()
    {
        Assert.Equal(["specs/three.rst"], folder.Run("rename", "specs/two.rst", "three").Expect(ExitCode.Done).Lines.Select(line => line.Replace('\\', '/')));
        Assert.Equal(Text.Replace("two.rst", "three.rst", StringComparison.Ordinal), File.ReadAllText(folder.FullPath("specs/one.rst")));
        Assert.Equal("two.rst three.rst\n", File.ReadAllText(folder.FullPath("specs/redirects")));
    }

    [Fact]
    public void No_redirect_is_added_with_the_option()
    {
        folder.Run("rename", "specs/two.rst", "three", "--no-redirect").Expect(ExitCode.Done);
        Assert.False(File.Exists(folder.FullPath("specs/redirects")));
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        var result = folder.Run("rename", "specs/two.rst", "three", "--what-if").Expect(ExitCode.Done);

        Assert.Contains("+`Two <three.rst>`_", result.Lines);
        Assert.True(File.Exists(folder.FullPath("specs/two.rst")));
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("specs/one.rst")));
    }

    [Fact]
    public void A_name_that_is_taken_is_an_error()
    {
        Assert.Contains("one.rst", folder.Run("rename", "specs/two.rst", "one").Expect(ExitCode.Unusable).Error);
        Assert.True(File.Exists(folder.FullPath("specs/two.rst")));
    }
}
