using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests.Operations;

/// <summary>Release, status and aliases of specs in repositories that keep them in links.</summary>
public sealed class SpecStandingTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private static List<Spec> Read(IEnumerable<Outcome<SpecInput>> inputs) =>
        [.. TemporaryRepository.Engine().Read(inputs, new ReadOptions(), default).Where(outcome => outcome.Value is not null).Select(outcome => outcome.Value!.Spec)];

    private List<Spec> Search(string folder = "specs") => Read(TemporaryRepository.Engine().Search(repository.Path(folder), recurse: true));

    private Spec Read(string relative) => Assert.Single(Read(TemporaryRepository.Engine().Expand([relative], repository.Root)));

    // The spec, the same whichever way it is reached, as 'release, status: aliases'.
    private string Show(params string[] ways)
    {
        var shown = ways.Select(Read).Append(Search().Single(spec => spec.Path == Read(ways[0]).Path)).Select(Show).Distinct();
        return Assert.Single(shown);
    }

    private string Show(Spec spec) =>
        $"{spec.Release}, {spec.Status}: {string.Join(' ', spec.Aliases.Select(repository.Relative).Order(StringComparer.Ordinal))}";

    [UnixFact]
    public void A_spec_knows_all_links_to_it_whichever_way_it_is_reached()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("specs/zed/another-name.rst", "../35.0/a.rst");

        Assert.Equal(
            "35.0, Approved: specs/35.0/a.rst specs/zed/another-name.rst",
            Show("specs/approved/a.rst", "specs/35.0/a.rst", "specs/zed/another-name.rst"));
        Assert.Equal(", Approved: ", Show("specs/approved/b.rst"));
        Assert.Equal(["specs/approved/a.rst", "specs/approved/b.rst"], Search().Select(spec => repository.Relative(spec.Path)));
    }

    [Fact]
    public void Text_files_that_stand_for_links_count_as_links()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst");
        repository.Write("specs/zed/a.rst", "../approved/a.rst");

        Assert.Equal("zed, Approved: specs/zed/a.rst", Show("specs/approved/a.rst", "specs/zed/a.rst"));
    }

    [UnixFact]
    public void Where_unfinished_specs_are_linked_too_a_link_from_a_release_says_implemented()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst", "specs/approved/c.rst", "specs/approved/d.rst", "specs/backlog/e.rst");
        repository.Link("specs/not-implemented/b.rst", "../approved/b.rst");
        repository.Link("specs/9.1/a.rst", "../approved/a.rst");
        repository.Link("specs/9.1/c.rst", "../approved/c.rst");
        repository.Link("specs/not-implemented/c.rst", "../approved/c.rst");
        repository.Link("specs/10.0/a.rst", "../approved/a.rst");

        Assert.Equal("10.0, Implemented: specs/10.0/a.rst specs/9.1/a.rst", Show("specs/approved/a.rst", "specs/9.1/a.rst"));
        Assert.Equal(", Approved: specs/not-implemented/b.rst", Show("specs/approved/b.rst"));
        Assert.Equal("9.1, Approved: specs/9.1/c.rst specs/not-implemented/c.rst", Show("specs/approved/c.rst"));
        Assert.Equal(", Approved: ", Show("specs/approved/d.rst"));
        Assert.Equal(", Backlog: ", Show("specs/backlog/e.rst"));
    }

    [UnixFact]
    public void The_configuration_says_what_links_from_releases_mean()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/b.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("specs/35.0/b.rst", "../b.rst");

        repository.Write("spectools.json", """{ "releaseLinks": "implemented" }""");
        Assert.Equal("35.0, Implemented: specs/35.0/a.rst", Show("specs/approved/a.rst"));
        Assert.Equal("35.0, Implemented: specs/35.0/b.rst", Show("specs/b.rst"));

        repository.Write("spectools.json", """{ "releaseLinks": "approved" }""");
        Assert.Equal("35.0, Approved: specs/35.0/b.rst", Show("specs/b.rst"));
    }

    [UnixFact]
    public void A_status_folder_that_links_says_the_status()
    {
        repository.WriteSpecs("specs/kilo/approved/a.rst", "specs/all/b.rst", "specs/all/c.rst");
        repository.Link("specs/kilo/implemented/a.rst", "../approved/a.rst");
        repository.Link("specs/abandoned/b.rst", "../all/b.rst");
        repository.Link("specs/backlog/c.rst", "../all/c.rst");
        repository.Link("specs/liberty/implemented/c.rst", "../../all/c.rst");
        repository.Write("spectools.json", """{ "releaseFolders": ["kilo", "liberty"] }""");

        Assert.Equal("kilo, Implemented: specs/kilo/implemented/a.rst", Show("specs/kilo/approved/a.rst"));
        Assert.Equal(", Abandoned: specs/abandoned/b.rst", Show("specs/all/b.rst"));
        Assert.Equal("liberty, Implemented: specs/backlog/c.rst specs/liberty/implemented/c.rst", Show("specs/all/c.rst"));
    }

    [UnixFact]
    public void A_link_that_an_older_release_kept_says_nothing_about_now()
    {
        repository.WriteSpecs("specs/liberty/approved/a.rst", "specs/kilo/approved/b.rst");
        repository.Link("specs/kilo/implemented/a.rst", "../../liberty/approved/a.rst");
        repository.Link("specs/antelope/b.rst", "../kilo/approved/b.rst");
        repository.Link("specs/zed/b.rst", "../kilo/approved/b.rst");

        Assert.Equal("liberty, Approved: specs/kilo/implemented/a.rst", Show("specs/liberty/approved/a.rst"));
        Assert.Equal("antelope, Approved: specs/antelope/b.rst specs/zed/b.rst", Show("specs/kilo/approved/b.rst"));
    }

    [UnixFact]
    public void Links_that_lead_nowhere_or_in_circles_are_no_aliases()
    {
        repository.WriteSpecs("specs/approved/a.rst");
        repository.Link("specs/1.0/a.rst", "../approved/a.rst");
        repository.Link("specs/2.0/a.rst", "../approved/gone.rst");
        repository.Link("specs/3.0/a.rst", "../4.0/a.rst");
        repository.Link("specs/4.0/a.rst", "../3.0/a.rst");
        repository.Link("specs/latest", "1.0");

        Assert.Equal("1.0, Approved: specs/1.0/a.rst", Show(Read("specs/approved/a.rst")));
    }

    [UnixFact]
    public void A_linked_folder_shows_the_same_specs()
    {
        repository.WriteSpecs("specs/approved/a.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("doc/source/specs", "../../specs");

        Assert.Equal("35.0, Approved: doc/source/specs/35.0/a.rst", Show(Read("doc/source/specs/approved/a.rst")));
        Assert.Equal("35.0, Approved: doc/source/specs/35.0/a.rst", Show(Assert.Single(Search("doc"))));
    }

    [UnixFact]
    public void A_link_from_anywhere_is_an_alias_of_what_it_was_asked_by()
    {
        repository.WriteSpecs("specs/approved/a.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("current.rst", "specs/approved/a.rst");

        Assert.Equal("35.0, Approved: current.rst specs/35.0/a.rst", Show(Read("current.rst")));
    }
}
