using SpecTools.Operations;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>Moves of specs to another status or release, in repositories of all forms.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_spec_that_is_done_takes_its_links_along_and_leaves_a_redirect()
    {
        files.Write("spectools.json", """{ "redirects": "nova" }""");
        files.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst", "specs/2026.2/implemented/c.rst");
        Append("specs/2026.2/approved/a.rst", "\n`b <b.html>`_, :doc:`../implemented/c`, :doc:`../../../other`\n\n.. image:: ../../images/x.png\n");
        Append("specs/2026.2/approved/b.rst", "\n`a <a.rst#x>`_ `./a <./a.rst>`_\n");
        Append("specs/2026.2/implemented/c.rst", "\n.. _a: ../approved/a.html\n");
        files.Write("specs/images/x.png", "");
        files.Write("other.rst", "Other\n=====\n\n`a <specs/2026.2/approved/a.rst>`_\n");
        Move(new() { Status = SpecStatus.Implemented }, "specs/2026.2/approved/a.rst");

        Assert.False(File.Exists(files.Path("specs/2026.2/approved/a.rst")));
        Assert.EndsWith("`b <../approved/b.html>`_, :doc:`../implemented/c`, :doc:`../../../other`\n\n.. image:: ../../images/x.png\n", Read("specs/2026.2/implemented/a.rst"), StringComparison.Ordinal);
        Assert.EndsWith("`a <../implemented/a.rst#x>`_ `./a <../implemented/a.rst>`_\n", Read("specs/2026.2/approved/b.rst"), StringComparison.Ordinal);
        Assert.EndsWith(".. _a: a.html\n", Read("specs/2026.2/implemented/c.rst").Replace("../implemented/a.html", "a.html", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("`a <specs/2026.2/implemented/a.rst>`_\n", Read("other.rst"), StringComparison.Ordinal);
        Assert.Equal("approved/a.rst ../implemented/a.rst\n", Read("specs/2026.2/redirects"));
        Assert.Empty(Plan(new() { Status = SpecStatus.Implemented }, "specs/2026.2/implemented/a.rst").Changes);
    }

    [Fact]
    public void Specs_that_move_together_lead_to_each_other_as_before()
    {
        files.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst");
        Append("specs/2026.2/approved/b.rst", "\n`a <a.rst>`_\n");
        Move(new() { Status = SpecStatus.Implemented }, "specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst");
        Assert.EndsWith("\n`a <a.rst>`_\n", Read("specs/2026.2/implemented/b.rst"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/2026.2/approved/a.rst", SpecStatus.Implemented, null, "specs/2026.2/implemented/a.rst")]
    [InlineData("specs/2026.2/approved/a.rst", null, "2027.1", "specs/2027.1/approved/a.rst")]
    [InlineData("specs/2026.2/approved/a.rst", SpecStatus.Implemented, "2027.1", "specs/2027.1/implemented/a.rst")]
    [InlineData("specs/2026.2/approved/a.rst", SpecStatus.Abandoned, null, "specs/abandoned/a.rst")]
    [InlineData("specs/2026.2/approved/a.rst", SpecStatus.Backlog, null, "specs/backlog/approved/a.rst")]
    [InlineData("specs/2026.2/approved/part/a.rst", SpecStatus.Implemented, null, "specs/2026.2/implemented/part/a.rst")]
    [InlineData("specs/backlog/approved/a.rst", null, "2027.1", "specs/2027.1/approved/a.rst")]
    [InlineData("specs/abandoned/a.rst", SpecStatus.Approved, "2026.2", "specs/2026.2/approved/a.rst")]
    [InlineData("specs/2026.2/implemented/a.rst", SpecStatus.Approved, "2026.2", "specs/2026.2/approved/a.rst")]
    public void A_spec_goes_where_others_of_its_status_and_release_are(string from, SpecStatus? status, string? release, string to)
    {
        files.WriteSpecs("specs/2026.2/approved/x.rst", "specs/2027.1/approved/y.rst", "specs/backlog/approved/z.rst", from);
        Move(new() { Status = status, Release = release }, from);

        Assert.Equal(TemporaryRepository.Spec("a"), Read(to));
        Assert.False(Path.Exists(files.Path(from)));
    }

    [Theory]
    [InlineData("specs/juno/a.rst", null, "kilo", "specs/kilo/a.rst")]
    [InlineData("specs/juno/a.rst", SpecStatus.Abandoned, null, "specs/abandoned/a.rst")]
    [InlineData("specs/accepted/juno/a.rst", SpecStatus.Implemented, null, "specs/done/juno/a.rst")]
    [InlineData("specs/liberty-approved/a.rst", SpecStatus.Implemented, null, "specs/liberty-implemented/a.rst")]
    [InlineData("specs/mitaka/in-progress/a.rst", SpecStatus.Implemented, null, "specs/mitaka/completed/a.rst")]
    public void Folders_are_named_as_the_repository_names_them(string from, SpecStatus? status, string? release, string to)
    {
        files.WriteSpecs("specs/kilo/b.rst", from);
        if (from.Contains("accepted", StringComparison.Ordinal))
            files.WriteSpecs("specs/done/kilo/c.rst");
        if (from.Contains("mitaka", StringComparison.Ordinal))
            files.WriteSpecs("specs/newton/completed/c.rst");
        Move(new() { Status = status, Release = release }, from);
        Assert.Equal(TemporaryRepository.Spec("a"), Read(to));
    }

    [Theory]
    [InlineData("specs/juno/a.rst", SpecStatus.Implemented, null, SpecErrorKind.EditRefused)]
    [InlineData("specs/juno/a.rst", null, "kila", SpecErrorKind.ReleaseNotFound)]
    [InlineData("specs/backlog/a.rst", SpecStatus.Approved, null, SpecErrorKind.ArgumentNotValid)]
    [InlineData("specs/juno/taken.rst", null, "kilo", SpecErrorKind.FileExists)]
    [InlineData("a.rst", null, "kilo", SpecErrorKind.EditRefused)]
    [InlineData("specs/juno/own/README.md", null, "kilo", SpecErrorKind.EditRefused)]
    public void What_cannot_be_moved_is_an_error_of_its_own(string from, SpecStatus? status, string? release, SpecErrorKind kind)
    {
        files.WriteSpecs("specs/kilo/taken.rst", from);
        var outcome = TemporaryRepository.Engine().FindMoves([Input(from)], new MoveOptions { Status = status, Release = release }, default).Single();
        Assert.Equal(kind, outcome.Error?.Kind);
        Assert.Contains(files.Path(from) is var path && kind != SpecErrorKind.ReleaseNotFound ? path : "Did you mean 'kilo'", outcome.Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_of_a_web_server_leads_from_the_old_page_to_the_new_one()
    {
        files.Write("spectools.json", """{ "redirects": "htaccess" }""");
        files.WriteSpecs("specs/juno/old.rst", "specs/kilo/z.rst");
        files.Link("doc/source/specs", "../../specs");
        files.Write("doc/source/_extra/.htaccess", "Redirect 301 /x-specs/specs/juno/y.html /x-specs/specs/juno/old.html\n");
        Move(new() { Release = "kilo" }, "specs/juno/old.rst");

        Assert.Equal(
            "Redirect 301 /x-specs/specs/juno/old.html /x-specs/specs/kilo/old.html\nRedirect 301 /x-specs/specs/juno/y.html /x-specs/specs/kilo/old.html\n",
            Read("doc/source/_extra/.htaccess"));
    }

    [Fact]
    public void Redirects_are_kept_as_those_that_there_are_unless_somebody_forbids_it()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/juno/implemented/c.rst");
        files.Write("specs/juno/redirects", "approved/c.rst ../implemented/c.rst\napproved/d.rst ../approved/a.rst\n");
        Move(new() { Status = SpecStatus.Implemented }, "specs/juno/approved/a.rst");
        Move(new() { Status = SpecStatus.Implemented, NoRedirect = true }, "specs/juno/approved/b.rst");

        Assert.Equal("approved/a.rst ../implemented/a.rst\napproved/c.rst ../implemented/c.rst\napproved/d.rst ../implemented/a.rst\n", Read("specs/juno/redirects"));
    }

    [Fact]
    public void Entries_go_from_one_list_to_the_other_and_lists_with_patterns_are_left_alone()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/juno/implemented/c.rst", "specs/kilo/approved/k.rst");
        files.Write("specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   approved/a\n   approved/b\n\nDone\n----\n\n.. toctree::\n\n   implemented/c\n");
        files.Write("specs/kilo/index.rst", "Kilo\n====\n\n.. toctree::\n   :glob:\n\n   approved/*\n");
        Move(new() { Status = SpecStatus.Implemented }, "specs/juno/approved/a.rst");
        Assert.Equal("Juno\n====\n\n.. toctree::\n\n   approved/b\n\nDone\n----\n\n.. toctree::\n\n   implemented/a\n   implemented/c\n", Read("specs/juno/index.rst"));

        Move(new() { Release = "kilo" }, "specs/juno/approved/b.rst");
        Assert.Equal("Juno\n====\n\n.. toctree::\n\n\nDone\n----\n\n.. toctree::\n\n   implemented/a\n   implemented/c\n", Read("specs/juno/index.rst"));
        Assert.Equal("Kilo\n====\n\n.. toctree::\n   :glob:\n\n   approved/*\n", Read("specs/kilo/index.rst"));
    }

    [Fact]
    public void An_empty_list_takes_the_first_spec_of_the_folder_that_its_title_names()
    {
        const string empty = "Kilo\n====\n\nKilo approved (but not implemented) specs:\n\n.. toctree::\n   :maxdepth: 1\n\nImplemented\n-----------\n\n.. toctree::\n";
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/kilo/implemented/x.rst");
        Directory.CreateDirectory(files.Path("specs/kilo/approved"));
        files.Write("specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   approved/a\n   approved/b\n");
        files.Write("specs/kilo/index.rst", empty);
        Move(new() { Release = "kilo" }, "specs/juno/approved/a.rst", "specs/juno/approved/b.rst");
        Assert.Equal(empty.Replace("depth: 1\n", "depth: 1\n\n   approved/a\n   approved/b\n", StringComparison.Ordinal), Read("specs/kilo/index.rst"));

        Move(new() { Status = SpecStatus.Implemented }, "specs/kilo/approved/a.rst", "specs/kilo/approved/b.rst");
        Assert.Equal(empty.Replace("depth: 1\n", "depth: 1\n\n", StringComparison.Ordinal) + "\n   implemented/a\n   implemented/b\n", Read("specs/kilo/index.rst"));

        Move(new() { Status = SpecStatus.Approved }, "specs/kilo/implemented/a.rst");
        Assert.Equal(empty.Replace("depth: 1\n", "depth: 1\n\n   approved/a\n", StringComparison.Ordinal) + "\n   implemented/b\n", Read("specs/kilo/index.rst"));
    }

    [UnixFact]
    public void A_spec_that_is_named_through_a_link_among_the_folders_moves_as_by_its_own_path()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/juno/implemented/c.rst");
        files.Link("doc/source/specs", "../../specs");
        files.Write("specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   approved/a\n   approved/b\n\nDone\n----\n\n.. toctree::\n\n   implemented/c\n");
        Move(new() { Status = SpecStatus.Implemented }, "doc/source/specs/juno/approved/a.rst");

        Assert.Equal("Juno\n====\n\n.. toctree::\n\n   approved/b\n\nDone\n----\n\n.. toctree::\n\n   implemented/a\n   implemented/c\n", Read("specs/juno/index.rst"));
        var move = TemporaryRepository.Engine().FindMoves([Input("doc/source/specs/juno/approved/b.rst")], new MoveOptions { Status = SpecStatus.Implemented }, default).Single().Value!;
        Assert.Equal((files.Path("specs/juno/approved/b.rst"), files.Path("specs/juno/implemented/b.rst")), (move.Path, move.NewPath));
    }

    [Fact]
    public void An_entry_stays_in_a_list_of_all_and_where_nothing_lists_the_new_folder()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/juno/implemented/c.rst", "specs/kilo/approved/k.rst");
        files.Write("specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   The a <approved/a>\n   implemented/c\n   approved/b\n");
        Move(new() { Status = SpecStatus.Implemented }, "specs/juno/approved/a.rst");
        Move(new() { Release = "kilo" }, "specs/juno/approved/b.rst");
        Assert.Equal("Juno\n====\n\n.. toctree::\n\n   The a <implemented/a>\n   implemented/c\n   ../kilo/approved/b\n", Read("specs/juno/index.rst"));
    }

    [UnixFact]
    public void Links_lead_to_the_new_place()
    {
        files.WriteSpecs("specs/approved/a.rst", "specs/implemented/b.rst");
        files.Link("specs/35.0/a.rst", "../approved/a.rst");
        files.Write("specs/36.0/a.rst", "../approved/a.rst");
        Move(new() { Status = SpecStatus.Implemented }, "specs/35.0/a.rst");

        Assert.Equal("../implemented/a.rst", new FileInfo(files.Path("specs/35.0/a.rst")).LinkTarget);
        Assert.Equal("../implemented/a.rst", Read("specs/36.0/a.rst"));
        Assert.True(File.Exists(files.Path("specs/implemented/a.rst")));
    }

    [UnixFact]
    public void Where_links_say_the_status_the_link_moves_and_not_the_file()
    {
        files.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst", "specs/approved/c.rst", "specs/backlog/d.rst");
        files.Link("specs/not-implemented/a.rst", "../approved/a.rst");
        files.Link("specs/not-implemented/c.rst", "../approved/c.rst");
        files.Link("specs/35.0/b.rst", "../approved/b.rst");
        Move(new() { Status = SpecStatus.Implemented, Release = "35.0" }, "specs/approved/a.rst");
        Assert.Equal("../approved/a.rst", new FileInfo(files.Path("specs/35.0/a.rst")).LinkTarget);
        Assert.False(Path.Exists(files.Path("specs/not-implemented/a.rst")));
        Assert.True(File.Exists(files.Path("specs/approved/a.rst")));
        Assert.Equal("35.0 Implemented", Standing("specs/approved/a.rst"));
        Assert.Empty(Plan(new() { Status = SpecStatus.Implemented, Release = "35.0" }, "specs/approved/a.rst").Changes);

        Move(new() { Status = SpecStatus.Approved }, "specs/approved/a.rst");
        Assert.Equal(" Approved", Standing("specs/approved/a.rst"));
        Assert.True(Path.Exists(files.Path("specs/not-implemented/a.rst")));

        Move(new() { Status = SpecStatus.Abandoned }, "specs/approved/c.rst");
        Assert.Equal(" Abandoned", Standing("specs/abandoned/c.rst"));
        Assert.False(Path.Exists(files.Path("specs/not-implemented/c.rst")));

        Move(new() { Status = SpecStatus.Implemented, Release = "35.0" }, "specs/backlog/d.rst");
        Assert.Equal("35.0 Implemented", Standing("specs/approved/d.rst"));
    }

    [UnixFact]
    public void A_placeholder_leaves_a_folder_that_fills_and_returns_to_one_that_empties()
    {
        files.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst");
        files.Write("specs/2026.2-template.rst", TemporaryRepository.Template);
        files.Link("specs/2026.2/implemented/2026.2-template.rst", "../../2026.2-template.rst");
        Move(new() { Status = SpecStatus.Implemented }, "specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst");

        Assert.Equal(["a.rst", "b.rst"], Names("specs/2026.2/implemented"));
        Assert.Equal(["2026.2-template.rst"], Names("specs/2026.2/approved"));
        Assert.Equal("../../2026.2-template.rst", new FileInfo(files.Path("specs/2026.2/approved/2026.2-template.rst")).LinkTarget);
    }

    [Fact]
    public void A_file_that_comes_meanwhile_is_kept_and_all_is_undone()
    {
        using var git = new GitFolder();
        git.Files.Write("spectools.json", """{ "redirects": "nova" }""");
        git.Files.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.rst", "specs/2026.2/approved/c.rst");
        File.AppendAllText(git.Files.Path("specs/2026.2/approved/c.rst"), "\n`a <a.rst>`_ `b <b.rst>`_\n");
        git.Commit();
        var engine = TemporaryRepository.Engine();
        var options = new MoveOptions { Status = SpecStatus.Implemented };
        var moves = engine.FindMoves([.. new[] { "a", "b", "c" }.Select(name => git.Files.Path($"specs/2026.2/approved/{name}.rst")).Select(path => Outcome<SpecInput>.Of(path, new SpecInput(path, true)))], options, default)
            .Select(outcome => outcome.Value!).ToList();
        var changes = engine.PlanMoves(moves, options);
        Directory.CreateDirectory(git.Files.Path("specs/2026.2/implemented/c.rst"));
        Assert.Throws<SpecException>(() => SpecEngine.Apply(changes));
        Assert.Equal("", GitFolder.Run(git.Files.Root, "status", "--short"));

        Directory.Delete(git.Files.Path("specs/2026.2/implemented"), recursive: true);
        SpecEngine.Apply(changes);
        Assert.Equal(
            "R  specs/2026.2/approved/a.rst -> specs/2026.2/implemented/a.rst\nR  specs/2026.2/approved/b.rst -> specs/2026.2/implemented/b.rst\nR  specs/2026.2/approved/c.rst -> specs/2026.2/implemented/c.rst\n?? specs/2026.2/redirects\n",
            GitFolder.Run(git.Files.Root, "status", "--short"));
    }

    [Theory]
    [InlineData("a", "specs/kilo/approved/a.rst")]
    [InlineData("a.rst", "specs/kilo/approved/a.rst")]
    [InlineData("https://blueprints.launchpad.net/example/+spec/other", "specs/juno/approved/odd.rst")]
    [InlineData("other", "specs/juno/approved/odd.rst")]
    [InlineData("twin", null)]
    [InlineData("odb", null)]
    public void A_spec_is_found_by_what_people_call_it(string name, string? path)
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/kilo/approved/a.rst", "specs/abandoned/a.rst", "specs/kilo/approved/x/twin.rst", "specs/kilo/approved/y/twin.rst");
        files.Write("specs/juno/approved/odd.rst", TemporaryRepository.Spec("other"));
        var found = TemporaryRepository.Engine().FindSpec(name, files.Root);
        Assert.Equal(path, found.Value is { } input ? files.Relative(input.Path) : null);
        Assert.Equal(path is null ? SpecErrorKind.SpecNotFound : null, found.Error?.Kind);
        if (name == "odb")
            Assert.EndsWith("Did you mean 'odd'?", found.Error!.Message, StringComparison.Ordinal);
    }

    private void Append(string relative, string text) => File.AppendAllText(files.Path(relative), text);

    private string Read(string relative) => File.ReadAllText(files.Path(relative));

    private string[] Names(string relative) => [.. Directory.EnumerateFileSystemEntries(files.Path(relative)).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private string Standing(string relative) =>
        TemporaryRepository.Engine().Read([new SpecInput(files.Path(relative), true)], new ReadOptions(), default).Single().Value!.Spec is var spec ? $"{spec.Release} {spec.Status}" : "";

    private Outcome<SpecInput> Input(string relative) => Outcome<SpecInput>.Of(files.Path(relative), new SpecInput(files.Path(relative), true));

    private SpecTools.Editing.ChangeSet Plan(MoveOptions options, params string[] relatives)
    {
        var engine = TemporaryRepository.Engine();
        return engine.PlanMoves([.. engine.FindMoves([.. relatives.Select(Input)], options, default).Select(outcome => outcome.Value ?? throw outcome.Error!)], options);
    }

    private void Move(MoveOptions options, params string[] relatives) => SpecEngine.Apply(Plan(options, relatives));
}
