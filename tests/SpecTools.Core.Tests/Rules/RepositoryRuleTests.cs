using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Rules;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Rules;

/// <summary>Rules about the files around a spec: redirects, links, indexes.</summary>
public sealed class RepositoryRuleTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_redirect_leads_to_a_file_as_seen_from_the_old_place()
    {
        files.WriteSpecs("specs/2026.2/implemented/a.rst", "specs/abandoned/b.rst");
        files.Write("specs/2026.2/redirects", "approved/a.rst ../implemented/a.rst\napproved/b.rst ../../abandoned/b.rst\n\n# words\napproved/c.rst https://example.org/c.html\n");

        Assert.Empty(Findings("SPEC602"));
        Assert.DoesNotContain(Results("SPEC602"), result => result.Path.EndsWith("redirects", StringComparison.Ordinal));
    }

    [Fact]
    public void A_redirect_to_nothing_is_reported_where_the_target_stands()
    {
        files.WriteSpecs("specs/2026.2/implemented/a.rst");
        files.Write("specs/2026.2/redirects", "approved/a.rst ../implemented/a.rst\napproved/b.rst ../implemented/b.rst\n");

        Assert.Equal(["specs/2026.2/redirects:2:16"], Findings("SPEC602"));
    }

    [Fact]
    public void Chains_are_followed_and_circles_are_found()
    {
        files.WriteSpecs("specs/2026.2/implemented/a.rst");
        files.Write("specs/2026.2/redirects", "approved/x.rst y.rst\napproved/y.rst ../implemented/a.rst\napproved/p.rst q.rst\napproved/q.rst p.rst\napproved/n.rst o.rst\napproved/o.rst ../no.rst\n");

        Assert.Equal([3, 4, 5, 6], Findings("SPEC602").Select(place => int.Parse(place.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Lines_that_cannot_be_read_are_reported()
    {
        files.WriteSpecs("specs/2026.2/implemented/a.rst");
        files.Write("specs/2026.2/redirects", "  approved/a.rst\napproved/a.rst ../implemented/a.rst and more\n");

        Assert.Equal(["specs/2026.2/redirects:1:3", "specs/2026.2/redirects:2:37"], Findings("SPEC602"));
    }

    [Fact]
    public void Addresses_of_a_web_server_are_those_of_published_pages()
    {
        files.WriteSpecs("specs/juno/implemented/a.rst");
        files.Write("doc/source/index.rst", "Index\n=====\n");
        files.Link("doc/source/specs", "../../specs");
        files.Write("doc/source/_extra/.htaccess", """
            redirectmatch 301 ^/x/(.*)$ /y/$1
            redirect 301 /x-specs/specs/juno/approved/a.html /x-specs/specs/juno/implemented/a.html
            Redirect permanent /x-specs/specs/juno/b.html https://example.org/
            redirect 301 /x-specs/specs/juno/c.html /other-specs/specs/c.html
            redirect gone /x-specs/specs/juno/d.html
            redirect 301 /x-specs/specs/juno/e.html /x-specs/specs/juno/implemented/no.html
            redirect 301 /x-specs/specs/juno/f.html
            <IfModule mod_rewrite.c>
            """);

        Assert.Equal(["doc/source/_extra/.htaccess:6:41", "doc/source/_extra/.htaccess:7:1"], Findings("SPEC602"));
    }

    [Fact]
    public void Only_tests_look_at_redirects()
    {
        files.WriteSpecs("specs/2026.2/implemented/a.rst");
        var path = files.Write("specs/2026.2/redirects", "approved/a.rst ../implemented/a.rst\n");
        var engine = TemporaryRepository.Engine();

        Assert.Equal("it is a file of redirects", engine.Read([new SpecInput(path, IsNamed: true)], new ReadOptions(), default).Single().Skipped);
        Assert.Single(engine.Read(engine.Search(files.Root, recurse: true), new ReadOptions(), default), outcome => outcome.Value is not null);
        Assert.NotNull(TemporaryRepository.Engine().Test([new SpecInput(path, IsNamed: true)], new TestOptions(), default).Single().Value);
        Assert.NotNull(TemporaryRepository.Engine().Test([new SpecInput(path, IsNamed: true)], new TestOptions { Rules = ["SPEC301"] }, default).Single().Skipped);
    }

    [UnixFact]
    public void A_link_to_nothing_fails_a_test_and_is_an_error_elsewhere()
    {
        files.WriteSpecs("specs/approved/a.rst");
        files.Link("specs/2026.2/a.rst", "../approved/no.rst");
        files.Write("specs/2026.2/b.rst", "../approved/none.rst");

        Assert.Equal(["specs/2026.2/a.rst:1:1", "specs/2026.2/b.rst:1:1"], Findings("SPEC606"));
        Assert.All(Results("SPEC606").Where(result => result.Path.Contains("2026.2", StringComparison.Ordinal)), result => Assert.False(result.Passed));
        var engine = TemporaryRepository.Engine();
        Assert.Equal(2, engine.Read(engine.Search(files.Root, recurse: true), new ReadOptions(), default).Count(outcome => outcome.Error is { Kind: SpecErrorKind.PathNotFound }));
        Assert.Equal(2, TemporaryRepository.Engine().Test(engine.Search(files.Root, recurse: true), new TestOptions { Rules = ["SPEC301"] }, default).Count(outcome => outcome.Error is not null));
    }

    [Fact]
    public void Relative_links_of_every_form_are_followed()
    {
        files.WriteSpecs("specs/2026.2/implemented/good.rst");
        files.Write("specs/2026.2/approved/a.rst", """
            Title
            =====

            `a <../implemented/good.html#part>`_ `b <../implemented/good.rst>`__ `c <../implemented/>`_
            `d <https://example.org/no.html>`_ `e <#part>`_ `f <mailto:x@example.org>`_ `g </no/where>`_
            `h <../../../../../out/of.html>`_ :doc:`../implemented/good` :doc:`Words <../implemented/good>` :doc:`nova:x`

            `i <../implemented/bad.html>`_ and :doc:`bad`

            .. image:: no.png
            .. include:: no.inc
            .. _target: ../no.rst
            .. _good: ../implemented/good.rst

            `j <www.example.org/page>`_ target_ good_

            ::

              `k <../implemented/bad.html>`_
            """);

        Assert.Equal(
            ["8:5", "8:42", "10:12", "11:14", "12:13", "15:5"],
            Findings("SPEC604").Select(place => place[(place.IndexOf(':', StringComparison.Ordinal) + 1)..]));
        Assert.Contains("https://", Results("SPEC604").SelectMany(result => result.Diagnostics).Last().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_markdown_are_followed()
    {
        files.Write(".git/HEAD", "x");
        files.Write("rfcs/good.md", "# Good\n");
        files.Write("rfcs/a.md", "# Title\n\n[a](good.md#part) [b](./good.md \"title\") ![c](no.png) [d](../no.md) [e][label] [f](/no.md)\n\n`[g](no.md)` [h](../../x.md)\n\n[label]: missing.md\n");

        Assert.Equal(["rfcs/a.md:3:47", "rfcs/a.md:3:59", "rfcs/a.md:7:10"], Findings("SPEC604"));
    }

    [Fact]
    public void What_is_published_elsewhere_or_redirected_is_there()
    {
        files.WriteSpecs("specs/2026.2/implemented/good.rst");
        files.Write("doc/source/guide.rst", "Guide\n=====\n");
        files.Write("doc/source/specs/2026.2/index.rst", "Index\n=====\n");
        files.Write("doc/source/specs/2026.2/approved", "../../../../specs/2026.2/approved");
        files.Write("specs/2026.2/redirects", "approved/old.rst ../implemented/good.rst\n");
        files.Write("specs/2026.2/approved/a.rst", "Title\n=====\n\n`a <../../../guide.html>`_ `b <../index.html>`_ `c <old.html>`_ `d <../../../genindex.html>`_ :doc:`/guide` `e <../no.html>`_\n");

        Assert.Equal(["specs/2026.2/approved/a.rst:4:113"], Findings("SPEC604"));
    }

    [Theory]
    [InlineData("specs/a\n   specs/c", "specs/a\n   specs/b\n   specs/c")]
    [InlineData("specs/c\n   specs/a", "specs/c\n   specs/a\n   specs/b")]
    [InlineData("A title <specs/a.rst>\n   specs/c.rst", "A title <specs/a.rst>\n   specs/b.rst\n   specs/c.rst")]
    public void A_spec_that_a_hand_written_index_misses_is_added_to_it(string entries, string mended)
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst", "specs/c.rst");
        files.Link("doc/source/specs", "../../specs");
        var index = files.Write("doc/source/index.rst", $"Index\n=====\n\n.. toctree::\n   :maxdepth: 1\n\n   {entries}\n\nWords.\n");

        Assert.Equal(["specs/b.rst:2:1"], Findings("SPEC605"));
        Repair("SPEC605");
        Assert.Equal($"Index\n=====\n\n.. toctree::\n   :maxdepth: 1\n\n   {mended}\n\nWords.\n", File.ReadAllText(index));
        Assert.Empty(Findings("SPEC605"));
    }

    [Theory]
    [InlineData(".. toctree::\n   :glob:\n\n   a\n   *\n")]
    [InlineData(".. toctree::\n\n   a\n   b\n   /c\n")]
    [InlineData("Words only.\n")]
    [InlineData(".. toctree::\n\n   elsewhere/x\n")]
    public void An_index_that_covers_a_spec_or_none_of_its_folder_is_fine(string toctree)
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst", "specs/elsewhere/x.rst");
        files.Write("specs/index.rst", $"Index\n=====\n\n{toctree}");

        Assert.Empty(Findings("SPEC605"));
    }

    [Fact]
    public void Several_specs_are_added_in_one_run_and_where_lists_compete_nothing_is()
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst", "specs/c.rst", "specs/d.rst");
        var index = files.Write("specs/index.rst", "Index\n=====\n\n.. toctree::\n\n   b\n");
        Repair("SPEC605");
        Assert.Equal("Index\n=====\n\n.. toctree::\n\n   a\n   b\n   c\n   d\n", File.ReadAllText(index));

        var competing = "Index\n=====\n\n.. toctree::\n\n   a\n\n.. toctree::\n\n   b\n   c\n";
        File.WriteAllText(index, competing);
        Assert.Equal(["specs/d.rst:2:1"], Findings("SPEC605"));
        Repair("SPEC605");
        Assert.Equal(competing, File.ReadAllText(index));
    }

    private string[] Findings(string rule) =>
    [
        .. Results(rule).SelectMany(result => result.Diagnostics.Select(found => $"{files.Relative(found.Path)}:{found.Line}:{found.Column}")),
    ];

    private List<SpecTestResult> Results(string rule)
    {
        var engine = Engine();
        var outcomes = engine.Test(engine.Search(files.Root, recurse: true), new TestOptions { Rules = [rule] }, default).ToList();
        Assert.All(outcomes, outcome => Assert.Null(outcome.Error));
        return [.. outcomes.Select(outcome => outcome.Value).OfType<SpecTestResult>()];
    }

    private void Repair(string rule)
    {
        var engine = Engine();
        foreach (var outcome in engine.PlanRepairs(engine.Search(files.Root, recurse: true), new TestOptions { Rules = [rule] }, default))
        {
            if (outcome.Value is { } plan)
                SpecEngine.Apply(plan.Changes);
        }
    }

    private static SpecEngine Engine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());
}
