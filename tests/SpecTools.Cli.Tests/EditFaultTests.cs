using System.Diagnostics;
using System.Runtime.Versioning;

namespace SpecTools.Cli.Tests;

/// <summary>Bulk edits where something goes wrong: each failure is told, the rest goes on, and nothing is left behind.</summary>
public sealed class EditFaultTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_of_which_all_is_done_says_no_more_than_what_was_done()
    {
        WriteSpecs(3);

        var result = SetAssignee(".").Expect(ExitCode.Done);

        Assert.Equal(3, result.Lines.Length);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void A_run_of_which_some_failed_ends_with_how_many()
    {
        WriteSpecs(3);
        folder.Write("1.rst", [0x54, 0xFF, 0x0A]);

        var result = SetAssignee(".").Expect(ExitCode.Unusable);

        Assert.Equal(["0.rst", "2.rst"], result.Lines);
        Assert.Contains("1.rst", result.Error.Split('\n')[0]);
        Assert.EndsWith("\nspec: 2 of 3 specs edited; 1 not: see above\n", result.Error);
    }

    [Fact]
    public void Specs_that_needed_no_edit_are_counted_as_such()
    {
        WriteSpecs(3);
        SetAssignee("0.rst").Expect(ExitCode.Done);

        var result = SetAssignee(".", "missing.rst").Expect(ExitCode.Unusable);

        Assert.EndsWith("\nspec: 2 of 4 specs edited, 1 needed no edit; 1 not: see above\n", result.Error);
    }

    [Fact]
    public void A_trial_says_what_would_have_been()
    {
        WriteSpecs(2);
        var before = folder.Names();

        var result = SetAssignee(".", "missing.rst", "--what-if").Expect(ExitCode.Unusable);

        Assert.EndsWith("\nspec: 2 of 3 specs would be edited; 1 not: see above\n", result.Error);
        Assert.Equal(before, folder.Names());
        Assert.DoesNotContain("racer", File.ReadAllText(folder.FullPath("0.rst")));
    }

    [UnixFact(OnLinux = true)]
    [UnsupportedOSPlatform("windows")]
    public void What_is_no_regular_file_is_told_and_does_not_hold_up_the_rest()
    {
        WriteSpecs(2);
        Bash("mkfifo pipe.rst; ln -s /dev/zero device.rst; mkdir folder.rst; ln -s loop.rst loop.rst");

        var result = SetAssignee("0.rst", "pipe.rst", "device.rst", "loop.rst", "1.rst", "folder.rst").Expect(ExitCode.Unusable);

        Assert.Equal(["0.rst", "1.rst"], result.Lines);
        foreach (var name in new[] { "pipe.rst", "device.rst", "loop.rst" })
            Assert.Contains(name, result.Error);
        Assert.EndsWith("\nspec: 2 of 5 specs edited; 3 not: see above\n", result.Error);
    }

    [UnixFact]
    public void A_name_with_a_line_feed_stays_on_one_line()
    {
        folder.Write("a\nb.rst", SoundSpec.Named("a"));

        Assert.Equal(["a\\nb.rst"], SetAssignee(".").Expect(ExitCode.Done).Lines);
        Assert.Contains("racer", File.ReadAllText(folder.FullPath("a\nb.rst")));
    }

    [Fact]
    public void What_a_kill_left_behind_is_taken_for_no_spec()
    {
        WriteSpecs(1);
        folder.Write(".spec-0123456789abcdef.tmp", SoundSpec.Named("0"));

        Assert.Single(folder.Run("get", ".").Expect(ExitCode.Done).Lines);
        Assert.Equal(["0.rst"], SetAssignee(".").Expect(ExitCode.Done).Lines);
    }

    [UnixFact]
    public void Where_files_may_not_grow_each_is_told_and_none_is_changed()
    {
        WriteSpecs(3);
        var before = Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllText);

        // The runtime wants files of its own unless it is told to do without.
        var (code, output, error) = Bash($"trap '' XFSZ; export DOTNET_EnableWriteXorExecute=0; ulimit -f 1; '{ProcessTests.Spec}' assignee set . --primary racer");

        Assert.Equal(ExitCode.Unusable, code);
        Assert.Empty(output);
        foreach (var path in before.Keys)
            Assert.Matches($"'[^']*{Path.GetFileName(path)}' cannot be written: [^:]+\\. It is as it was\\.\n", error);
        Assert.EndsWith("\nspec: 0 of 3 specs edited; 3 not: see above\n", error);
        Assert.Equal(before, Directory.GetFiles(folder.Path).ToDictionary(path => path, File.ReadAllText));
    }

    [UnixFact]
    public void A_run_that_is_interrupted_finishes_a_file_and_says_how_far_it_came()
    {
        WriteSpecs(600);

        // It is interrupted when the first files are done, and prints what it has done as it ends.
        var (code, output, error) = Bash(
            $"'{ProcessTests.Spec}' assignee set . --primary racer & pid=$!; until grep -qs racer 000.rst; do sleep 0.01; done; kill -TERM $pid; wait $pid");

        var done = Directory.GetFiles(folder.Path).Count(path => File.ReadAllText(path).Contains("racer", StringComparison.Ordinal));
        Assert.Equal(done, output.Split('\n').Length - 1);
        Assert.Equal(600, Directory.GetFileSystemEntries(folder.Path).Length);
        if (done < 600)
        {
            Assert.Equal(128 + 15, code);
            Assert.Matches($"^spec: stopped: {done} specs? edited; all others are as they were\n$", error);
        }
    }

    [UnixFact(AsRoot = false)]
    [UnsupportedOSPlatform("windows")]
    public void A_file_that_is_write_protected_is_told_and_the_rest_goes_on()
    {
        WriteSpecs(3);
        File.SetUnixFileMode(folder.FullPath("1.rst"), UnixFileMode.UserRead);

        var result = SetAssignee(".").Expect(ExitCode.Unusable);

        Assert.Equal(["0.rst", "2.rst"], result.Lines);
        Assert.Contains("1.rst' may not be written: permission denied", result.Error);
    }

    private CliResult SetAssignee(params string[] args) => folder.Run(["assignee", "set", .. args, "--primary", "racer"]);

    private void WriteSpecs(int count)
    {
        var digits = count > 10 ? "000" : "0";
        for (var i = 0; i < count; i++)
            folder.Write($"{i.ToString(digits, System.Globalization.CultureInfo.InvariantCulture)}.rst", SoundSpec.Named($"{i}"));
    }

    private (int Code, string Out, string Error) Bash(string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(120_000));
        return (process.ExitCode, output, error.Result);
    }
}
