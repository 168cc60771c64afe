namespace SpecTools.Cli.Tests;

/// <summary><c>spec move</c> and <c>spec copy</c>.</summary>
public sealed class MoveVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\n`Two <two.rst>`_\n\nTesting\n=======\n\nNone\n";

    private readonly CliFolder folder = new();

    public MoveVerbTests()
    {
        folder.Write("spectools.json", """{ "redirects": "nova" }""");
        folder.Write("specs/template.rst", Text);
        folder.Write("specs/juno/approved/one.rst", Text);
        folder.Write("specs/juno/approved/two.rst", Text);
        folder.Write("specs/kilo/approved/three.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_new_paths_are_printed_and_all_that_leads_there_follows()
    {
        Assert.Equal(["specs/juno/implemented/two.rst"], Lines(folder.Run("move", "specs/juno/approved/two.rst", "--status", "implemented").Expect(ExitCode.Done)));
        Assert.Equal(Text.Replace("two.rst", "../implemented/two.rst", StringComparison.Ordinal), Read("specs/juno/approved/one.rst"));
        Assert.Equal("approved/two.rst ../implemented/two.rst\n", Read("specs/juno/redirects"));
        Assert.Empty(Lines(folder.Run("move", "specs/juno/implemented", "--status", "Implemented").Expect(ExitCode.Done)));
        Assert.Equal(
            ["specs/kilo/approved/one.rst", "specs/kilo/implemented/two.rst"],
            Lines(folder.Run("move", "specs/juno", "--release", "kilo", "--no-redirect").Expect(ExitCode.Done)));
    }

    [Fact]
    public void A_copy_is_printed_and_the_original_stays()
    {
        Assert.Equal(["specs/kilo/approved/one.rst"], Lines(folder.Run("copy", "specs/juno/approved/one.rst", "--release", "kilo", "--description", "Once more").Expect(ExitCode.Done)));
        Assert.Equal(Text, Read("specs/juno/approved/one.rst"));
        Assert.Contains("`Two <../../juno/approved/two.rst>`_", Read("specs/kilo/approved/one.rst"), StringComparison.Ordinal);
        Assert.Contains("   * - kilo\n     - Once more\n", Read("specs/kilo/approved/one.rst"), StringComparison.Ordinal);
        folder.Run("copy", "specs/juno/approved/one.rst", "--release", "kilo").Expect(ExitCode.Unusable);
        folder.Run("copy", "specs/juno/approved/one.rst", "--release", "kilo", "--force").Expect(ExitCode.Done);
    }

    [Theory]
    [InlineData("rename to specs/juno/implemented/one.rst", "move", "specs/juno/approved/one.rst", "--status", "implemented")]
    [InlineData("+++ b/specs/kilo/approved/one.rst", "copy", "specs/juno/approved/one.rst", "--release", "kilo")]
    public void What_if_prints_the_diff_and_writes_nothing(string line, params string[] args)
    {
        Assert.Contains(line, folder.Run([.. args, "--what-if"]).Expect(ExitCode.Done).Lines);
        Assert.Equal(Text, Read("specs/juno/approved/one.rst"));
        Assert.False(File.Exists(folder.FullPath("specs/kilo/approved/one.rst")));
    }

    [Theory]
    [InlineData(ExitCode.Unusable, "needs --status", "move", "specs/juno/approved/one.rst")]
    [InlineData(ExitCode.Unusable, "no value of --status", "move", "specs/juno/approved/one.rst", "--status", "gone")]
    [InlineData(ExitCode.Unusable, "no release 'kila'", "move", "specs/juno/approved/one.rst", "--release", "kila")]
    [InlineData(ExitCode.NotPassed, "in no folder 'specs'", "move", "spare.rst", "--release", "kilo")]
    [InlineData(ExitCode.Unusable, "--release", "copy", "specs/juno/approved/one.rst")]
    public void What_cannot_be_done_is_said(int code, string words, params string[] args)
    {
        folder.Write("spare.rst", Text);
        Assert.Contains(words, folder.Run(args).Expect(code).Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Lines(CliResult result) => result.Lines.Select(line => line.Replace('\\', '/'));

    private string Read(string name) => File.ReadAllText(folder.FullPath(name));
}
