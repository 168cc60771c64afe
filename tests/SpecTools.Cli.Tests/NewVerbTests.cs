namespace SpecTools.Cli.Tests;

public sealed class NewVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_spec_is_made_and_its_path_printed()
    {
        var result = folder.Run(
            "new", "awesome-thing", "--title", "An awesome thing", "--assignee", "jdoe", "--contributor", "rroe,fbar",
            "--blueprint-url", "https://blueprints.launchpad.net/example/+spec/awesome-thing", "--minimal").Expect(ExitCode.Done);
        Assert.Equal(["awesome-thing.rst"], result.Lines);
        Assert.Empty(result.Error);
        var text = File.ReadAllText(folder.FullPath("awesome-thing.rst"));
        Assert.Contains("\nAn awesome thing\n", text);
        foreach (var person in new[] { "jdoe", "rroe", "fbar" })
            Assert.Contains(person, text);
        Assert.Contains("example/+spec/awesome-thing\n", text);
    }

    [Fact]
    public void A_new_minimal_spec_has_the_sections_that_its_test_asks_for()
    {
        folder.Run("new", "awesome-thing", "--minimal").Expect(ExitCode.Done);
        folder.Run("test", "awesome-thing.rst", "--rule", "SPEC0*", "--exclude-rule", "SPEC006", "--fail-on", "information").Expect(ExitCode.Done);
    }

    [Fact]
    public void A_file_that_exists_is_replaced_only_by_force()
    {
        folder.Write("thing.rst", "mine\n");
        Assert.Contains("thing.rst", folder.Run("new", "thing").Expect(ExitCode.Unusable).Error);
        Assert.Equal("mine\n", File.ReadAllText(folder.FullPath("thing.rst")));
        folder.Run("new", "thing", "--force").Expect(ExitCode.Done);
        Assert.NotEqual("mine\n", File.ReadAllText(folder.FullPath("thing.rst")));
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        var diff = folder.Run("new", "thing", "--minimal", "--what-if").Expect(ExitCode.Done).Lines;
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
        Assert.Contains("--- /dev/null", diff);
        Assert.Contains("+++ b/thing.rst", diff);
        folder.Run("new", "thing", "--minimal").Expect(ExitCode.Done);
        Assert.Equal(
            File.ReadAllLines(folder.FullPath("thing.rst")),
            diff.Where(line => line.StartsWith('+') && !line.StartsWith("+++ ", StringComparison.Ordinal)).Select(line => line[1..]));
    }

    [Fact]
    public void What_if_with_force_prints_what_would_be_replaced()
    {
        folder.Write("thing.rst", "mine\n");
        Assert.Contains("-mine", folder.Run("new", "thing", "--force", "--what-if").Expect(ExitCode.Done).Lines);
        Assert.Equal("mine\n", File.ReadAllText(folder.FullPath("thing.rst")));
    }

    [Fact]
    public void The_folder_and_the_release_say_where()
    {
        Directory.CreateDirectory(folder.FullPath("specs/2026.2/approved"));
        Directory.CreateDirectory(folder.FullPath("drafts"));
        Assert.Equal([Path.Combine("drafts", "a.rst")], folder.Run("new", "a", "--folder", "drafts").Expect(ExitCode.Done).Lines);
        Assert.Equal(
            [Path.Combine("specs", "2026.2", "approved", "b.rst")],
            folder.Run("new", "b", "--release", "2026.2").Expect(ExitCode.Done).Lines);
        Assert.Contains("2099.1", folder.Run("new", "c", "--release", "2099.1").Expect(ExitCode.Unusable).Error);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("")]
    public void A_name_that_cannot_be_a_file_is_refused(string name)
    {
        folder.Run("new", name).Expect(ExitCode.Unusable);
        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));
    }
}
