namespace SpecTools.Cli.Tests;

public sealed class IndexVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public IndexVerbTests()
    {
        foreach (var name in new[] { "a", "b", "c" })
            folder.Write($"specs/{name}.rst", SoundSpec.Text);
        folder.Write("specs/index.rst", "Specs\n=====\n\n.. toctree::\n\n   b\n   gone\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Update_makes_lists_true_and_prints_what_it_came_to()
    {
        Assert.Contains("+   a\n", folder.Run("index", "update", "specs", "--what-if").Expect(ExitCode.Done).Out);
        Assert.Equal([Path.Combine("specs", "index.rst") + ": 2 added, 1 removed"], folder.Run("index", "update", "specs").Expect(ExitCode.Done).Lines);
        Assert.Equal("Specs\n=====\n\n.. toctree::\n\n   a\n   b\n   c\n", File.ReadAllText(folder.FullPath(Path.Combine("specs", "index.rst"))));
        Assert.Empty(folder.Run("index", "update", ".").Expect(ExitCode.Done).Out);
    }

    [Fact]
    public void What_a_person_has_to_choose_is_refused()
    {
        folder.Write("specs/index.rst", ".. toctree::\n\n   a\n\n.. toctree::\n\n   b\n");
        var result = folder.Run("index", "update", "specs").Expect(ExitCode.NotPassed);
        Assert.Contains("several lists", result.Error);
        Assert.Contains("no file or folder", folder.Run("index", "update", "nowhere").Expect(ExitCode.Unusable).Error);
    }
}
