using System.Runtime.Versioning;
using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

public sealed class InputExpanderTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private List<Outcome<SpecInput>> Expand(params string[] paths) => [.. TemporaryRepository.Engine().Expand(paths, repository.Root)];

    private string[] Show(params string[] paths) => repository.Show(Expand(paths));

    [Fact]
    public void A_file_is_named_and_a_folder_is_searched()
    {
        repository.WriteSpecs("a.rst", "specs/b.rst", "specs/c/d.md");

        var outcomes = Expand("a.rst", "specs", "./specs/");

        Assert.Equal(["a.rst", "specs/b.rst", "specs/c/d.md", "specs/b.rst", "specs/c/d.md"], repository.Show(outcomes));
        Assert.Equal([true, false, false, false, false], outcomes.Select(outcome => outcome.Value!.IsNamed));
    }

    [Fact]
    public void What_is_not_there_is_an_error_and_the_rest_goes_on()
    {
        repository.WriteSpecs("a.rst");

        Assert.Equal(["x.rst: PathNotFound", "a.rst", "*.md: PathNotFound", ": ArgumentNotValid"], Show("x.rst", "a.rst", "*.md", ""));
    }

    [UnixFact(AsRoot = false)]
    [UnsupportedOSPlatform("windows")]
    public void What_cannot_be_seen_is_not_said_to_be_missing()
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
    public void Patterns_match(string pattern, string expected)
    {
        repository.WriteSpecs("a.rst", "b.rst", ".hidden.rst", ".git/x.rst");
        repository.WriteSpecs("specs/s.rst", "specs/1/x.rst", "specs/2/x.rst", "specs/2/y.rst", "specs/2/deep/z.rst", "specs/2/.git/q.rst");

        Assert.Equal(expected.Split(','), Show(pattern));
    }

    [Fact]
    public void What_a_pattern_matches_is_not_named()
    {
        repository.WriteSpecs("a.rst");

        Assert.False(Assert.Single(Expand("*.rst")).Value!.IsNamed);
    }

    [Fact]
    public void Brackets_in_an_existing_name_are_brackets()
    {
        repository.WriteSpecs("b[1].rst", "b1.rst", "specs [old]/c.rst", "-x.rst");

        Assert.Equal(["b[1].rst"], Show("b[1].rst"));
        Assert.Equal(["specs [old]/c.rst"], Show("specs [old]"));
        Assert.Equal(["-x.rst"], Show("-x.rst"));
        File.Delete(repository.Path("b[1].rst"));
        Assert.Equal(["b1.rst"], Show("b[1].rst"));
    }

    [Fact]
    public void A_bracket_that_is_never_closed_is_a_bracket()
    {
        repository.WriteSpecs("a[b.rst");

        Assert.Equal(["a[b.rst"], Show("?[b.rst"));
    }

    [UnixFact]
    public void Any_folders_do_not_follow_links()
    {
        repository.WriteSpecs("specs/a.rst");
        repository.Link("specs/again", ".");

        Assert.Equal(["specs/a.rst"], Show("specs/**/*.rst"));
        Assert.Equal(["specs/again/a.rst"], Show("specs/again/*.rst"));
    }
}
