namespace SpecTools.Cli.Tests;

public sealed class AssigneeVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public AssigneeVerbTests()
    {
        folder.Write("a.rst", "A\n=\n\nAssignees\n---------\n\nPrimary assignee:\n  John Doe (jdoe) <jdoe@example.com>\n\nOther contributors:\n  jroe\n  Max M\n");
        folder.Write("b.rst", "B\n=\n\nAssignees\n---------\n\nNone\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_is_one_line_per_person() => Assert.Equal(
        ["a.rst:8: primary: John Doe (jdoe) <jdoe@example.com>", "a.rst:11: contributor: jroe", "a.rst:12: contributor: Max M"],
        folder.Run("assignee", "get", "a.rst", "b.rst").Expect(ExitCode.Done).Lines);

    [Theory]
    [InlineData("primary", 1)]
    [InlineData("Contributor", 2)]
    [InlineData("all", 3)]
    public void A_role_can_be_asked_for(string role, int count) =>
        Assert.Equal(count, folder.Run("assignee", "get", "a.rst", "--role", role).Expect(ExitCode.Done).Lines.Length);

    [Fact]
    public void Json_has_every_field()
    {
        var people = folder.Run("assignee", "get", "--json", "a.rst", "b.rst").Expect(ExitCode.Done).Json;

        Assert.Equal(3, people.Length);
        Assert.Equal(Path.Combine(folder.Path, "a.rst"), people[0].GetProperty("path").GetString());
        Assert.EndsWith("\"role\":\"Primary\",\"name\":\"John Doe\",\"id\":\"jdoe\",\"email\":\"jdoe@example.com\",\"line\":8}", people[0].GetRawText(), StringComparison.Ordinal);
        Assert.EndsWith("\"role\":\"Contributor\",\"name\":null,\"id\":\"jroe\",\"email\":null,\"line\":11}", people[1].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_of_a_file_beside_the_spec_has_no_line()
    {
        folder.Write("kep/README.md", "# One\n\n## Summary\n\nText.\n");
        folder.Write("kep/kep.yaml", "authors:\n- \"@jdoe\"\n");

        Assert.EndsWith("\"id\":\"jdoe\",\"email\":null,\"line\":null}", folder.Run("assignee", "get", "--json", "kep").Expect(ExitCode.Done).Json[0].GetRawText(), StringComparison.Ordinal);
        Assert.Equal([$"{Path.Combine("kep", "README.md")}:1: primary: jdoe"], folder.Run("assignee", "get", "kep").Expect(ExitCode.Done).Lines);
    }

    [Fact]
    public void Nobody_is_no_failure() => Assert.Empty(folder.Run("assignee", "get", "b.rst").Expect(ExitCode.Done).Lines);

    [Fact]
    public void A_role_that_there_is_not_is_wrong_usage() =>
        Assert.Contains("'liaison' is no value of --role", folder.Run("assignee", "get", "a.rst", "--role", "liaison").Expect(ExitCode.Unusable).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("title: A\nstatus: provisional\n", "title: A\nauthors:\n  - \"@jdoe\"\nstatus: provisional\n")]
    [InlineData("status: provisional", "status: provisional\nauthors:\n  - \"@jdoe\"\n")]
    public void Metadata_without_a_field_for_people_get_the_templates(string before, string after)
    {
        folder.Write("kep/README.md", "# One\n\n## Summary\n\nText.\n");
        folder.Write("kep/kep.yaml", before);

        folder.Run("assignee", "set", "kep", "--primary", "jdoe").Expect(ExitCode.Done);

        Assert.Equal(after, File.ReadAllText(folder.FullPath("kep/kep.yaml")));
        Assert.Equal("# One\n\n## Summary\n\nText.\n", File.ReadAllText(folder.FullPath("kep/README.md")));
    }

    [Fact]
    public void Front_matter_without_a_field_for_people_gets_the_templates()
    {
        folder.Write("RFC0001-A.md", "---\nRFC: '0001'\nStatus: Draft\n---\n\n# One\n\n## Motivation\n\nText.\n");

        folder.Run("assignee", "set", "RFC0001-A.md", "--primary", "John Doe").Expect(ExitCode.Done);

        Assert.StartsWith("---\nRFC: '0001'\nAuthor: John Doe\nStatus: Draft\n---\n", File.ReadAllText(folder.FullPath("RFC0001-A.md")), StringComparison.Ordinal);
    }
}
