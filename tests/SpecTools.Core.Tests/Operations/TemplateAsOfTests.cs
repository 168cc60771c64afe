using System.Runtime.Versioning;
using SpecTools.Operations;
using SpecTools.Templates;

namespace SpecTools.Tests.Operations;

public sealed class TemplateAsOfTests : IDisposable
{
    private readonly GitFolder git = new();

    public void Dispose() => git.Dispose();

    // The sections of the template for a spec, with commas between them.
    private string TemplateOf(string spec, string? template = null, string? root = null) => TemplateOf(TemporaryRepository.Engine(), spec, template, root);

    private string TemplateOf(SpecEngine engine, string spec, string? template = null, string? root = null)
    {
        var path = Path.GetFullPath(spec, root ?? git.Files.Root);
        var found = engine.Template(path, new ReadOptions { Template = template, TemplateAsOf = TemplateAsOf.Added });
        return string.Join(',', found.Sections.Select(section => section.Title));
    }

    [Fact]
    public void A_spec_has_the_template_that_there_was_when_it_was_added()
    {
        git.Write("specs/template.rst", "One").Write("specs/early.rst", "One").Commit();
        git.Write("specs/template.rst", "One", "Two").Commit();
        git.Write("specs/between.rst", "One", "Two").Commit();
        git.Write("specs/early.rst", "One", "More").Commit();
        git.Write("specs/template.rst", "One", "Two", "Three").Write("specs/late.rst", "One").Commit();

        Assert.Equal("One", TemplateOf("specs/early.rst"));
        Assert.Equal("One,Two", TemplateOf("specs/between.rst"));
        Assert.Equal("One,Two,Three", TemplateOf("specs/late.rst"));
    }

    [Fact]
    public void A_test_holds_a_spec_against_it_and_names_the_version()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Write("specs/template.rst", "One", "Two").Write("specs/b.rst", "One").Commit();
        var engine = TemporaryRepository.Engine();
        var options = new TestOptions { Rules = ["SPEC001"], TemplateAsOf = TemplateAsOf.Added };

        var results = engine.Test(git.Files.Named("specs/a.rst", "specs/b.rst"), options, default).Select(outcome => outcome.Value!).ToList();

        Assert.Equal([true, false], results.Select(result => result.Passed));
        var blob = GitFolder.Run(git.Files.Root, "rev-parse", "HEAD~:specs/template.rst")[..12];
        Assert.Equal($"{git.Files.Path("specs/template.rst")}@{blob}", results[0].Template);
        Assert.Equal(git.Files.Path("specs/template.rst"), results[1].Template);
        Assert.Empty(engine.TakeWarnings());
    }

    [Fact]
    public void Without_being_asked_todays_is_used()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit();

        Assert.Equal("Two", Assert.Single(TemporaryRepository.Engine().Template(git.Files.Path("specs/a.rst"), new ReadOptions()).Sections).Title);
    }

    [Fact]
    public void A_spec_that_was_moved_counts_from_its_first_appearance()
    {
        git.Write("specs/template.rst", "One").Write("specs/kilo/approved/a.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit();
        Directory.CreateDirectory(git.Files.Path("specs/kilo/implemented"));
        git.Git("mv", "specs/kilo/approved/a.rst", "specs/kilo/implemented/a.rst").Commit();
        git.Write("specs/template.rst", "Three").Commit();
        git.Git("mv", "specs/kilo/implemented/a.rst", "specs/kilo/implemented/b.rst").Commit();

        Assert.Equal("One", TemplateOf("specs/kilo/implemented/b.rst"));
    }

    [Fact]
    public void A_spec_that_came_back_counts_from_its_first_appearance()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Git("rm", "--quiet", "specs/a.rst").Write("specs/template.rst", "Two").Commit();
        git.Write("specs/a.rst", "One").Commit();

        Assert.Equal("One", TemplateOf("specs/a.rst"));
    }

    [Fact]
    public void A_spec_that_is_proposed_once_more_is_a_new_one()
    {
        git.Write("specs/juno-template.rst", "One").Write("specs/juno/a.rst", "One").Commit();
        git.Write("specs/kilo-template.rst", "Two").Write("specs/kilo/a.rst", "One").Commit();
        git.Write("specs/kilo-template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/juno/a.rst"));
        Assert.Equal("Two", TemplateOf("specs/kilo/a.rst"));
    }

    [Fact]
    public void Another_file_of_a_name_that_is_free_again_is_another_file()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One", "Long", "Words").Commit();
        git.Git("mv", "specs/a.rst", "specs/b.rst").Commit();
        git.Write("specs/template.rst", "Two").Write("specs/a.rst", "Else").Commit();

        Assert.Equal("One", TemplateOf("specs/b.rst"));
        Assert.Equal("Two", TemplateOf("specs/a.rst"));
    }

    [Fact]
    public void A_template_is_followed_through_its_names()
    {
        git.Write("spec-form.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Git("mv", "spec-form.rst", "specs/template.rst").Commit();
        git.Git("mv", "specs/template.rst", "specs/kilo-template.rst").Write("specs/kilo/b.rst", "One").Commit();
        git.Git("mv", "specs/a.rst", "specs/kilo/a.rst").Commit();
        git.Write("specs/kilo-template.rst", "Two").Write("specs/template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/kilo/a.rst"));
        Assert.Equal("One", TemplateOf("specs/kilo/b.rst"));
    }

    [Fact]
    public void Before_a_release_had_its_own_template_the_general_one_was_in_force()
    {
        git.Write("specs/template.rst", "One").Write("specs/kilo/a.rst", "One").Commit();
        git.Write("specs/kilo-template.rst", "Two").Write("specs/kilo/b.rst", "Two").Commit();
        git.Write("specs/kilo-template.rst", "Three").Write("specs/template.rst", "Four").Commit();

        Assert.Equal("One", TemplateOf("specs/kilo/a.rst"));
        Assert.Equal("Two", TemplateOf("specs/kilo/b.rst"));
    }

    [UnixFact]
    public void Links_are_followed_as_they_led_then()
    {
        git.Write("specs/juno-template.rst", "One").Write("specs/backlog/a.rst", "One");
        git.Files.Link("specs/backlog-template.rst", "juno-template.rst");
        git.Commit();
        File.Delete(git.Files.Path("specs/backlog-template.rst"));
        git.Write("specs/kilo-template.rst", "Two");
        git.Files.Link("specs/backlog-template.rst", "kilo-template.rst");
        git.Commit().Write("specs/juno-template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/backlog/a.rst"));
    }

    [Fact]
    public void Where_there_was_no_template_yet_the_first_one_counts()
    {
        git.Write("specs/a.rst", "One").Commit();
        git.Write("specs/template.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit();

        Assert.Equal("One", TemplateOf("specs/a.rst"));
    }

    [Fact]
    public void A_template_that_is_no_more_was_in_force_all_the_same()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Git("rm", "--quiet", "specs/template.rst").Write("specs/b.rst", "Quite", "Another", "With", "Many", "Sections", "That", "Differ").Commit();

        Assert.Equal("One", TemplateOf("specs/a.rst"));
        Assert.StartsWith("Problem description,Proposed change", TemplateOf("specs/b.rst"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spec_that_a_merge_brings_has_the_template_that_its_author_saw()
    {
        git.Write("specs/template.rst", "One").Commit();
        git.Git("checkout", "--quiet", "-b", "side").Write("specs/a.rst", "One").Commit();
        git.Git("checkout", "--quiet", "main").Write("specs/template.rst", "Two").Write("specs/b.rst", "One").Commit();
        git.Git("merge", "--quiet", "--no-ff", "--message", "A merge", "side");
        git.Write("specs/template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/a.rst"));
        Assert.Equal("Two", TemplateOf("specs/b.rst"));
    }

    [Fact]
    public void What_a_merge_itself_adds_and_renames_is_known_too()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Git("checkout", "--quiet", "-b", "side").Git("mv", "specs/a.rst", "specs/b.rst").Commit();
        git.Git("mv", "specs/b.rst", "specs/c.rst").Commit();
        git.Git("checkout", "--quiet", "main").Write("specs/template.rst", "Two").Commit();
        git.Git("merge", "--quiet", "--no-ff", "--no-commit", "side").Git("mv", "specs/c.rst", "specs/d.rst").Write("specs/e.rst", "One").Commit();
        git.Write("specs/template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/d.rst"));
        Assert.Equal("Two", TemplateOf("specs/e.rst"));
    }

    [Fact]
    public void A_template_that_a_merged_branch_renamed_is_followed_for_specs_of_both_sides()
    {
        git.Write("specs/template.rst", "One").Write("specs/kilo/a.rst", "One").Commit();
        git.Git("checkout", "--quiet", "-b", "side").Git("mv", "specs/template.rst", "specs/kilo-template.rst").Commit();
        git.Write("specs/kilo-template.rst", "One", "Two").Write("specs/kilo/b.rst", "One", "Two").Commit();
        git.Git("checkout", "--quiet", "main").Git("mv", "specs/kilo/a.rst", "specs/kilo/c.rst").Write("specs/kilo/d.rst", "One").Commit();
        git.Git("merge", "--quiet", "--no-ff", "--message", "A merge", "side");
        git.Write("specs/kilo-template.rst", "Three").Commit();

        Assert.Equal("One", TemplateOf("specs/kilo/c.rst"));
        Assert.Equal("One", TemplateOf("specs/kilo/d.rst"));
        Assert.Equal("One,Two", TemplateOf("specs/kilo/b.rst"));
    }

    [Fact]
    public void A_spec_that_is_not_committed_has_todays_template()
    {
        git.Write("specs/template.rst", "One").Commit().Write("specs/template.rst", "Two").Write("specs/a.rst", "Two").Write("specs/b.rst", "Two");
        git.Git("add", "specs/b.rst");

        Assert.Equal("Two", TemplateOf("specs/a.rst"));
        Assert.Equal("Two", TemplateOf("specs/b.rst"));
    }

    [Fact]
    public void A_repository_without_commits_has_todays_templates()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One");
        var engine = TemporaryRepository.Engine();

        Assert.Equal("One", TemplateOf(engine, "specs/a.rst"));
        Assert.Empty(engine.TakeWarnings());
    }

    [Fact]
    public void A_named_template_is_followed_too()
    {
        git.Write("specs/template.rst", "One").Write("forms/my.rst", "Mine").Write("specs/a.rst", "One").Commit();
        git.Git("mv", "forms/my.rst", "forms/ours.rst").Write("forms/ours.rst", "Ours").Commit();
        git.Write("specs/b.rst", "One").Commit();

        Assert.Equal("Ours", TemplateOf("specs/b.rst", git.Files.Path("forms/ours.rst")));
        Assert.StartsWith("Problem description", TemplateOf("specs/a.rst", "openstack"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configured_template_is_followed_too()
    {
        git.Write("forms/spec.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Write("forms/spec.rst", "Two").Commit();
        git.Files.Write("spectools.json", """{ "templates": { "specs/**": "forms/spec.rst" } }""");
        git.Commit();

        Assert.Equal("One", TemplateOf("specs/a.rst"));
    }

    [UnixFact]
    public void Odd_names_are_names()
    {
        string[] specs =
        [
            "specs/with spaces/a b.rst", "specs/ünï/ß—é.rst", "specs/new\nline/a\nb.rst", "specs/\"quoted\"/A\\t.rst", "specs/A/A100.rst",
            "-specs/-a.rst", "specs/\u0001/\u0001.rst",
        ];
        git.Write("template.rst", "One");
        foreach (var spec in specs)
            git.Write(spec, "One", spec[..2], Path.GetFileName(spec).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        git.Commit().Write("template.rst", "Two").Commit();
        foreach (var spec in specs)
            git.Git("mv", "--", spec, spec + "z.rst");
        git.Commit();

        foreach (var spec in specs)
            Assert.Equal("One", TemplateOf(spec + "z.rst"));
    }

    [Fact]
    public void A_spec_in_a_folder_below_or_in_a_repository_inside_has_its_own_history()
    {
        git.Write("specs/template.rst", "One").Write("specs/a/b/c/d.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit();
        Directory.CreateDirectory(git.Files.Path("inner"));
        GitFolder.Run(git.Files.Path("inner"), "init", "--quiet");
        git.Write("inner/specs/template.rst", "Inner").Write("inner/specs/a.rst", "One");

        Assert.Equal("One", TemplateOf("specs/a/b/c/d.rst"));
        Assert.Equal("Inner", TemplateOf("inner/specs/a.rst"));
    }

    [Fact]
    public void A_worktree_has_the_history_of_its_repository()
    {
        using var other = new TemporaryRepository();
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit().Git("worktree", "add", "--quiet", other.Path("tree"));

        Assert.Equal("One", TemplateOf("specs/a.rst", root: other.Path("tree")));
    }

    [Fact]
    public void A_shallow_clone_has_todays_templates_and_one_warning()
    {
        using var other = new TemporaryRepository();
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Write("specs/b.rst", "One").Commit();
        git.Write("specs/template.rst", "Two").Commit();
        GitFolder.Run(other.Root, "clone", "--quiet", "--depth=1", new Uri(git.Files.Root).AbsoluteUri, "clone");
        var engine = TemporaryRepository.Engine();

        Assert.Equal("Two", TemplateOf(engine, "specs/a.rst", root: other.Path("clone")));
        Assert.Equal("Two", TemplateOf(engine, "specs/b.rst", root: other.Path("clone")));
        Assert.Equal(
            [$"'{other.Path("clone")}' is a shallow clone, which does not hold when its specs were added; today's template is used. 'git fetch --unshallow' gets the rest."],
            engine.TakeWarnings());
    }

    [Fact]
    public void Without_git_there_are_todays_templates_and_one_warning()
    {
        using var other = new TemporaryRepository();
        other.Write("specs/template.rst", GitFolder.Text("One"));
        other.WriteSpecs("specs/a.rst", "specs/b.rst", "c/d.rst");
        var engine = TemporaryRepository.Engine();

        Assert.Equal("One", TemplateOf(engine, "specs/a.rst", root: other.Root));
        TemplateOf(engine, "specs/b.rst", root: other.Root);
        TemplateOf(engine, "c/d.rst", root: other.Root);
        Assert.Equal(
            [$"'{other.Path("specs")}' is in no git repository, so nothing says when its specs were added; today's template is used."],
            engine.TakeWarnings());
    }

    [Fact]
    public void What_git_complains_of_is_one_error()
    {
        using var other = new TemporaryRepository();
        Directory.CreateDirectory(other.Path(".git"));
        other.WriteSpecs("specs/a.rst", "specs/b.rst");
        var options = new TestOptions { TemplateAsOf = TemplateAsOf.Added };

        var outcomes = TemporaryRepository.Engine().Test(other.Named("specs/a.rst", "specs/b.rst"), options, default).ToList();

        Assert.Equal(SpecErrorKind.GitFailed, outcomes[0].Error!.Kind);
        Assert.Contains(other.Root, outcomes[0].Error!.Message, StringComparison.Ordinal);
        Assert.Contains("not a git repository", outcomes[0].Error!.Message, StringComparison.Ordinal);
        Assert.NotNull(outcomes[1].Skipped);
    }

    [Fact]
    public void An_old_template_that_is_no_text_is_an_error_that_names_the_version()
    {
        git.Files.Write("specs/template.rst", [0x54, 0xFF, 0x00]);
        git.Write("specs/a.rst", "One").Commit().Write("specs/template.rst", "Two").Commit();

        var error = Assert.Throws<SpecException>(() => TemplateOf("specs/a.rst"));
        Assert.Contains($"{git.Files.Path("specs/template.rst")}@", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_work_can_be_cancelled()
    {
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Commit();
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var options = new ReadOptions { TemplateAsOf = TemplateAsOf.Added };

        Assert.ThrowsAny<OperationCanceledException>(() => TemporaryRepository.Engine().Template(git.Files.Path("specs/a.rst"), options, cancel.Token));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Nothing_that_a_repository_names_is_run()
    {
        var trap = git.Files.Write("trap", "#!/bin/sh\ntouch \"$(dirname \"$0\")/sprung\"\nexit 1\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        git.Write("specs/template.rst", "One").Write("specs/a.rst", "One").Files.Write(".gitattributes", "*.rst diff=trap filter=trap\n");
        git.Commit().Git("mv", "specs/a.rst", "specs/b.rst").Write("specs/b.rst", "One", "Two").Write("specs/template.rst", "Two").Commit();
        foreach (var key in new[]
        {
            "core.fsmonitor", "core.pager", "pager.log", "diff.external", "diff.trap.textconv", "diff.trap.command", "filter.trap.clean",
            "filter.trap.smudge", "gpg.program", "core.sshCommand", "core.editor", "core.alternateRefsCommand", "credential.helper",
        })
        {
            git.Git("config", key, trap);
        }

        git.Git("config", "log.showSignature", "true").Git("config", "core.hooksPath", git.Files.Root);

        Assert.Equal("One", TemplateOf("specs/b.rst"));
        Assert.False(File.Exists(git.Files.Path("sprung")));
    }
}
