using System.Runtime.Versioning;

namespace SpecTools.Tests.Operations;

public sealed class FolderSearchTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private string[] Search(string folder = ".", bool recurse = true) =>
        repository.Show(TemporaryRepository.Engine().Search(repository.Path(folder), recurse));

    [Fact]
    public void Files_come_in_the_ordinal_order_of_their_paths()
    {
        string[] files = ["B.rst", "a-b/x.rst", "a.rst", "a/x.rst", "a/y/z.md", "a0.md", "b.rst", "ä.rst"];
        repository.WriteSpecs(files);

        Assert.Equal(files.Order(StringComparer.Ordinal), Search());
    }

    [Fact]
    public void Only_the_folder_itself_is_searched_without_recursion()
    {
        repository.WriteSpecs("specs/a.rst", "specs/b/c.rst");

        Assert.Equal(["specs/a.rst"], Search("specs", recurse: false));
    }

    [Fact]
    public void Other_endings_and_hidden_names_are_left_out()
    {
        repository.WriteSpecs("a.rst", "b.RST", "c.txt", "redirects", ".d.rst", ".git/e.rst", "f.rst.orig");

        Assert.Equal(["a.rst", "b.RST", "redirects"], Search());
    }

    [Fact]
    public void In_folders_that_may_hold_specs_only_other_endings_are_found()
    {
        repository.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.txt", "specs/2026.2/c.txt");

        Assert.Equal(["specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.txt"], Search());
    }

    [Fact]
    public void A_folder_that_the_configuration_declares_may_hold_specs_only()
    {
        repository.Write("spectools.json", """{ "statusFolders": ["accepted"] }""");
        repository.WriteSpecs("specs/1.0/accepted/b.txt", "specs/1.0/other/b.txt");

        Assert.Equal(["specs/1.0/accepted/b.txt"], Search());
    }

    [Fact]
    public void A_missing_folder_is_an_error() => Assert.Equal(["nowhere: PathNotFound"], Search("nowhere"));

    [UnixFact(AsRoot = false)]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_without_permission_is_an_error_and_the_others_go_on()
    {
        repository.WriteSpecs("a.rst", "closed/b.rst", "d.rst");
        File.SetUnixFileMode(repository.Path("closed"), UnixFileMode.None);
        try
        {
            Assert.Equal(["a.rst", "closed: FileNotReadable", "d.rst"], Search());
        }
        finally
        {
            File.SetUnixFileMode(repository.Path("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [UnixFact]
    public void A_link_to_a_folder_inside_is_not_searched_twice()
    {
        repository.WriteSpecs("specs/a.rst");
        repository.Link("doc/specs", "../specs");

        Assert.Equal(["specs/a.rst"], Search());
        Assert.Equal(["doc/specs/a.rst"], Search("doc"));
        Assert.Equal(["doc/specs/a.rst"], Search("doc/specs"));
    }

    [UnixFact]
    public void A_link_is_not_followed_far_away()
    {
        repository.WriteSpecs("far/away/a.rst", "here/specs/b.rst", "here/beside/c.rst");
        repository.Link("here/specs/away", "../../far/away");
        repository.Link("here/specs/everything", "/");
        repository.Link("here/specs/above", "../..");
        repository.Link("here/specs/beside", "../beside");

        var found = TemporaryRepository.Engine().Search(repository.Path("here/specs"), recurse: true).ToLookup(outcome => outcome.Skipped is null, outcome => repository.Relative(outcome.Path));

        Assert.Equal(["here/specs/b.rst", "here/specs/beside/c.rst"], found[true]);
        Assert.Equal(["here/specs/above", "here/specs/away", "here/specs/everything"], found[false]);
    }

    [UnixFact]
    public void A_circle_of_links_ends()
    {
        repository.WriteSpecs("one/a.rst", "two/b.rst");
        repository.Link("one/two", "../two");
        repository.Link("two/one", "../one");
        repository.Link("one/self", ".");
        repository.Link("one/never", "never");

        // A link that leads to no folder may be a spec's; whoever reads it says what is wrong with it.
        Assert.Equal(["one/a.rst", "one/two/b.rst"], Search("one"));
    }

    [UnixFact]
    public void A_link_to_a_file_is_found_under_its_own_name()
    {
        repository.WriteSpecs("approved/a.rst");
        repository.Link("35.0/a.rst", "../approved/a.rst");

        Assert.Equal(["35.0/a.rst", "approved/a.rst"], Search());
    }

    [Fact]
    public void A_folder_is_opened_when_its_turn_comes()
    {
        repository.WriteSpecs("a.rst", "b/c.rst");

        var found = TemporaryRepository.Engine().Search(repository.Root, true).First();
        Assert.Equal("a.rst", repository.Relative(found.Path));

        using var outcomes = TemporaryRepository.Engine().Search(repository.Root, true).GetEnumerator();
        Assert.True(outcomes.MoveNext());
        repository.WriteSpecs("b/d.rst");
        Assert.True(outcomes.MoveNext());
        Assert.True(outcomes.MoveNext());
        Assert.Equal("b/d.rst", repository.Relative(outcomes.Current.Path));
    }
}
