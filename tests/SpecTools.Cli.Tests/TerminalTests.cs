namespace SpecTools.Cli.Tests;

public sealed class TerminalTests
{
    [Fact]
    public void Findings_are_grouped_by_file_in_columns()
    {
        using var folder = new CliFolder { IsTerminal = true };
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        folder.Write("good.rst", SoundSpec.Named("good"));
        folder.Write("long.rst", FaultySpecs.WithLongLine("long"));
        var result = folder.Run("test", ".").Expect(ExitCode.NotPassed);
        Assert.DoesNotContain('\u001b', result.Out);
        Assert.Equal("bad.rst", result.Lines[0]);
        Assert.Matches(@"^ +\d+:\d+  error  SPEC001  ", result.Lines[1]);
        Assert.Contains("long.rst", result.Lines);
        Assert.Contains(result.Lines, line => line.StartsWith("  18:80  warning  SPEC301  ", StringComparison.Ordinal));
        Assert.DoesNotContain("good.rst", result.Out);
        Assert.All(result.Lines, line => Assert.True(line.Length <= 80, line));
        Assert.StartsWith("3 specs: 2 passed, 1 failed", result.Error);
    }

    [Fact]
    public void Colours_are_used_where_they_are_welcome()
    {
        using var folder = new CliFolder { IsTerminal = true, HasColor = true };
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        Assert.Contains("\u001b[", folder.Run("test", "bad.rst").Expect(ExitCode.NotPassed).Out);
    }

    [UnixFact]
    public void Nothing_from_a_file_commands_the_terminal()
    {
        using var folder = new CliFolder { IsTerminal = true };
        folder.Write("[red]x\u001b]0;y\u0007.rst", FaultySpecs.WithoutTesting("x"));
        var result = folder.Run("test", ".").Expect(ExitCode.NotPassed);
        Assert.Equal(@"[red]x\u001b]0;y\u0007.rst", result.Lines[0]);
    }
}
