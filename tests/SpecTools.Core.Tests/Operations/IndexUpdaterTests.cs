using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

/// <summary>Hand-written lists of specs made true.</summary>
public sealed class IndexUpdaterTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void What_is_missing_comes_to_its_place_and_what_is_gone_goes()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/juno/approved/d.rst", "specs/juno/implemented/x.rst");
        files.Write("specs/juno/approved/template.rst", TemporaryRepository.Template);
        files.Write("specs/juno/approved/o.rst", ":orphan:\n\n" + TemporaryRepository.Spec("o"));
        files.Write("specs/juno/approved/z.md", "# Z\n\n## Problem description\n\nMuch.\n");
        files.Write("specs/juno/approved/notes.rst", "Words.\n");
        files.Write("specs/juno/index.rst", "Juno\n====\n\nTemplate:\n\n.. toctree::\n\n   approved/template\n\nApproved:\n\n.. toctree::\n   :maxdepth: 1\n\n   approved/b\n   The third <approved/c>\n   approved/d\n   ../../readme\n   https://example.org/x\n\nImplemented:\n\n.. toctree::\n   :glob:\n\n   implemented/*\n   implemented/y*\n");

        Assert.Equal(["specs/juno/index.rst: +approved/a +approved/z -approved/c"], Update("."));
        Assert.Equal("Juno\n====\n\nTemplate:\n\n.. toctree::\n\n   approved/template\n\nApproved:\n\n.. toctree::\n   :maxdepth: 1\n\n   approved/a\n   approved/b\n   approved/d\n   approved/z\n   ../../readme\n   https://example.org/x\n\nImplemented:\n\n.. toctree::\n   :glob:\n\n   implemented/*\n   implemented/y*\n", Read("specs/juno/index.rst"));
        Assert.Equal(["specs/juno/index.rst:"], Update("."));
    }

    [UnixFact]
    public void Indexes_among_the_published_pages_are_seen_through_their_links()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/juno/approved/b.rst", "specs/kilo/approved/c.rst");
        files.Link("doc/source/specs/juno/approved", "../../../../specs/juno/approved");
        files.Link("doc/source/specs/kilo/approved", "../../../../specs/kilo/approved");
        files.Write("doc/source/specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   approved/gone\n   approved/a\n");
        files.Write("doc/source/specs/kilo/index.rst", "Kilo\n====\n\n.. toctree::\n\n   approved/gone\n   approved/gone-too\n");

        Assert.Equal(["doc/source/specs/juno/index.rst: +approved/b -approved/gone"], Update("specs/juno"));
        Assert.Equal("Juno\n====\n\n.. toctree::\n\n   approved/a\n   approved/b\n", Read("doc/source/specs/juno/index.rst"));
        Assert.Equal(["doc/source/specs/kilo/index.rst: +approved/c -approved/gone -approved/gone-too"], Update("doc/source/specs/kilo/index.rst"));
        Assert.Equal("Kilo\n====\n\n.. toctree::\n\n   approved/c\n", Read("doc/source/specs/kilo/index.rst"));
    }

    [Fact]
    public void Empty_lists_get_what_is_theirs()
    {
        files.WriteSpecs("specs/juno/approved/b.rst", "specs/juno/approved/a.rst", "specs/juno/implemented/x.rst", "specs/kilo/k.rst");
        files.Write("specs/juno/index.rst", "Juno\n====\n\nApproved\n--------\n\n.. toctree::\n    :maxdepth: 1\n\n\nImplemented\n-----------\n\n.. toctree::");
        files.Write("specs/kilo/index.rst", "Kilo\n====\n\n.. toctree::\n");

        Assert.Equal(["specs/juno/index.rst: +approved/a +approved/b +implemented/x", "specs/kilo/index.rst: +k"], Update("."));
        Assert.Equal("Juno\n====\n\nApproved\n--------\n\n.. toctree::\n    :maxdepth: 1\n\n    approved/a\n    approved/b\n\nImplemented\n-----------\n\n.. toctree::\n\n   implemented/x", Read("specs/juno/index.rst"));
        Assert.Equal("Kilo\n====\n\n.. toctree::\n\n   k\n", Read("specs/kilo/index.rst"));
        Assert.Equal(["specs/juno/index.rst:", "specs/kilo/index.rst:"], Update("."));
    }

    [Fact]
    public void What_an_index_of_another_release_lists_is_not_listed_again()
    {
        files.WriteSpecs("specs/juno/approved/a.rst", "specs/kilo/approved/k.rst");
        files.Write("specs/juno/index.rst", "Juno\n====\n\n.. toctree::\n\n   approved/a\n   ../kilo/approved/k\n");
        Assert.Equal(["specs/juno/index.rst:"], Update("."));
    }

    [Fact]
    public void Only_what_is_asked_for_is_touched()
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst", "specs/c.rst");
        files.Write("doc/source/index.rst", "Specs\n=====\n\n.. toctree::\r\n\r\n   ../../specs/c.rst\r\n   ../../specs/0.rst");

        Assert.Equal(["doc/source/index.rst: +../../specs/a.rst"], Update("specs/a.rst"));
        Assert.Equal("Specs\n=====\n\n.. toctree::\r\n\r\n   ../../specs/a.rst\r\n   ../../specs/c.rst\r\n   ../../specs/0.rst", Read("doc/source/index.rst"));
    }

    [Fact]
    public void Of_several_lists_a_person_chooses()
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst", "specs/c.rst");
        files.Write("specs/index.rst", "Specs\n=====\n\n.. toctree::\n\n   a\n   gone\n\n.. toctree::\n\n   b\n");

        Assert.Equal(["specs/c.rst: EditRefused", "specs/index.rst: -gone"], Update("."));
        Assert.Equal("Specs\n=====\n\n.. toctree::\n\n   a\n\n.. toctree::\n\n   b\n", Read("specs/index.rst"));
    }

    [Fact]
    public void What_is_made_when_the_pages_are_built_is_not_missing()
    {
        files.WriteSpecs("specs/a.rst");
        files.Write("doc/source/index.rst", "Specs\n=====\n\n.. toctree::\n\n   api/generated\n   genindex\n   search\n   ../../specs/a\n");

        Assert.Equal(["doc/source/index.rst:"], Update("."));
    }

    [Fact]
    public void A_path_that_is_not_there_is_an_error_and_the_others_go_on()
    {
        files.WriteSpecs("specs/a.rst", "specs/b.rst");
        files.Write("specs/index.rst", ".. toctree::\n\n   a\n");

        Assert.Equal(["nowhere: PathNotFound", "specs/index.rst: +b"], Update("nowhere", "specs"));
    }

    [Fact]
    public void Afterwards_the_rule_finds_nothing_and_no_other_finds_more()
    {
        files.WriteSpecs("specs/juno/a.rst", "specs/juno/b.rst", "specs/juno/c.rst", "specs/kilo/d.rst", "specs/kilo/e.rst");
        files.Write("doc/source/index.rst", "Specs\n=====\n\nJuno\n\n.. toctree::\n\n   ../../specs/juno/c\n   ../../specs/juno/b\n\nKilo\n\n.. toctree::\n\n   ../../specs/kilo/e\n");
        Assert.Equal(2, Findings());
        Update(".");

        Assert.Equal(0, Findings());
        Assert.Equal("Specs\n=====\n\nJuno\n\n.. toctree::\n\n   ../../specs/juno/c\n   ../../specs/juno/b\n   ../../specs/juno/a\n\nKilo\n\n.. toctree::\n\n   ../../specs/kilo/d\n   ../../specs/kilo/e\n", Read("doc/source/index.rst"));
    }

    private int Findings()
    {
        var engine = TemporaryRepository.Engine();
        var options = new TestOptions { Rules = ["SPEC60*"] };
        return engine.Test(engine.Search(files.Root, recurse: true), options, default).Sum(outcome => outcome.Value?.Diagnostics.Count ?? 0);
    }

    private string[] Update(params string[] paths)
    {
        var result = new List<string>();
        foreach (var outcome in TemporaryRepository.Engine().PlanIndexUpdates(paths.Select(files.Path), default))
        {
            if (outcome.Value is { } plan)
            {
                SpecEngine.Apply(plan.Changes);
                result.Add($"{files.Relative(plan.Path)}:{string.Concat(plan.Result.Added.Select(entry => $" +{entry}"))}{string.Concat(plan.Result.Removed.Select(entry => $" -{entry}"))}");
            }
            else
            {
                result.Add($"{files.Relative(outcome.Path)}: {outcome.Error!.Kind}");
            }
        }

        return [.. result];
    }

    private string Read(string relative) => File.ReadAllText(files.Path(relative));
}
