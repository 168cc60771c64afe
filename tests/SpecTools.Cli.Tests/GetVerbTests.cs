using System.Text.Json;

namespace SpecTools.Cli.Tests;

public sealed class GetVerbTests : IDisposable
{
    private readonly CliFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Text_is_one_line_per_spec()
    {
        folder.Write("specs/2026.2/approved/a.rst", SoundSpec.Named("a"));
        folder.Write("b.rst", "No title here.\n");
        var result = folder.Run("get", "specs", "b.rst").Expect(ExitCode.Done);
        Assert.Equal(
            [$"{Path.Combine("specs", "2026.2", "approved", "a.rst")}: Awesome thing (2026.2, Approved)", "b.rst: (no title)"],
            result.Lines);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Json_has_every_field_of_the_spec()
    {
        var path = folder.Write("specs/2026.2/approved/awesome.rst", SoundSpec.Named("awesome"));
        var spec = Assert.Single(folder.Run("get", "--json", "specs").Expect(ExitCode.Done).Json);
        Assert.Equal(
            [
                "path", "aliases", "name", "title", "format", "blueprint", "introduction", "license", "release", "status",
                "primaryAssignee", "contributors", "workItems", "dependencies", "references", "history", "sections",
                "metadata", "template", "lineCount", "length", "encoding", "newLine", "lastWriteTime",
            ],
            spec.EnumerateObject().Select(property => property.Name));
        Assert.Equal(path, spec.GetProperty("path").GetString());
        Assert.Equal("awesome", spec.GetProperty("name").GetString());
        Assert.Equal("Awesome thing", spec.GetProperty("title").GetString());
        Assert.Equal("Rst", spec.GetProperty("format").GetString());
        Assert.Equal("Everything becomes awesome, at no cost.", spec.GetProperty("introduction").GetString());
        Assert.Equal("2026.2", spec.GetProperty("release").GetString());
        Assert.Equal("Approved", spec.GetProperty("status").GetString());
        Assert.Equal("utf-8", spec.GetProperty("encoding").GetString());
        Assert.Equal("LF", spec.GetProperty("newLine").GetString());
        Assert.Equal(new FileInfo(path).Length, spec.GetProperty("length").GetInt64());
        Assert.Equal(File.ReadAllLines(path).Length, spec.GetProperty("lineCount").GetInt32());
        Assert.Equal(new FileInfo(path).LastWriteTime, spec.GetProperty("lastWriteTime").GetDateTime());

        var blueprint = spec.GetProperty("blueprint");
        Assert.Equal("https://blueprints.launchpad.net/example/+spec/awesome", blueprint.GetProperty("url").GetString());
        Assert.Equal("example", blueprint.GetProperty("project").GetString());
        Assert.Equal("awesome", blueprint.GetProperty("name").GetString());
        Assert.Equal("LaunchpadBlueprint", blueprint.GetProperty("kind").GetString());
    }

    [Fact]
    public void Json_has_the_people()
    {
        folder.Write("a.rst", "Title\n=====\n\nAssignees\n---------\n\nPrimary assignee:\n  John Doe (jdoe)\n\nOther contributors:\n  jroe@example.com\n");

        var spec = folder.Run("get", "--json", "a.rst").Expect(ExitCode.Done).Json[0];

        Assert.Equal("""[{"name":"John Doe","id":"jdoe","email":null}]""", spec.GetProperty("primaryAssignee").GetRawText());
        Assert.Equal("""[{"name":null,"id":null,"email":"jroe@example.com"}]""", spec.GetProperty("contributors").GetRawText());
    }

    [Fact]
    public void Json_has_the_work_items()
    {
        folder.Write("a.rst", "Title\n=====\n\nWork Items\n----------\n\n* [x] One *thing*\n* Another\n\n  * in two parts\n");

        Assert.Equal(
            """
            [{"text":"One thing","line":7,"endLine":7,"sectionPath":"Work Items","isDone":true},{"text":"Another","line":8,"endLine":10,"sectionPath":"Work Items","isDone":null}]
            """,
            folder.Run("get", "--json", "a.rst").Expect(ExitCode.Done).Json[0].GetProperty("workItems").GetRawText());
    }

    [Fact]
    public void Json_has_the_metadata_as_an_object()
    {
        folder.Write("README.md", "---\nRFC: 0018\nnothing:\n---\n# Title\n\n## One\n\nText.\n");
        folder.Write("kep.yaml", "authors:\n- \"@jdoe\"\nmilestone: { alpha: 1.10 }\n");
        folder.Write("a.rst", "Title\n=====\n\n:Status: draft\n\nOne\n---\n");

        var json = folder.Run("get", "--json", "README.md", "a.rst").Expect(ExitCode.Done).Json;

        Assert.Equal(
            """{"RFC":"0018","nothing":null,"authors":["@jdoe"],"milestone":{"alpha":"1.10"}}""", json[0].GetProperty("metadata").GetRawText());
        Assert.Equal("""{"Status":"draft"}""", json[1].GetProperty("metadata").GetRawText());
    }

    [Fact]
    public void Json_has_dependencies_references_and_history()
    {
        var other = folder.Write("specs/b.rst", SoundSpec.Named("b"));
        folder.Write("specs/a.rst", "Title\n=====\n\nDependencies\n------------\n\n* :doc:`b`\n* libvirt\n\nHistory\n-------\n\n=======  ==========\nRelease  Description\n=======  ==========\nZed      Introduced\n=======  ==========\n");
        var spec = folder.Run("get", "--json", Path.Combine("specs", "a.rst")).Expect(ExitCode.Done).Json[0];
        Assert.Equal(
            $$"""
            [{"text":"b","target":"b","kind":"Spec","name":"b","resolvedPath":{{JsonSerializer.Serialize(other)}},"line":7},
            {"text":"libvirt","target":null,"kind":"Other","name":null,"resolvedPath":null,"line":8}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(spec.GetProperty("dependencies")));
        Assert.Equal(
            """[{"text":"b","target":"b","kind":"Document","sectionPath":"Dependencies","line":7}]""",
            JsonSerializer.Serialize(spec.GetProperty("references")));
        Assert.Equal("""[{"release":"Zed","description":"Introduced","line":16}]""", JsonSerializer.Serialize(spec.GetProperty("history")));
    }

    [Fact]
    public void Json_lists_the_sections_flat_in_the_order_of_the_text_without_the_title()
    {
        folder.Write("a.rst", "Title\n=====\n\nOne\n---\n\nText.\n\nTwo\n---\n\nThree\n~~~~~\n\nNone\n\nFour\n----\n");
        var sections = folder.Run("get", "--json", "a.rst").Expect(ExitCode.Done).Json[0].GetProperty("sections");
        Assert.Equal(
            """
            [{"title":"One","level":1,"line":4,"endLine":7,"path":"One","isNone":false,"isEmpty":false},
            {"title":"Two","level":1,"line":9,"endLine":15,"path":"Two","isNone":false,"isEmpty":false},
            {"title":"Three","level":2,"line":12,"endLine":15,"path":"Two/Three","isNone":true,"isEmpty":false},
            {"title":"Four","level":1,"line":17,"endLine":18,"path":"Four","isNone":false,"isEmpty":true}]
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(sections));
    }

    [Fact]
    public void What_a_spec_does_not_have_is_null()
    {
        folder.Write("a.rst", "Some words\nof text.\n");
        var spec = Assert.Single(folder.Run("get", "--json", "a.rst").Expect(ExitCode.Done).Json);
        foreach (var name in new[] { "title", "blueprint", "release" })
            Assert.Equal(JsonValueKind.Null, spec.GetProperty(name).ValueKind);
        Assert.Equal("Unknown", spec.GetProperty("status").GetString());
    }

    [Fact]
    public void A_missing_file_is_told_and_the_rest_is_shown()
    {
        folder.Write("a.rst", SoundSpec.Named("a"));
        var result = folder.Run("get", "missing.rst", "a.rst", "--json").Expect(ExitCode.Unusable);
        Assert.Single(result.Json);
        Assert.Contains("missing.rst", result.Error);
    }
}
