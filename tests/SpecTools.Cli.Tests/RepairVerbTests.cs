namespace SpecTools.Cli.Tests;

public sealed class RepairVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nhttps://blueprints.launchpad.net/demo/+spec/one\n\nWords.  \n\nProblem description\n===================\n\nMore\u00a0words.\n";

    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_mended_is_printed_for_each_file_and_summed_up()
    {
        folder.Write("one.rst", Text);
        folder.Write("two.rst", Text.Replace("  \n", "\n", StringComparison.Ordinal));
        var result = folder.Run("repair", ".", "--rule", "SPEC302,SPEC305").Expect(ExitCode.Done);

        Assert.Equal(["one.rst: SPEC302 1, SPEC305 1", "two.rst: SPEC305 1"], result.Lines);
        Assert.Contains("mended 3 findings in 2 files; 0 findings left", result.Error);
        Assert.Equal(Text.Replace("  \n", "\n", StringComparison.Ordinal).Replace('\u00a0', ' '), File.ReadAllText(folder.FullPath("one.rst")));
        Assert.Empty(folder.Run("repair", ".", "--rule", "SPEC302,SPEC305").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void What_if_prints_the_diff_and_writes_nothing()
    {
        folder.Write("one.rst", Text);
        var result = folder.Run("repair", "one.rst", "--rule", "SPEC302", "--what-if").Expect(ExitCode.Done);

        Assert.Contains("--- a/one.rst", result.Lines);
        Assert.Contains("-Words.  ", result.Lines);
        Assert.Contains("+Words.", result.Lines);
        Assert.Contains("would mend 1 finding in 1 file", result.Error);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("one.rst")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_the_others_are_mended()
    {
        folder.Write("one.rst", Text);
        var result = folder.Run("repair", "no.rst", "one.rst", "--rule", "SPEC302").Expect(ExitCode.Unusable);

        Assert.Contains("no.rst", result.Error);
        Assert.Equal(["one.rst: SPEC302 1"], result.Lines);
    }

    [Fact]
    public void A_rule_that_there_is_not_stops_before_any_file_is_touched()
    {
        folder.Write("one.rst", Text);
        Assert.Contains("SPEC999", folder.Run("repair", ".", "--rule", "SPEC999").Expect(ExitCode.Unusable).Error);
        Assert.Equal(Text, File.ReadAllText(folder.FullPath("one.rst")));
    }
}
