using System.Diagnostics;

namespace SpecTools.Cli.Tests;

/// <summary>What only a process of its own shows: its exit code, its pipes and its signals.</summary>
public sealed class ProcessTests : IDisposable
{
    internal static readonly string Spec = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "spec.exe" : "spec");

    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Exit_code_output_and_errors_come_out()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        using var process = Start(Spec, "test", "bad.rst", "missing.rst");
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(ExitCode.Unusable, process.ExitCode);
        Assert.Matches(@"^bad\.rst:\d+:\d+: SPEC001 [^\n]*\n$", output);
        Assert.Contains("missing.rst", error);
        Assert.Contains("1 spec: 0 passed, 1 failed", error);
    }

    [Fact]
    public void Standard_input_is_read_to_its_end()
    {
        using var process = Start(Spec, "tree", "-");
        process.StandardInput.Write("Title\n=====\n");
        process.StandardInput.Close();
        Assert.Contains("<title>", process.StandardOutput.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    [UnixFact]
    public void A_reader_that_has_seen_enough_ends_it_quietly()
    {
        for (var i = 0; i < 300; i++)
            folder.Write($"{i:000}.rst", FaultySpecs.WithoutTesting("x"));
        var script = $"'{Spec}' test --format json . 2>errors | head -1 | wc -l; echo ${{PIPESTATUS[0]}}; cat errors";
        using var process = Start("bash", "-c", script);
        Assert.Equal($"1\n{ExitCode.OutputClosed}\n", process.StandardOutput.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
    }

    [UnixFact]
    public void A_full_disk_is_an_error()
    {
        if (!File.Exists("/dev/full"))
            return;
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        using var process = Start("bash", "-c", $"'{Spec}' test bad.rst >/dev/full; echo $?");
        Assert.Equal($"{ExitCode.Unusable}\n", process.StandardOutput.ReadToEnd());
        Assert.Contains("Standard output cannot be written", process.StandardError.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
    }

    [UnixFact]
    public void A_closed_output_is_an_error()
    {
        using var process = Start("bash", "-c", $"'{Spec}' --version >&-; echo $? >&2");
        Assert.Matches($"^spec: Standard output cannot be written[^\n]*\n{ExitCode.Unusable}\n$", process.StandardError.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
    }

    [UnixFact]
    public void Several_programs_may_write_to_one_file()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        using var process = Start("bash", "-c", $"(echo before; '{Spec}' section list bad.rst; echo after) >out; cat out");
        var lines = process.StandardOutput.ReadToEnd().Split('\n');
        Assert.Equal("before", lines[0]);
        Assert.StartsWith("bad.rst:", lines[1]);
        Assert.Equal("after", lines[^2]);
        Assert.True(process.WaitForExit(30_000));
    }

    [UnixFact]
    public void An_interrupt_ends_it_as_the_shell_expects()
    {
        // It waits for an input that never ends. What a shell starts in the background ignores interrupts, and so would it.
        using var process = OperatingSystem.IsLinux() ? Start("env", "--default-signal=INT", Spec, "tree", "-") : Start(Spec, "tree", "-");
        Thread.Sleep(500);
        using var kill = Start("kill", "-INT", $"{process.Id}");
        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(130, process.ExitCode);
        Assert.Empty(process.StandardOutput.ReadToEnd());
    }

    [Theory]
    [InlineData("--template-as-of added")]
    [InlineData("--changed-since HEAD")]
    public void Without_the_program_git_its_absence_is_told_once(string option)
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        folder.Write("a.rst", SoundSpec.Named("a"));
        folder.Write("b.rst", SoundSpec.Named("b"));
        using var process = Start(
            "bash", "-c", $"export DOTNET_ROOT=$(dirname \"$(readlink -f \"$(command -v dotnet)\")\"); PATH= '{Spec}' test {option} a.rst b.rst; echo $? >&2");
        Assert.Matches(
            $"^spec: The program 'git' was not found on the PATH\\. Without git nothing is known of a repository's history: install it, or do without what asks for the past\\.\n[^\n]*\n?{ExitCode.Unusable}\n$",
            process.StandardError.ReadToEnd());
        Assert.True(process.WaitForExit(30_000));
    }

    private Process Start(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
