namespace SpecTools.Cli.Tests;

public sealed class HistoryVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nWords.\n\nHistory\n-------\n\n====  ==========\nName  Change\n====  ==========\nYoga  Introduced\n====  ==========\n";

    private readonly CliFolder folder = new();

    public HistoryVerbTests() => folder.Write("a.rst", Text);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_row_is_added_once()
    {
        string[] ask = ["history", "add", "a.rst", "--release", "Zed", "--description", "Re-used"];
        Assert.Equal(["a.rst"], folder.Run(ask).Expect(ExitCode.Done).Lines);
        Assert.EndsWith("Yoga  Introduced\nZed   Re-used\n====  ==========\n", File.ReadAllText(folder.FullPath("a.rst")), StringComparison.Ordinal);
        Assert.Empty(folder.Run(ask).Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        Assert.Contains("+Zed   Re-used", folder.Run("history", "add", "a.rst", "--release", "Zed", "--description", "Re-used", "--what-if").Expect(ExitCode.Done).Lines);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("a.rst")));
    }

    [Fact]
    public void What_is_no_row_is_refused()
    {
        Assert.Contains("one paragraph", folder.Run("history", "add", "a.rst", "--release", "Zed", "--description", "One\n\nTwo").Expect(ExitCode.NotPassed).Error, StringComparison.Ordinal);
        Assert.Contains("--description", folder.Run("history", "add", "a.rst", "--release", "Zed").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
    }
}
