using SpecTools.Tests.Operations;
using SpecTools.Text;

namespace SpecTools.Tests.Text;

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
    public void A_path_and_nothing_else_is_a_link() => Assert.True(IsLink("b.rst"));

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
    public void Anything_else_is_a_text(string content) => Assert.False(IsLink(content));

    [Fact]
    public void A_long_text_is_no_link() => Assert.False(IsLink(string.Concat(Enumerable.Repeat("./", 600)) + "b.rst"));

    [UnixFact]
    public void All_ways_to_a_file_have_one_identity()
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

    [UnixFact]
    public void Behind_a_linked_folder_up_is_the_real_parent()
    {
        repository.WriteSpecs("deep/down/real.rst", "deep/target.rst");
        repository.Link("short", "deep/down");
        repository.Link("deep/down/link.rst", "../target.rst");

        Assert.Equal(repository.Path("deep/target.rst"), Follow("short/link.rst").Path);
    }

    [UnixFact]
    public void A_link_to_a_folder_is_left_to_whoever_opens_it()
    {
        Directory.CreateDirectory(repository.Path("folder"));
        repository.Link("a.rst", "folder");

        Assert.Equal(repository.Path("folder"), Follow("a.rst").Path);
    }

    [UnixFact(OnLinux = true)]
    public void A_device_is_not_opened()
    {
        repository.Link("a.rst", "/dev/zero");

        Assert.Equal(SpecErrorKind.FileNotReadable, Assert.Throws<SpecException>(() => Follow("a.rst")).Kind);
    }

    [UnixFact(OnLinux = true)]
    public void A_link_to_an_open_pipe_is_not_said_to_lead_to_nothing()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        repository.Link("a.rst", $"/proc/self/fd/{pipe.SafePipeHandle.DangerousGetHandle()}");

        Assert.Equal(SpecErrorKind.FileNotReadable, Assert.Throws<SpecException>(() => Follow("a.rst")).Kind);
    }

    [UnixFact]
    public void A_circle_of_folders_ends()
    {
        repository.Link("one", "two");
        repository.Link("two", "one");

        Assert.Throws<SpecException>(() => Follow("one/a.rst"));
        Assert.NotNull(new RealFolders().Of(repository.Path("one/x")));
    }
}
