namespace SpecTools.Cli.Tests;

public sealed class ReleaseVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public ReleaseVerbTests()
    {
        foreach (var place in new[] { "2026.1/implemented/a", "2026.1/approved/b", "zed/approved/c", "backlog/approved/d" })
            folder.Write($"specs/{place}.rst", SoundSpec.Text);
        Directory.CreateDirectory(folder.FullPath("empty"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_shows_the_releases_in_their_order()
    {
        string[] lines = ["zed: 1 spec, 1 approved, 0 implemented", "2026.1: 2 specs, 1 approved, 1 implemented"];
        Assert.Equal(lines, folder.Run("release", "list").Expect(ExitCode.Done).Lines);
        Assert.Equal(lines, folder.Run("release", "list", Path.Combine("specs", "zed")).Expect(ExitCode.Done).Lines);
        Assert.Equal([.. lines, .. lines], folder.Run("release", "list", ".", ".").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void List_as_json_is_one_object_per_release()
    {
        var releases = folder.Run("release", "list", "--json").Expect(ExitCode.Done).Json;
        Assert.Equal(
            ["name", "path", "specCount", "approvedCount", "implementedCount", "template"],
            releases[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["zed", "2026.1"], releases.Select(release => release.GetProperty("name").GetString()));
        Assert.Equal(folder.FullPath(Path.Combine("specs", "zed")), releases[0].GetProperty("path").GetString());
        Assert.Equal(2, releases[1].GetProperty("specCount").GetInt32());
        Assert.Equal("openstack", releases[1].GetProperty("template").GetString());
    }

    [Fact]
    public void Names_choose_releases()
    {
        Assert.Single(folder.Run("release", "list", "--name", "20*").Expect(ExitCode.Done).Lines);
        var result = folder.Run("release", "list", "--name", "zed,zee").Expect(ExitCode.Unusable);
        Assert.Single(result.Lines);
        Assert.Contains("no release 'zee'", result.Error);
        Assert.Contains("no release found", folder.Run("release", "list", "--name", "x*").Expect(ExitCode.Unusable).Error);
    }

    [Fact]
    public void Without_a_repository_there_is_an_error() =>
        Assert.Contains("no folder 'specs'", folder.Run("release", "list", "empty", Path.GetPathRoot(folder.Path)!).Expect(ExitCode.Unusable).Error);

    [Fact]
    public void New_opens_a_release_after_the_newest_and_prints_its_folder()
    {
        folder.Write("specs/2026.1-template.rst", SoundSpec.Text);
        var trial = folder.Run("release", "new", "2026.2", "--what-if").Expect(ExitCode.Done);
        Assert.Contains("+++ b/specs/2026.2-template.rst", trial.Out);
        Assert.False(Directory.Exists(folder.FullPath(Path.Combine("specs", "2026.2"))));

        Assert.Equal([Path.Combine("specs", "2026.2")], folder.Run("release", "new", "2026.2").Expect(ExitCode.Done).Lines);
        Assert.True(Directory.Exists(folder.FullPath(Path.Combine("specs", "2026.2", "approved"))));
        Assert.Contains("2026.2: 0 specs, 0 approved, 0 implemented", folder.Run("release", "list").Expect(ExitCode.Done).Lines);
        Assert.Equal(SoundSpec.Text, File.ReadAllText(folder.FullPath(Path.Combine("specs", "2026.2-template.rst"))));
    }

    [Theory]
    [InlineData("There is a release '2026.1' already", "2026.1")]
    [InlineData("There is no release 'zee'", "2026.2", "--from", "zee")]
    [InlineData("cannot be the name of a release", "a/b")]
    [InlineData("no folder 'specs'", "2026.2", "--folder", "/")]
    public void New_says_why_a_release_cannot_be_opened(string problem, params string[] args)
    {
        var result = folder.Run(["release", "new", .. args]).Expect(ExitCode.Unusable);
        Assert.Contains(problem, result.Error);
        Assert.Empty(result.Out);
    }
}
