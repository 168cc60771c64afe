using System.Runtime.Versioning;
using SpecTools.Operations;

namespace SpecTools.Core.Tests.Operations;

public sealed class InputExpanderTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private List<Outcome<SpecInput>> Expand(params string[] paths) => [.. TemporaryRepository.Engine().Expand(paths, repository.Root)];

    private string[] Show(params string[] paths) => repository.Show(Expand(paths));

    [Fact]
    public void AFileIsNamedAndAFolderIsSearched()
    {
        repository.WriteSpecs("a.rst", "specs/b.rst", "specs/c/d.md");

        var outcomes = Expand("a.rst", "specs", "./specs/");

        Assert.Equal(["a.rst", "specs/b.rst", "specs/c/d.md", "specs/b.rst", "specs/c/d.md"], repository.Show(outcomes));
        Assert.Equal([true, false, false, false, false], outcomes.Select(outcome => outcome.Value!.IsNamed));
    }

    [Fact]
    public void WhatIsNotThereIsAnErrorAndTheRestGoesOn()
    {
        repository.WriteSpecs("a.rst");

        Assert.Equal(["x.rst: PathNotFound", "a.rst", "*.md: PathNotFound", ": ArgumentNotValid"], Show("x.rst", "a.rst", "*.md", ""));
    }

    [PermissionFact]
    [UnsupportedOSPlatform("windows")]
    public void WhatCannotBeSeenIsNotSaidToBeMissing()
    {
        repository.WriteSpecs("closed/a.rst", "b.rst");
        File.SetUnixFileMode(repository.Path("closed"), UnixFileMode.None);
        try
        {
            Assert.Equal(["closed/a.rst: FileNotReadable", "b.rst"], Show("closed/a.rst", "b.rst"));
        }
        finally
        {
            File.SetUnixFileMode(repository.Path("closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Theory]
    [InlineData("*.rst", "a.rst,b.rst")]
    [InlineData("?.rst", "a.rst,b.rst")]
    [InlineData("[ab].rst", "a.rst,b.rst")]
    [InlineData("[!a].rst", "b.rst")]
    [InlineData("[a-a].rst", "a.rst")]
    [InlineData("specs/*/x.rst", "specs/1/x.rst,specs/2/x.rst")]
    [InlineData("specs/*/*.rst", "specs/1/x.rst,specs/2/x.rst,specs/2/y.rst")]
    [InlineData("specs/**/*.rst", "specs/1/x.rst,specs/2/deep/z.rst,specs/2/x.rst,specs/2/y.rst,specs/s.rst")]
    [InlineData("specs/**", "specs/1/x.rst,specs/2/deep/z.rst,specs/2/x.rst,specs/2/y.rst,specs/s.rst")]
    [InlineData("**/deep/*", "specs/2/deep/z.rst")]
    [InlineData("**/z.rst", "specs/2/deep/z.rst")]
    [InlineData("specs/*", "specs/1/x.rst,specs/2/deep/z.rst,specs/2/x.rst,specs/2/y.rst,specs/s.rst")]
    [InlineData("specs/2*", "specs/2/deep/z.rst,specs/2/x.rst,specs/2/y.rst")]
    [InlineData("*/1/../2/y.rst", "specs/2/y.rst")]
    public void PatternsMatch(string pattern, string expected)
    {
        repository.WriteSpecs("a.rst", "b.rst", ".hidden.rst", ".git/x.rst");
        repository.WriteSpecs("specs/s.rst", "specs/1/x.rst", "specs/2/x.rst", "specs/2/y.rst", "specs/2/deep/z.rst", "specs/2/.git/q.rst");

        Assert.Equal(expected.Split(','), Show(pattern));
    }

    [Fact]
    public void WhatAPatternMatchesIsNotNamed()
    {
        repository.WriteSpecs("a.rst");

        Assert.False(Assert.Single(Expand("*.rst")).Value!.IsNamed);
    }

    [Fact]
    public void BracketsInAnExistingNameAreBrackets()
    {
        repository.WriteSpecs("b[1].rst", "b1.rst", "specs [old]/c.rst", "-x.rst");

        Assert.Equal(["b[1].rst"], Show("b[1].rst"));
        Assert.Equal(["specs [old]/c.rst"], Show("specs [old]"));
        Assert.Equal(["-x.rst"], Show("-x.rst"));
        File.Delete(repository.Path("b[1].rst"));
        Assert.Equal(["b1.rst"], Show("b[1].rst"));
    }

    [Fact]
    public void ABracketThatIsNeverClosedIsABracket()
    {
        repository.WriteSpecs("a[b.rst");

        Assert.Equal(["a[b.rst"], Show("?[b.rst"));
    }

    [LinkFact]
    public void AnyFoldersDoNotFollowLinks()
    {
        repository.WriteSpecs("specs/a.rst");
        repository.Link("specs/again", ".");

        Assert.Equal(["specs/a.rst"], Show("specs/**/*.rst"));
        Assert.Equal(["specs/again/a.rst"], Show("specs/again/*.rst"));
    }
}
