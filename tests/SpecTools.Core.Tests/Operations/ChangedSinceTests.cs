using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

public sealed class ChangedSinceTests : IDisposable
{
    private const string Bad = "Words. \n";

    private readonly GitFolder git = new();

    public ChangedSinceTests() => git.Commit();

    public void Dispose() => git.Dispose();

    // A title, and a line with a blank at its end at 5, 7, 9...
    private static string Spec(int lines, string line = "Words. ") =>
        "Title\n=====\n\n" + string.Concat(Enumerable.Repeat($"\n{line}\n", lines));

    private ChangedSinceTests Write(string relative, string text)
    {
        git.Files.Write(relative, text);
        return this;
    }

    private string[] Test(string revision, params string[] relatives)
    {
        var options = new TestOptions { Rules = ["SPEC302", "SPEC102"], ChangedSince = revision };
        var outcomes = TemporaryRepository.Engine().Test(git.Files.Named(relatives), options, default);
        return [.. outcomes.Select(outcome => outcome switch
        {
            { Error: { } error } => error.Kind.ToString(),
            { IsUnchanged: true } => "unchanged",
            { Skipped: { } reason } => reason,
            _ => string.Join(' ', outcome.Value!.Diagnostics.Select(finding => $"{finding.Line}:{finding.RuleId[4..]}")),
        })];
    }

    [Fact]
    public void Only_lines_that_changed_count()
    {
        Write("a.rst", Spec(4));
        git.Commit();
        Write("a.rst", Spec(4).Replace("\nWords. \n\nWords. \n\nWords. \n", "\nWords. \n\nWords, words. \n\nWords. \n", StringComparison.Ordinal));

        Assert.Equal(["1:102 7:302"], Test("HEAD", "a.rst"));
    }

    [Fact]
    public void A_spec_without_a_change_is_not_tested_and_a_finding_about_a_changed_document_counts()
    {
        Write("a.rst", Spec(2)).Write("b.rst", Spec(2));
        git.Commit();
        Write("b.rst", Spec(2) + "\nGood.\n");

        Assert.Equal(["unchanged", "1:102"], Test("HEAD", "a.rst", "b.rst"));
    }

    [Fact]
    public void Where_lines_are_gone_those_beside_them_count()
    {
        Write("a.rst", "Title\n=====\n\nOne. \nTwo. \nThree. \nFour. \n");
        git.Commit();
        Write("a.rst", "Title\n=====\n\nOne. \nThree. \nFour. \n");

        Assert.Equal(["1:102 4:302 5:302"], Test("HEAD", "a.rst"));
    }

    [Fact]
    public void Files_that_git_does_not_know_and_new_ones_count_whole()
    {
        Write("staged.rst", Spec(2));
        git.Git("add", "staged.rst");
        Write("untracked.rst", Spec(2)).Write("ödd \"näme\".rst", Spec(1)).Write("empty.rst", "");
        git.Git("add", "empty.rst");

        Assert.Equal(["1:102 5:302 7:302", "1:102 5:302 7:302", "1:102 5:302", "1:102"], Test("HEAD", "staged.rst", "untracked.rst", "ödd \"näme\".rst", "empty.rst"));
    }

    [Fact]
    public void What_is_ignored_has_not_changed()
    {
        Write("draft.rst", Spec(2)).Write(".gitignore", "draft.rst\n");
        Assert.Equal(["unchanged"], Test("HEAD", "draft.rst"));
    }

    [Theory]
    [InlineData("new name.rst")]
    [InlineData("né\"w.rst")]
    [InlineData("folder/new\\\tname.rst")]
    public void A_renamed_file_counts_where_it_differs(string name)
    {
        if (OperatingSystem.IsWindows())
            name = "other.rst";
        Write("old.rst", Spec(8));
        git.Commit();
        File.Delete(git.Files.Path("old.rst"));
        Write(name, Spec(8) + "\nNew. \n");
        git.Git("add", "--all");
        Assert.Equal(["1:102 21:302"], Test("HEAD", name));

        git.Commit();
        Assert.Equal(["1:102 21:302"], Test("HEAD~1", name));
        Assert.Equal(["unchanged"], Test("HEAD", name));
    }

    [Fact]
    public void What_others_did_since_the_branch_began_is_not_the_branchs()
    {
        Write("a.rst", Spec(6));
        git.Commit().Git("checkout", "--quiet", "-b", "topic");
        Write("a.rst", Spec(6).Replace("Title\n=====\n", "Title!\n======\n", StringComparison.Ordinal));
        git.Commit().Git("checkout", "--quiet", "main");
        Write("a.rst", Spec(6) + "\nOf others. \n").Write("b.rst", Spec(1));
        git.Commit().Git("checkout", "--quiet", "topic");

        Assert.Equal(["1:102"], Test("main", "a.rst"));
        git.Git("checkout", "--quiet", "main").Git("merge", "--quiet", "topic", "-m", "A merge");
        Assert.Equal(["1:102", "unchanged"], Test("HEAD~1", "a.rst", "b.rst"));
        git.Git("tag", "-a", "v1", "-m", "A tag");
        Assert.Equal(["unchanged"], Test("v1", "a.rst"));
    }

    [Fact]
    public void Lines_are_those_of_git_whatever_else_ends_lines()
    {
        const string text = "Title\r=====\r\rOne. \rTwo. \n\nThree. \r\n\r\nFour. \r\n";
        Write("a.rst", text);
        git.Commit();
        Write("a.rst", text.Replace("Four", "4", StringComparison.Ordinal));

        Assert.Equal(["1:102 9:302"], Test("HEAD", "a.rst"));
    }

    [Fact]
    public void Lines_that_look_like_a_patch_are_lines()
    {
        Write("a.rst", Spec(1) + "\n-- a/b.rst\n++ b/b.rst\n@@ -1 +1 @@\n");
        Write("b.rst", Spec(3));
        git.Commit();
        Write("a.rst", Spec(1) + "\n++ b/b.rst \n@@ -1 +5,9 @@ \n\n\n\n++ b/b.rst \n");

        Assert.Equal(["1:102 7:302 8:302 12:302", "unchanged"], Test("HEAD", "a.rst", "b.rst"));
    }

    [Fact]
    public void Text_that_git_takes_for_binary_counts_whole()
    {
        Write("a.rst", "Title\n=====\n\nWords. \n\0\n");
        git.Commit();
        Write("a.rst", "Title\n=====\n\nWords. \n\0\nMore.\n");
        Assert.Equal(["1:102 4:302"], Test("HEAD", "a.rst"));
    }

    [Fact]
    public void Nothing_that_a_repositorys_configuration_names_is_run()
    {
        Write("a.rst", Spec(2)).Write(".gitattributes", "*.rst filter=evil diff=evil\n");
        git.Commit();
        var trace = git.Files.Path("trace.txt");
        foreach (var key in new[] { "filter.evil.clean", "filter.evil.process", "diff.evil.textconv", "diff.evil.command", "diff.external", "core.fsmonitor" })
            git.Git("config", key, $"touch '{trace}'; cat");
        git.Git("config", "filter.evil.required", "true");
        Write("a.rst", Spec(2) + "\nNew. \n");

        Assert.Equal(["1:102 9:302"], Test("HEAD", "a.rst"));
        Assert.False(File.Exists(trace));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("")]
    [InlineData("--output=stolen")]
    [InlineData("HEAD:a.rst")]
    [InlineData("HEAD..HEAD")]
    public void A_revision_that_does_not_exist_is_one_error(string revision)
    {
        Write("a.rst", Spec(1)).Write("b/b.rst", Spec(1));
        git.Commit();

        var told = Test(revision, "a.rst", "b/b.rst");
        Assert.Equal("RevisionNotFound", told[0]);
        Assert.StartsWith("it needs", told[1], StringComparison.Ordinal);
        Assert.False(File.Exists(git.Files.Path("stolen")));
    }

    [Fact]
    public void Histories_without_a_common_commit_and_repositories_without_any_are_errors()
    {
        Write("a.rst", Spec(1));
        git.Commit().Git("checkout", "--quiet", "--orphan", "other").Commit();
        Assert.Equal(["RevisionNotFound"], Test("main", "a.rst"));

        git.Git("checkout", "--quiet", "--orphan", "unborn");
        Assert.Equal(["RevisionNotFound"], Test("HEAD", "a.rst"));
    }

    [Fact]
    public void Outside_of_a_repository_it_is_one_error()
    {
        using var folder = new TemporaryRepository();
        folder.WriteSpecs("a.rst", "b/b.rst");
        var outcomes = TemporaryRepository.Engine()
            .Test(folder.Named("a.rst", "b/b.rst"), new TestOptions { ChangedSince = "HEAD" }, default).ToList();

        Assert.Contains("in no git repository", outcomes[0].Error!.Message, StringComparison.Ordinal);
        Assert.NotNull(outcomes[1].Skipped);
    }

    [Fact]
    public void Suppression_and_baseline_work_on_what_is_left()
    {
        Write("a.rst", Spec(2));
        git.Commit();
        Write("a.rst", Spec(2) + "\n.. spectools: disable=SPEC302\n\n" + Bad);
        Assert.Equal(["1:102"], Test("HEAD", "a.rst"));
    }
}
