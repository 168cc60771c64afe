using System.Runtime.Versioning;

namespace SpecTools.Tests.Operations;

public sealed class FolderSearchTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private string[] Search(string folder = ".", bool recurse = true) =>
        repository.Show(TemporaryRepository.Engine().Search(repository.Path(folder), recurse));

    [Fact]
    public void FilesComeInTheOrdinalOrderOfTheirPaths()
    {
        string[] files = ["B.rst", "a-b/x.rst", "a.rst", "a/x.rst", "a/y/z.md", "a0.md", "b.rst", "ä.rst"];
        repository.WriteSpecs(files);

        Assert.Equal(files.Order(StringComparer.Ordinal), Search());
    }

    [Fact]
    public void OnlyTheFolderItselfIsSearchedWithoutRecursion()
    {
        repository.WriteSpecs("specs/a.rst", "specs/b/c.rst");

        Assert.Equal(["specs/a.rst"], Search("specs", recurse: false));
    }

    [Fact]
    public void OtherEndingsAndHiddenNamesAreLeftOut()
    {
        repository.WriteSpecs("a.rst", "b.RST", "c.txt", "redirects", ".d.rst", ".git/e.rst", "f.rst.orig");

        Assert.Equal(["a.rst", "b.RST"], Search());
    }

    [Fact]
    public void InFoldersThatMayHoldSpecsOnlyOtherEndingsAreFound()
    {
        repository.WriteSpecs("specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.txt", "specs/2026.2/c.txt");

        Assert.Equal(["specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.txt"], Search());
    }

    [Fact]
    public void AFolderThatTheConfigurationDeclaresMayHoldSpecsOnly()
    {
        repository.Write("spectools.json", """{ "statusFolders": ["accepted"] }""");
        repository.WriteSpecs("specs/1.0/accepted/b.txt", "specs/1.0/other/b.txt");

        Assert.Equal(["specs/1.0/accepted/b.txt"], Search());
    }

    [Fact]
    public void AMissingFolderIsAnError() => Assert.Equal(["nowhere: PathNotFound"], Search("nowhere"));

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public void AFolderWithoutPermissionIsAnErrorAndTheOthersGoOn()
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

    [LinkFact]
    public void ALinkToAFolderInsideIsNotSearchedTwice()
    {
        repository.WriteSpecs("specs/a.rst");
        repository.Link("doc/specs", "../specs");

        Assert.Equal(["specs/a.rst"], Search());
        Assert.Equal(["doc/specs/a.rst"], Search("doc"));
        Assert.Equal(["doc/specs/a.rst"], Search("doc/specs"));
    }

    [LinkFact]
    public void ACircleOfLinksEnds()
    {
        repository.WriteSpecs("one/a.rst", "two/b.rst");
        repository.Link("one/two", "../two");
        repository.Link("two/one", "../one");
        repository.Link("one/self", ".");
        repository.Link("one/never", "never");

        // A link that leads to no folder may be a spec's; whoever reads it says what is wrong with it.
        Assert.Equal(["one/a.rst", "one/two/b.rst"], Search("one"));
    }

    [LinkFact]
    public void ALinkToAFileIsFoundUnderItsOwnName()
    {
        repository.WriteSpecs("approved/a.rst");
        repository.Link("35.0/a.rst", "../approved/a.rst");

        Assert.Equal(["35.0/a.rst", "approved/a.rst"], Search());
    }

    [Fact]
    public void AFolderIsOpenedWhenItsTurnComes()
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
