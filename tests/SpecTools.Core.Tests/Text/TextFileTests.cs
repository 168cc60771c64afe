using SpecTools.Text;

namespace SpecTools.Tests.Text;

public sealed class TextFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_is_read_whole()
    {
        File.WriteAllBytes(folder.File("a"), [1, 2, 3]);

        Assert.Equal([1, 2, 3], TextFile.ReadBytes(folder.File("a")));
    }

    [Fact]
    public void An_empty_file_is_a_text_of_no_lines()
    {
        File.WriteAllBytes(folder.File("a"), []);

        var source = SourceText.Read(folder.File("a"));

        Assert.Equal((0, 0L, LineBreak.None, (1, 1)), (source.LineCount, source.ByteLength, source.NewLine, source.PositionAt(0)));
    }

    [Fact]
    public void What_is_not_there_is_an_error() => AssertError(SpecErrorKind.PathNotFound, folder.File("absent"));

    [Fact]
    public void A_name_that_may_be_no_text_is_said_to_be_so()
    {
        var error = Assert.Throws<SpecException>(() => TextFile.ReadBytes(folder.File("a\uFFFD.rst")));

        Assert.Contains("no UTF-8", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_an_error() => AssertError(SpecErrorKind.FileNotReadable, folder.Path);

    [Fact]
    public void A_loop_of_links_is_an_error()
    {
        File.CreateSymbolicLink(folder.File("a"), "b");
        File.CreateSymbolicLink(folder.File("b"), "a");

        AssertError(SpecErrorKind.FileNotReadable, folder.File("a"));
    }

    [Fact]
    public void A_huge_file_is_an_error_before_it_is_read()
    {
        using (var file = File.Create(folder.File("a")))
            file.SetLength(100L * 1024 * 1024);

        AssertError(SpecErrorKind.FileTooLarge, folder.File("a"));
    }

    [UnixFact(OnLinux = true)]
    public void A_pipe_is_an_error_and_not_waited_for()
    {
        using (var process = System.Diagnostics.Process.Start("mkfifo", [folder.File("a")]))
            process.WaitForExit();

        AssertError(SpecErrorKind.FileNotReadable, folder.File("a"));
    }

    private static void AssertError(SpecErrorKind kind, string path)
    {
        var error = Assert.Throws<SpecException>(() => TextFile.ReadBytes(path));

        Assert.Equal((kind, path), (error.Kind, error.Path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }
}
