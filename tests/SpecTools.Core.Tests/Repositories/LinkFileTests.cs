using SpecTools.Core.Tests.Operations;
using SpecTools.Text;

namespace SpecTools.Core.Tests.Repositories;

public sealed class LinkFileTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private LinkedFile Follow(string relative) => LinkFile.Follow(repository.Path(relative), new RealFolders());

    private bool IsLink(string content, string name = "a.rst")
    {
        repository.Write(name, content);
        repository.Write("b.rst", "A text.\n");
        return Follow(name).Links.Count > 0;
    }

    [Fact]
    public void APathAndNothingElseIsALink() => Assert.True(IsLink("b.rst"));

    [Theory]
    [InlineData("b.rst\n")]
    [InlineData("b.rst ")]
    [InlineData("see b.rst")]
    [InlineData("b.md")]
    [InlineData("b")]
    [InlineData(".rst")]
    [InlineData("")]
    [InlineData("/etc/b.rst")]
    [InlineData("https://example.org/b.rst")]
    public void AnythingElseIsAText(string content) => Assert.False(IsLink(content));

    [Fact]
    public void ALongTextIsNoLink() => Assert.False(IsLink(string.Concat(Enumerable.Repeat("./", 600)) + "b.rst"));

    [LinkFact]
    public void AllWaysToAFileHaveOneIdentity()
    {
        repository.WriteSpecs("real/a.rst");
        repository.Link("folder", "real");
        repository.Link("link.rst", "real/a.rst");
        repository.Link("chain.rst", "folder/../link.rst");
        repository.Write("text.rst", "folder/a.rst");

        var identities = new[] { "real/a.rst", "folder/a.rst", "link.rst", "chain.rst", "text.rst" }.Select(path => Follow(path).Identity);
        Assert.Equal(repository.Path("real/a.rst"), Assert.Single(identities.Distinct()));
        Assert.Equal([repository.Path("chain.rst"), repository.Path("link.rst")], Follow("chain.rst").Links);
        Assert.Equal(repository.Path("folder/a.rst"), Follow("folder/a.rst").Path);
    }

    [LinkFact]
    public void BehindALinkedFolderUpIsTheRealParent()
    {
        repository.WriteSpecs("deep/down/real.rst", "deep/target.rst");
        repository.Link("short", "deep/down");
        repository.Link("deep/down/link.rst", "../target.rst");

        Assert.Equal(repository.Path("deep/target.rst"), Follow("short/link.rst").Path);
    }

    [LinkFact]
    public void ALinkToAFolderIsLeftToWhoeverOpensIt()
    {
        Directory.CreateDirectory(repository.Path("folder"));
        repository.Link("a.rst", "folder");

        Assert.Equal(repository.Path("folder"), Follow("a.rst").Path);
    }

    [LinuxFact]
    public void ADeviceIsNotOpened()
    {
        repository.Link("a.rst", "/dev/zero");

        Assert.Equal(SpecErrorKind.FileNotReadable, Assert.Throws<SpecException>(() => Follow("a.rst")).Kind);
    }

    [LinuxFact]
    public void ALinkToAnOpenPipeIsNotSaidToLeadToNothing()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        repository.Link("a.rst", $"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}");

        Assert.Equal(SpecErrorKind.FileNotReadable, Assert.Throws<SpecException>(() => Follow("a.rst")).Kind);
    }

    [LinkFact]
    public void ACircleOfFoldersEnds()
    {
        repository.Link("one", "two");
        repository.Link("two", "one");

        Assert.Throws<SpecException>(() => Follow("one/a.rst"));
        Assert.NotNull(new RealFolders().Of(repository.Path("one/x")));
    }
}
