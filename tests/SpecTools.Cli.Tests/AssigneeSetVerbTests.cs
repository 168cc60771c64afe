namespace SpecTools.Cli.Tests;

public sealed class AssigneeSetVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nAssignee(s)\n-----------\n\nPrimary assignee:\n  jdoe\n\nOther contributors:\n  jroe\n";

    private readonly CliFolder folder = new();

    public AssigneeSetVerbTests() => folder.Write("a.rst", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void People_are_set_once()
    {
        string[] ask = ["assignee", "set", "a.rst", "--primary", "asmith", "--contributor", "jdoe,mm"];
        Assert.Equal(["a.rst"], folder.Run(ask).Expect(ExitCode.Done).Lines);
        Assert.EndsWith("Primary assignee:\n  asmith\n\nOther contributors:\n  jdoe\n  mm\n", File.ReadAllText(folder.FullPath("a.rst")), StringComparison.Ordinal);
        Assert.Empty(folder.Run(ask).Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void Contributors_come_and_go()
    {
        folder.Run("assignee", "set", "a.rst", "--add-contributor", "mm", "--remove-contributor", "JROE").Expect(ExitCode.Done);
        Assert.Equal(Text.Replace("jroe", "mm", StringComparison.Ordinal), File.ReadAllText(folder.FullPath("a.rst")));
        folder.Run("assignee", "set", "a.rst", "--clear").Expect(ExitCode.Done);
        Assert.EndsWith("Primary assignee:\n  None\n\nOther contributors:\n  None\n", File.ReadAllText(folder.FullPath("a.rst")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        Assert.Contains("+  asmith", folder.Run("assignee", "set", "a.rst", "--primary", "asmith", "--what-if").Expect(ExitCode.Done).Lines);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }

    [Fact]
    public void Who_is_meant_must_be_said_and_be_a_person()
    {
        Assert.Contains("--primary", folder.Run("assignee", "set", "a.rst").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
        Assert.Contains("not read as a person", folder.Run("assignee", "set", "a.rst", "--primary", "the nova team").Error, StringComparison.Ordinal);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }
}
