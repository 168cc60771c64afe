using System.Text.Json;

namespace SpecTools.Cli.Tests;

public sealed class TestVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_good_spec_passes_without_a_word_on_the_output()
    {
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", "good.rst").Expect(ExitCode.Done);
        Assert.Empty(result.Out);
        Assert.Equal("1 spec: 1 passed, 0 failed; 0 errors, 0 warnings\n", result.Error);
    }

    [Fact]
    public void A_finding_is_one_line_with_its_place_and_rule()
    {
        folder.Write("long.rst", FaultySpecs.WithLongLine("long"));
        var result = folder.Run("test", "long.rst").Expect(ExitCode.Done);
        Assert.Matches(@"^long\.rst:18:80: SPEC301 \S.*$", Assert.Single(result.Lines));
        Assert.Equal("1 spec: 1 passed, 0 failed; 0 errors, 1 warning\n", result.Error);
    }

    [Fact]
    public void An_error_fails_the_run_and_the_other_specs_are_tested_too()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", "bad.rst", "good.rst").Expect(ExitCode.NotPassed);
        Assert.Matches(@"^bad\.rst:\d+:\d+: SPEC001 .*Testing", Assert.Single(result.Lines));
        Assert.Equal("2 specs: 1 passed, 1 failed; 1 error, 0 warnings\n", result.Error);
    }

    [Fact]
    public void What_keeps_old_templates_from_being_found_is_a_warning()
    {
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", "--template-as-of", "added", "good.rst").Expect(ExitCode.Done);
        Assert.Equal(
            $"spec: warning: '{folder.Path}' is in no git repository, so nothing says when its specs were added; today's template is used.\n"
            + "1 spec: 1 passed, 0 failed; 0 errors, 0 warnings\n",
            result.Error);
        Assert.Contains("it takes now or added", folder.Run("test", "--template-as-of", "then", "good.rst").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fail_on_decides_what_fails_and_min_severity_what_is_shown()
    {
        folder.Write("long.rst", FaultySpecs.WithLongLine("long"));
        Assert.Single(folder.Run("test", "--fail-on", "Warning", "long.rst").Expect(ExitCode.NotPassed).Lines);
        Assert.Empty(folder.Run("test", "--min-severity=error", "long.rst").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void Rules_are_chosen_by_id_name_or_wildcard_and_left_out_likewise()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad") + "trailing \n");
        Assert.Equal(["SPEC302"], RulesOf("--rule", "SPEC302"));
        Assert.Equal(["SPEC302"], RulesOf("--rule", "TrailingWhitespace"));
        Assert.Equal(["SPEC001", "SPEC302"], RulesOf("--rule", "SPEC302,SPEC0*"));
        Assert.Equal(["SPEC001", "SPEC302"], RulesOf("--rule", "SPEC302", "--rule", "SPEC001"));
        Assert.Equal(["SPEC302"], RulesOf("--exclude-rule", "missing*"));

        string[] RulesOf(params string[] args) =>
            [.. folder.Run(["test", "bad.rst", .. args]).Lines.Select(line => line.Split(' ')[1]).Order()];
    }

    [Theory]
    [InlineData("--rule", "SPEC999", "SPEC999")]
    [InlineData("--exclude-rule", "NoSuchRule", "NoSuchRule")]
    [InlineData("--preset", "novaa", "novaa")]
    [InlineData("--template", "no-such-template", "no-such-template")]
    public void A_name_that_stands_for_nothing_is_an_error(string option, string value, string named)
    {
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", option, value, "good.rst").Expect(ExitCode.Unusable);
        Assert.Empty(result.Out);
        Assert.Contains(named, result.Error);
    }

    [Fact]
    public void A_template_of_ones_own_decides_what_is_missing()
    {
        folder.Write("t/own.rst", "Title\n=====\n\nAim\n---\n\nSay why.\n\nEnd\n---\n\nSay when.\n");
        folder.Write("x.rst", "Title\n=====\n\nAim\n---\n\nFun.\n");
        var result = folder.Run("test", "x.rst", "--template", "t/own.rst", "--rule", "SPEC001").Expect(ExitCode.NotPassed);
        Assert.Contains("End", Assert.Single(result.Lines));
    }

    [Fact]
    public void What_cannot_be_read_is_told_on_the_error_stream_and_the_rest_is_tested()
    {
        folder.Write("big.rst", "x\n");
        using (var big = File.OpenWrite(folder.FullPath("big.rst")))
            big.SetLength(100L * 1024 * 1024);
        folder.Write("good.rst", SoundSpec.Named("good"));
        foreach (var format in new[] { "text", "json" })
        {
            var result = folder.Run("test", "missing.rst", "big.rst", "good.rst", "--format", format).Expect(ExitCode.Unusable);
            Assert.Contains("missing.rst", result.Error);
            Assert.Contains("big.rst", result.Error);
            if (format == "json")
                Assert.Equal(folder.FullPath("good.rst"), Assert.Single(result.Json).GetProperty("path").GetString());
            else
                Assert.Contains("1 spec: 1 passed, 0 failed; 0 errors, 0 warnings; 2 paths could not be read\n", result.Error);
        }
    }

    [Fact]
    public void A_file_that_is_no_text_fails_at_its_first_bad_byte()
    {
        folder.Write("binary.rst", [0x61, 0x0A, 0xC3, 0x28, 0x80, 0x00]);
        var result = folder.Run("test", "binary.rst").Expect(ExitCode.NotPassed);
        Assert.Matches(@"^binary\.rst:\d+:\d+: SPEC306 .*0xC3.*offset 2", Assert.Single(result.Lines));
        Assert.Contains("offset 2", folder.Run("get", "binary.rst").Expect(ExitCode.Unusable).Error);
    }

    [Fact]
    public void A_file_that_cannot_be_read_weighs_more_than_one_that_fails()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("bad"));
        folder.Run("test", "bad.rst", "missing.rst").Expect(ExitCode.Unusable);
    }

    [Fact]
    public void An_empty_file_that_was_named_is_a_spec_without_anything()
    {
        folder.Write("empty.rst", "");
        var result = folder.Run("test", "empty.rst").Expect(ExitCode.NotPassed);
        Assert.Contains(result.Lines, line => line.StartsWith("empty.rst:1:1: SPEC101 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_is_searched_and_no_spec_at_all_is_unusable()
    {
        folder.Write("specs/a/good.rst", SoundSpec.Named("good"));
        folder.Write("specs/b/deep/bad.rst", FaultySpecs.WithoutTesting("bad"));
        folder.Write("specs/index.rst", "Index\n=====\n\n.. toctree::\n\n   a/good\n");
        folder.Write("specs/note.txt", "no spec");
        var result = folder.Run("test", "specs").Expect(ExitCode.NotPassed);
        Assert.Equal(Path.Combine("specs", "b", "deep", "bad.rst"), Assert.Single(result.Lines).Split(':')[0]);
        Assert.StartsWith("2 specs:", result.Error);

        Directory.CreateDirectory(folder.FullPath("nothing"));
        var none = folder.Run("test", "nothing").Expect(ExitCode.Unusable);
        Assert.Equal("spec: no spec found\n", none.Error);
    }

    [Fact]
    public void A_glob_that_the_shell_left_alone_is_matched()
    {
        folder.Write("one.rst", FaultySpecs.WithoutTesting("one"));
        folder.Write("two.rst", FaultySpecs.WithoutTesting("two"));
        folder.Write("two.txt", "no spec");
        var result = folder.Run("test", "t*.rst").Expect(ExitCode.NotPassed);
        Assert.StartsWith("two.rst:", Assert.Single(result.Lines));
        folder.Run("test", "x*.rst").Expect(ExitCode.Unusable);
    }

    [UnixFact]
    public void Odd_names_are_names()
    {
        foreach (var name in new[] { "b[1].rst", "-x.rst", "with space.rst", "@file.rst", "--rule.rst", "ä'\"\\.rst", "a:b.rst" })
        {
            folder.Write(name, SoundSpec.Named("x"));
            var result = folder.Run("test", "--rule", "SPEC104", "--", name).Expect(ExitCode.Done);
            Assert.StartsWith($"{name}:", Assert.Single(result.Lines));
        }

        // Without the dashes an option is meant, unless it cannot be one.
        Assert.Contains("no option '-x.rst'", folder.Run("test", "-x.rst").Expect(ExitCode.Unusable).Error);
        folder.Run("test", "./-x.rst").Expect(ExitCode.Done);
    }

    [UnixFact]
    public void A_line_feed_in_a_name_does_not_make_two_lines()
    {
        folder.Write("a\nb\u001b[31m.rst", FaultySpecs.WithoutTesting("x"));
        var result = folder.Run("test", "--rule", "SPEC001", "a\nb\u001b[31m.rst").Expect(ExitCode.NotPassed);
        Assert.StartsWith(@"a\nb\u001b[31m.rst:", Assert.Single(result.Lines));
        Assert.Equal("a\nb\u001b[31m.rst", Path.GetFileName(folder.Run("test", "--format", "json", ".").Json[0].GetProperty("path").GetString()));
    }

    [UnixFact]
    public void A_loop_of_links_is_an_error_and_does_not_hang()
    {
        File.CreateSymbolicLink(folder.FullPath("a.rst"), folder.FullPath("b.rst"));
        File.CreateSymbolicLink(folder.FullPath("b.rst"), folder.FullPath("a.rst"));
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", "a.rst", "good.rst").Expect(ExitCode.Unusable);
        Assert.Contains("a.rst", result.Error);
        Assert.Contains("1 spec: 1 passed", result.Error);

        Directory.CreateDirectory(folder.FullPath("tree/sub"));
        folder.Write("tree/sub/good.rst", SoundSpec.Named("good"));
        File.CreateSymbolicLink(folder.FullPath("tree/sub/up"), folder.FullPath("tree"));
        Assert.StartsWith("1 spec: ", folder.Run("test", "tree").Expect(ExitCode.Done).Error);
    }

    [UnixFact]
    public void A_folder_without_permission_is_an_error()
    {
        if (Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
            return; // To the superuser nothing is forbidden.
        folder.Write("locked/x.rst", SoundSpec.Named("x"));
        File.SetUnixFileMode(folder.FullPath("locked"), UnixFileMode.None);
        try
        {
            Assert.Contains("locked", folder.Run("test", ".").Expect(ExitCode.Unusable).Error);
        }
        finally
        {
            File.SetUnixFileMode(folder.FullPath("locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Paths_are_shown_from_where_it_runs()
    {
        folder.Write("specs/bad.rst", FaultySpecs.WithoutTesting("bad"));
        Directory.CreateDirectory(folder.FullPath("other"));
        var result = folder.RunIn(folder.FullPath("other"), "", "test", "../specs/bad.rst").Expect(ExitCode.NotPassed);
        Assert.StartsWith(Path.Combine("..", "specs", "bad.rst:"), Assert.Single(result.Lines));
    }

    [Fact]
    public void A_file_named_twice_is_tested_once()
    {
        folder.Write("specs/bad.rst", FaultySpecs.WithoutTesting("bad"));
        var result = folder.Run("test", "specs/bad.rst", "specs", "./specs/../specs/bad.rst").Expect(ExitCode.NotPassed);
        Assert.Single(result.Lines);
        Assert.StartsWith("1 spec:", result.Error);
    }

    [Fact]
    public void Results_come_in_the_order_of_the_paths()
    {
        var names = Enumerable.Range(0, 50).Select(number => $"s{(number * 37) % 50}.rst").ToArray();
        foreach (var name in names)
            folder.Write(name, FaultySpecs.WithoutTesting("x"));
        var result = folder.Run(["test", "--rule", "SPEC001", .. names]).Expect(ExitCode.NotPassed);
        Assert.Equal(names, result.Lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public void Json_is_one_object_per_spec_with_all_its_findings()
    {
        folder.Write("bad.rst", FaultySpecs.WithoutTesting("other"));
        folder.Write("good.rst", SoundSpec.Named("good"));
        var result = folder.Run("test", "--format", "JSON", "bad.rst", "good.rst").Expect(ExitCode.NotPassed);
        Assert.Empty(result.Error);
        Assert.Equal(2, result.Json.Length);

        var bad = result.Json[0];
        Assert.Equal(folder.FullPath("bad.rst"), bad.GetProperty("path").GetString());
        Assert.False(bad.GetProperty("passed").GetBoolean());
        Assert.Equal(1, bad.GetProperty("errorCount").GetInt32());
        Assert.Equal(1, bad.GetProperty("warningCount").GetInt32());
        Assert.Equal("openstack", bad.GetProperty("template").GetString());
        var finding = bad.GetProperty("diagnostics").EnumerateArray().Single(item => item.GetProperty("ruleId").GetString() == "SPEC104");
        Assert.Equal(
            ["ruleId", "ruleName", "severity", "message", "line", "column", "endLine", "endColumn", "helpUri", "canFix"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("FileNameMismatch", finding.GetProperty("ruleName").GetString());
        Assert.Equal("Warning", finding.GetProperty("severity").GetString());
        Assert.EndsWith("/rules/SPEC104.md", finding.GetProperty("helpUri").GetString());

        var good = result.Json[1];
        Assert.True(good.GetProperty("passed").GetBoolean());
        Assert.Equal(0, good.GetProperty("diagnostics").GetArrayLength());
    }

    [Fact]
    public void Json_keeps_letters_as_they_are_and_one_object_on_one_line()
    {
        folder.Write("ünï\u2028.rst", FaultySpecs.WithoutTesting("x"));
        var result = folder.Run("test", "--format", "json", ".");
        Assert.Contains("ünï", Assert.Single(result.Lines));
        Assert.DoesNotContain('\u2028', result.Out);
        Assert.Equal(JsonValueKind.Object, Assert.Single(result.Json).ValueKind);
    }

    [Fact]
    public void Markdown_is_tested_too()
    {
        folder.Write("good.md", "# Good\n\nhttps://blueprints.launchpad.net/example/+spec/good\n\nIntro.\n\n## Problem description\n\nNone\n");
        var result = folder.Run("test", "--rule", "SPEC001", "good.md").Expect(ExitCode.NotPassed);
        Assert.Contains("Proposed change", Assert.Single(result.Lines));
    }

    [Theory]
    [InlineData("## Checks\n\n- [x] Say in one sentence how it is to be tested\n\nAll of these boxes are ticked before a release.\n", "")]
    [InlineData("- [How it is going to be tested](#testing)\n", "")]
    [InlineData("## Testing\n\n- How is it going to be tested?\n  - By hand\n", "Information")]
    [InlineData("## Testing\n\n- All\n  - How is it going to be tested?\n    - By hand\n", "Information")]
    [InlineData("## Testing\n\n- How is it going to be tested?\n", "Warning")]
    public void Forms_and_questions_with_answers_are_no_instructions_that_were_left(string text, string severity)
    {
        folder.Write("0000-template.md", "# Title\n\n- [How it is going to be tested](#testing)\n\n## Checks\n\n- [ ] Say in one sentence how it is to be tested\n\n"
            + "All of these boxes are ticked before a release.\n\n## Testing\n\n- How is it going to be tested?\n");
        folder.Write("0001-thing.md", "# Thing\n\n" + text);

        var findings = folder.Run("test", "--rule", "SPEC006", "--format", "json", "0001-thing.md").Expect(ExitCode.Done).Json[0].GetProperty("diagnostics");

        Assert.Equal(severity, string.Join(' ', findings.EnumerateArray().Select(finding => finding.GetProperty("severity").GetString())));
    }
}
