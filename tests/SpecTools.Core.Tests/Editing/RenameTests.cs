using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>Renames of specs with all that leads to them.</summary>
public sealed class RenameTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void Every_link_to_the_file_follows()
    {
        Fill(redirects: "nova");
        Rename("specs/2026.2/approved/old.rst", "new");

        Assert.False(File.Exists(files.Path("specs/2026.2/approved/old.rst")));
        Assert.Equal(TemporaryRepository.Spec("old"), Read("specs/2026.2/approved/new.rst"));
        Assert.Equal("See `it <../approved/new.html#part>`_, `old <old.html>`_, :doc:`old <../approved/new>` and :doc:`/specs/2026.2/approved/new`.\n\n.. _x: ../approved/new.rst\n", Body("specs/2026.2/implemented/other.rst"));
        Assert.Equal("[old](../2026.2/approved/new.md) [old](../2026.2/approved/new.rst \"old.rst\") ![x][y]\n\n[y]: ../2026.2/approved/new.rst\n", Body("specs/notes/page.md").Replace("old.md", "new.md", StringComparison.Ordinal));
        Assert.Equal("Index\n=====\n\n.. toctree::\n\n   approved/new\n   The old one <approved/new.rst>\n   implemented/other\n", Read("specs/2026.2/index.rst"));
        Assert.Equal("approved/first.rst ../approved/new.rst\napproved/old.rst ../approved/new.rst\napproved/z.rst https://example.org/old.rst\n", Read("specs/2026.2/redirects"));
    }

    [Theory]
    [InlineData("none", false)]
    [InlineData("nova", true)]
    public void No_redirect_is_added_where_none_is_wanted(string redirects, bool noRedirect)
    {
        Fill(redirects);
        Rename("specs/2026.2/approved/old.rst", "new.rst", noRedirect);

        Assert.Equal("approved/first.rst ../approved/new.rst\napproved/z.rst https://example.org/old.rst\n", Read("specs/2026.2/redirects"));
    }

    [Fact]
    public void A_file_of_redirects_is_made_where_there_is_none()
    {
        files.Write("spectools.json", """{ "redirects": "nova" }""");
        files.WriteSpecs("specs/2026.2/approved/old.rst", "specs/flat.rst");
        Rename("specs/2026.2/approved/old.rst", "new");
        Rename("specs/flat.rst", "level");

        Assert.Equal("approved/old.rst ../approved/new.rst\n", Read("specs/2026.2/redirects"));
        Assert.Equal("flat.rst level.rst\n", Read("specs/redirects"));
    }

    [Fact]
    public void A_redirect_of_a_web_server_is_written_as_the_others_are()
    {
        files.Write("spectools.json", """{ "redirects": "htaccess" }""");
        files.WriteSpecs("specs/juno/old.rst", "specs/juno/z.rst");
        files.Link("doc/source/specs", "../../specs");
        files.Write("doc/source/_extra/.htaccess", "Redirect 301 /x-specs/specs/juno/y.html /x-specs/specs/juno/old.html\n");
        Rename("specs/juno/old.rst", "new");

        Assert.Equal(
            "Redirect 301 /x-specs/specs/juno/old.html /x-specs/specs/juno/new.html\nRedirect 301 /x-specs/specs/juno/y.html /x-specs/specs/juno/new.html\n",
            Read("doc/source/_extra/.htaccess"));
    }

    [UnixFact]
    public void Links_of_the_file_system_follow()
    {
        files.WriteSpecs("specs/approved/old.rst");
        files.Link("specs/35.0/old.rst", "../approved/old.rst");
        files.Link("specs/latest.rst", "35.0/old.rst");
        files.Write("specs/36.0/old.rst", "../approved/old.rst");
        Rename("specs/35.0/old.rst", "new");

        Assert.Equal("../approved/new.rst", new FileInfo(files.Path("specs/35.0/new.rst")).LinkTarget);
        Assert.Equal("35.0/new.rst", new FileInfo(files.Path("specs/latest.rst")).LinkTarget);
        Assert.Equal("../approved/new.rst", Read("specs/36.0/new.rst"));
        Assert.Equal(TemporaryRepository.Spec("old"), Read("specs/latest.rst"));
        Assert.False(Path.Exists(files.Path("specs/35.0/old.rst")));
    }

    [Theory]
    [InlineData("taken", SpecErrorKind.FileExists)]
    [InlineData("../new", SpecErrorKind.NameNotValid)]
    [InlineData("new.md", SpecErrorKind.ArgumentNotValid)]
    public void A_name_that_will_not_do_changes_nothing(string name, SpecErrorKind kind)
    {
        Fill(redirects: "nova");
        files.WriteSpecs("specs/2026.2/approved/taken.rst");
        var before = Everything();

        Assert.Equal(kind, Assert.Throws<SpecException>(() => Rename("specs/2026.2/approved/old.rst", name)).Kind);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_spec_that_is_called_after_its_folder_is_not_renamed_within_it()
    {
        files.Write("keps/1-a/README.md", "# A\n\n## Summary\n\nText.\n");
        files.Write("keps/1-a/kep.yaml", "title: A\n");

        Assert.Equal(SpecErrorKind.EditRefused, Assert.Throws<SpecException>(() => Rename("keps/1-a/README.md", "2-b")).Kind);
    }

    [Fact]
    public void A_file_of_the_new_name_that_comes_meanwhile_is_kept_and_all_is_undone()
    {
        Fill(redirects: "nova");
        var plan = Plan("specs/2026.2/approved/old.rst", "new", noRedirect: false);
        files.Write("specs/2026.2/approved/new.rst", "theirs");
        var before = Everything();

        Assert.Equal(SpecErrorKind.FileExists, Assert.Throws<SpecException>(() => SpecEngine.Apply(plan.Changes)).Kind);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_rename_there_and_back_restores_every_byte()
    {
        Fill(redirects: "nova");
        var before = Everything();
        foreach (var name in (string[])["new", "x", "old-old", "OLD.2", "first", "z-9"])
        {
            foreach (var isLasting in (bool[])[false, true])
            {
                Rename("specs/2026.2/approved/old.rst", name, noRedirect: !isLasting);
                Rename($"specs/2026.2/approved/{name}.rst", "old", noRedirect: true);
                if (name != "first")
                    Assert.Equal(before, Everything());
            }

            files.Write("specs/2026.2/redirects", Redirects);
        }
    }

    [Fact]
    public void In_git_the_index_is_right()
    {
        using var git = new GitFolder();
        git.Files.WriteSpecs("specs/a.rst", "specs/b.rst");
        git.Commit();
        File.AppendAllText(git.Files.Path("specs/a.rst"), "\nMore.\n");
        Apply(git.Files.Path("specs/a.rst"), "c");
        git.Files.WriteSpecs("specs/new.rst");
        Apply(git.Files.Path("specs/new.rst"), "newer");

        Assert.Equal("RM specs/a.rst -> specs/c.rst\n?? specs/newer.rst\n", GitFolder.Run(git.Files.Root, "status", "--short"));
        Assert.EndsWith("\nMore.\n", File.ReadAllText(git.Files.Path("specs/c.rst")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_renames_the_file_as_its_last_step()
    {
        Fill(redirects: "nova");
        files.Write("specs/2026.2/approved/old.rst", TemporaryRepository.Spec("new").Replace("Much.", "Much.  ", StringComparison.Ordinal));
        var engine = Engine();
        var plan = engine.PlanRepairs([Input("specs/2026.2/approved/old.rst")], new TestOptions { Rules = ["SPEC104", "SPEC302"] }, default).Single().Value!;
        SpecEngine.Apply(plan.Changes);

        Assert.Equal(["SPEC104", "SPEC302"], plan.Result.Fixed.Select(found => found.RuleId).Order(StringComparer.Ordinal));
        Assert.Equal(files.Path("specs/2026.2/approved/new.rst"), plan.Result.Path);
        Assert.Equal(TemporaryRepository.Spec("new"), Read("specs/2026.2/approved/new.rst"));
        Assert.Contains("approved/old.rst ../approved/new.rst\n", Read("specs/2026.2/redirects"), StringComparison.Ordinal);
        Assert.Contains("../approved/new.html", Read("specs/2026.2/implemented/other.rst"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repair_never_renames_over_a_file_and_mends_what_an_earlier_one_has_touched()
    {
        Fill(redirects: "none");
        files.Write("specs/2026.2/approved/old.rst", TemporaryRepository.Spec("new"));
        files.Write("specs/2026.2/approved/zz.rst", TemporaryRepository.Spec("new").Replace("Much.", "`old <old.rst>`_  ", StringComparison.Ordinal));
        var engine = Engine();
        var results = new List<SpecRepairResult>();
        foreach (var outcome in engine.PlanRepairs([Input("specs/2026.2/approved/old.rst"), Input("specs/2026.2/approved/zz.rst")], new TestOptions { Rules = ["SPEC104", "SPEC302"] }, default))
        {
            SpecEngine.Apply(outcome.Value!.Changes);
            results.Add(outcome.Value.Result);
        }

        Assert.Equal([0, 1], results.Select(result => result.RefusedCount));
        Assert.Contains("`old <new.rst>`_\n", Read("specs/2026.2/approved/zz.rst"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_implemented_spec_gets_its_missing_redirect()
    {
        using var git = new GitFolder();
        git.Files.Write("spectools.json", """{ "redirects": "nova" }""");
        git.Files.WriteSpecs("specs/2026.2/approved/b.rst", "specs/2026.2/approved/c.rst", "specs/2026.2/implemented/never.rst");
        git.Files.Write("specs/2026.2/redirects", "approved/a.rst ../approved/c.rst\n");
        git.Commit();
        git.Files.WriteSpecs("specs/2026.2/implemented/b.rst");
        File.Delete(git.Files.Path("specs/2026.2/approved/b.rst"));
        var engine = Engine();
        var found = engine.Test(engine.Search(git.Files.Root, recurse: true), new TestOptions { Rules = ["SPEC603"] }, default).SelectMany(outcome => outcome.Value is { } result ? result.Diagnostics : Enumerable.Empty<SpecTools.Rules.SpecDiagnostic>()).ToList();

        Assert.Equal(["specs/2026.2/implemented/b.rst"], found.Select(finding => git.Files.Relative(finding.Path)));
        Assert.True(found[0].CanFix);
        var path = git.Files.Path("specs/2026.2/implemented/b.rst");
        SpecEngine.Apply(Engine().PlanRepairs([Outcome<SpecInput>.Of(path, new SpecInput(path, true))], new TestOptions { Rules = ["SPEC603"] }, default).Single().Value!.Changes);
        Assert.Equal("approved/a.rst ../approved/c.rst\napproved/b.rst ../implemented/b.rst\n", File.ReadAllText(git.Files.Path("specs/2026.2/redirects")));
        Assert.Empty(Engine().Test([new SpecInput(path, true)], new TestOptions { Rules = ["SPEC603"] }, default).Single().Value!.Diagnostics);
    }

    private const string Redirects = "approved/first.rst ../approved/old.rst\napproved/z.rst https://example.org/old.rst\n";

    private void Fill(string redirects)
    {
        files.Write("spectools.json", $$"""{ "redirects": "{{redirects}}" }""");
        files.WriteSpecs("specs/2026.2/approved/old.rst");
        files.Link("doc/source/specs", "../../specs");
        files.Write("specs/2026.2/implemented/other.rst", Page("See `it <../approved/old.html#part>`_, `old <old.html>`_, :doc:`old <../approved/old>` and :doc:`/specs/2026.2/approved/old`.\n\n.. _x: ../approved/old.rst\n"));
        files.Write("specs/notes/page.md", Page("[old](../2026.2/approved/old.md) [old](../2026.2/approved/old.rst \"old.rst\") ![x][y]\n\n[y]: ../2026.2/approved/old.rst\n"));
        files.Write("specs/2026.2/index.rst", "Index\n=====\n\n.. toctree::\n\n   approved/old\n   The old one <approved/old.rst>\n   implemented/other\n");
        files.Write("specs/2026.2/redirects", Redirects);
    }

    private static string Page(string body) => $"Title\n=====\n\n{body}";

    private string Body(string relative) => Read(relative)["Title\n=====\n\n".Length..];

    private string Read(string relative) => File.ReadAllText(files.Path(relative));

    private string Everything() => string.Join('\n', Directory.EnumerateFiles(files.Root, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(path => $"{files.Relative(path)}\n{File.ReadAllText(path)}"));

    private void Rename(string relative, string name, bool noRedirect = false) => SpecEngine.Apply(Plan(relative, name, noRedirect).Changes);

    private PlannedRename Plan(string relative, string name, bool noRedirect)
    {
        var outcome = Engine().PlanRenames([Input(relative)], new RenameOptions { NewName = name, NoRedirect = noRedirect }, default).Single();
        return outcome.Value ?? throw outcome.Error!;
    }

    private static void Apply(string path, string name) => SpecEngine.Apply(Engine().PlanRenames(
        [Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true))], new RenameOptions { NewName = name }, default).Single().Value!.Changes);

    private Outcome<SpecInput> Input(string relative) => Outcome<SpecInput>.Of(files.Path(relative), new SpecInput(files.Path(relative), IsNamed: true));

    private static SpecEngine Engine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());
}
