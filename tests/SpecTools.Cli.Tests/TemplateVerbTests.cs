namespace SpecTools.Cli.Tests;

public sealed class TemplateVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nOne\n---\n\nSay *it*.\n\nTwo (optional)\n~~~~~~~~~~~~~~\n\nThree\n-----\n";

    private readonly CliFolder folder = new();

    public TemplateVerbTests()
    {
        folder.Write("specs/template.rst", Text);
        folder.Write("specs/a.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void List_names_what_is_in_force_and_what_is_built_in() =>
        Assert.Equal(
            ["specs/template.rst: 3 sections, in force here", "kep: 25 sections, built in", "openstack: 18 sections, built in", "openstack-backlog: 5 sections, built in", "powershell-rfc: 4 sections, built in"],
            folder.Run("template", "list").Expect(ExitCode.Done).Lines);

    [Fact]
    public void Show_prints_the_sections_of_each_template_once()
    {
        const string Shown = "specs/template.rst:\n  One\n    Two (optional)\n  Three\n";
        Assert.Equal(Shown, folder.Run("template", "show").Expect(ExitCode.Done).Out);
        Assert.Equal(Shown, folder.Run("template", "show", "specs", "specs/a.rst", "specs/new.rst").Expect(ExitCode.Done).Out);
    }

    [Fact]
    public void Show_takes_names()
    {
        Assert.StartsWith("openstack:\n  Problem description\n", folder.Run("template", "show", "--name", "open*").Expect(ExitCode.Done).Out, StringComparison.Ordinal);
        Assert.Equal("specs/a.rst", folder.Run("template", "show", "--name", "specs/a.rst").Expect(ExitCode.Done).Lines[0].TrimEnd(':'));
        Assert.Contains("Did you mean 'openstack'?", folder.Run("template", "show", "--name", "opnstack").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
        Assert.Contains("goes with no PATH", folder.Run("template", "show", "specs", "--name", "openstack").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
        Assert.Contains("no template found", folder.Run("template", "show", "--name", "x*").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_guidance()
    {
        var template = Assert.Single(folder.Run("template", "show", "--json").Expect(ExitCode.Done).Json);
        Assert.Equal(folder.FullPath("specs/template.rst"), template.GetProperty("path").GetString());
        Assert.Equal("Rst", template.GetProperty("format").GetString());
        Assert.False(template.GetProperty("isBuiltIn").GetBoolean());
        var sections = template.GetProperty("sections").EnumerateArray().ToList();
        Assert.Equal(["One", "One/Two (optional)", "Three"], sections.Select(section => section.GetProperty("path").GetString()));
        Assert.Equal("Say it.", sections[0].GetProperty("prompt").GetString());
        Assert.Equal([1, 2, 1], sections.Select(section => section.GetProperty("level").GetInt32()));
        Assert.Equal([false, true, false], sections.Select(section => section.GetProperty("isOptional").GetBoolean()));
    }

    [Fact]
    public void A_missing_path_is_an_error_and_the_others_are_shown()
    {
        var result = folder.Run("template", "show", "nowhere", "specs").Expect(ExitCode.Unusable);
        Assert.Contains("There is no file or folder", result.Error, StringComparison.Ordinal);
        Assert.Equal("specs/template.rst:", result.Lines[0]);
    }
}
