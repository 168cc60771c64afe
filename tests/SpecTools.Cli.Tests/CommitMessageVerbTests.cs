namespace SpecTools.Cli.Tests;

public sealed class CommitMessageVerbTests : IDisposable
{
    private const string Message = "Awesome thing\n\nEverything becomes awesome, at no cost.\n\nImplements: blueprint awesome-thing\n";

    private readonly CliFolder folder = new();

    public CommitMessageVerbTests()
    {
        folder.Write("a.rst", SoundSpec.Text);
        folder.Write("b.rst", SoundSpec.Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_message_is_printed_as_it_is() =>
        Assert.Equal(Message, folder.Run("commit-message", "a.rst").Expect(ExitCode.Done).Out);

    [Fact]
    public void Several_messages_have_a_heading_each() =>
        Assert.Equal(
            $"==> a.rst <==\n{Message}\n==> b.rst <==\n{Message}",
            folder.Run("commit-message", "a.rst", "b.rst").Expect(ExitCode.Done).Out);

    [Fact]
    public void Json_is_one_object_per_spec()
    {
        var message = Assert.Single(folder.Run("commit-message", "a.rst", "--json").Expect(ExitCode.Done).Json);
        Assert.Equal(["path", "subject", "body", "footers", "text"], message.EnumerateObject().Select(property => property.Name));
        Assert.Equal(folder.FullPath("a.rst"), message.GetProperty("path").GetString());
        Assert.Equal("Awesome thing", message.GetProperty("subject").GetString());
        Assert.Equal(["Implements: blueprint awesome-thing"], message.GetProperty("footers").EnumerateArray().Select(footer => footer.GetString()));
        Assert.Equal(Message, message.GetProperty("text").GetString() + "\n");
    }

    [Fact]
    public void A_missing_file_is_told_and_the_rest_is_printed()
    {
        var result = folder.Run("commit-message", "missing.rst", "a.rst").Expect(ExitCode.Unusable);
        Assert.Contains("missing.rst", result.Error);
        Assert.Contains(Message, result.Out);
    }

    [Fact]
    public void A_template_that_is_named_is_the_guidance()
    {
        var text = SoundSpec.Text.Replace("REST API impact\n---------------\n\nNone", "REST API impact\n---------------\n\nGET /a", StringComparison.Ordinal);
        folder.Write("c.rst", text);
        Assert.Contains("\n\nAPIImpact\n\nImplements: ", folder.Run("commit-message", "c.rst").Expect(ExitCode.Done).Out);
        Assert.DoesNotContain("APIImpact", folder.Run("commit-message", "c.rst", "--template", "c.rst").Expect(ExitCode.Done).Out);
    }
}
