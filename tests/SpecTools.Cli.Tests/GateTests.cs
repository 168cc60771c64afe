using System.Diagnostics;

namespace SpecTools.Cli.Tests;

/// <summary>What makes <c>spec test</c> a gate for a repository with a past: baselines and changed lines.</summary>
public sealed class GateTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    private void Git(params string[] arguments)
    {
        string[] settings = ["-c", "user.name=A tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];
        using var process = Process.Start(new ProcessStartInfo("git", [.. settings, .. arguments]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void A_baseline_lets_the_gate_fail_on_new_findings_only()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        Assert.Equal("1 finding in 1 spec written to known.json\n", folder.Run("test", "bad.rst", "--write-baseline", "known.json").Expect(ExitCode.Done).Error);
        Assert.Empty(folder.Run("test", "bad.rst", "--baseline", "known.json").Expect(ExitCode.Done).Out);

        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad") + "blanks \n");
        Assert.Contains("SPEC302", Assert.Single(folder.Run("test", "bad.rst", "--baseline", "known.json").Expect(ExitCode.Done).Lines), StringComparison.Ordinal);
        folder.Run("test", "bad.rst", "--baseline", "known.json", "--fail-on", "warning").Expect(ExitCode.NotPassed);
    }

    [Fact]
    public void A_baseline_is_not_written_where_something_could_not_be_read()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        Assert.Contains("was not written", folder.Run("test", "bad.rst", "missing.rst", "--write-baseline", "known.json").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.FullPath("known.json")));
    }

    [Theory]
    [InlineData("--baseline", "known.json")]
    [InlineData("--changed-since", "HEAD")]
    public void To_write_a_baseline_takes_all_findings(string option, string value) =>
        Assert.Contains("neither", folder.Run("test", ".", "--write-baseline", "new.json", option, value).Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);

    [Fact]
    public void A_faulty_baseline_is_one_error_with_its_place()
    {
        folder.Write("good.rst", SoundSpec.Named("good"));
        folder.Write("known.json", "{\n  \"version\": 1,\n  \"specs\": { oops } }");
        var result = folder.Run("test", "good.rst", "--baseline", "known.json").Expect(ExitCode.Unusable);
        Assert.Equal($"spec: '{folder.FullPath("known.json")}', line 3, column 14: this is no correct JSON here.\n", result.Error);
        Assert.Empty(result.Out);
    }

    [Theory]
    [InlineData("{ \"templates\": { \"**\": \"../../etc/passwd\" } }", "line 1, column 24: the template '../../etc/passwd' lies outside of the repository")]
    [InlineData("{ \"rulez\": {} }", "line 1, column 3: there is no key 'rulez' here. Did you mean 'rules'?")]
    public void A_faulty_configuration_is_one_error_however_many_specs_need_it(string json, string message)
    {
        folder.Write("spectools.json", json);
        folder.Write("a.rst", SoundSpec.Named("a"));
        folder.Write("b/b.rst", SoundSpec.Named("b"));
        var result = folder.Run("test", ".").Expect(ExitCode.Unusable);
        Assert.Empty(result.Out);
        Assert.Contains(message, Assert.Single(result.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_changed_is_tested_and_what_has_not_is_counted()
    {
        folder.Write("a.rst", SoundSpec.Named("a"));
        folder.Write("b.rst", FaultySpecs.WithLongLine("b"));
        Git("init", "--quiet");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Specs");
        var nothing = folder.Run("test", ".", "--changed-since", "HEAD").Expect(ExitCode.Done);
        Assert.Equal("0 specs: 0 passed, 0 failed; 0 errors, 0 warnings; 2 files unchanged\n", nothing.Error);

        folder.Write("a.rst", SoundSpec.Named("a") + "blanks \n");
        folder.Write("b.rst", FaultySpecs.WithLongLine("b") + "More.\n");
        var result = folder.Run("test", ".", "--changed-since", "HEAD").Expect(ExitCode.Done);
        Assert.Contains("SPEC302", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_revision_that_does_not_exist_is_one_error()
    {
        folder.Write("a.rst", SoundSpec.Named("a"));
        folder.Write("b/b.rst", SoundSpec.Named("b"));
        Assert.Single(folder.Run("test", ".", "--changed-since", "HEAD").Expect(ExitCode.Unusable).Error.TrimEnd('\n').Split('\n'), line => line.StartsWith("spec: ", StringComparison.Ordinal));
        Git("init", "--quiet");
        Git("commit", "--quiet", "--allow-empty", "--message", "Nothing");
        var error = folder.Run("test", ".", "--changed-since", "master-of-none").Expect(ExitCode.Unusable).Error;
        Assert.Contains("There is no revision 'master-of-none'", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd('\n').Split('\n'));
    }
}
