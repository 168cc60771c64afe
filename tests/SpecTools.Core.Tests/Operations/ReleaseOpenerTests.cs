using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

/// <summary>Releases opened in repositories of every form.</summary>
public sealed class ReleaseOpenerTests : IDisposable
{
    private readonly TemporaryRepository files = new();

    public void Dispose() => files.Dispose();

    [UnixFact]
    public void All_that_the_newest_release_has_the_new_one_gets_in_the_same_form()
    {
        NovaForm();
        var before = Tree();
        var plan = TemporaryRepository.Engine().PlanRelease(new NewReleaseOptions { Name = "2027.2", Folder = files.Path("specs/2026.2"), CodeName = "Jacaranda" });
        Assert.Equal("2027.1", plan.From);
        SpecEngine.Apply(plan.Changes);

        Assert.Equal(
            [
                "doc/source/specs/2027.2/approved -> ../../../../specs/2027.2/approved",
                "doc/source/specs/2027.2/implemented -> ../../../../specs/2027.2/implemented",
                "doc/source/specs/2027.2/index.rst",
                "doc/source/specs/2027.2/redirects -> ../../../../specs/2027.2/redirects",
                "doc/source/specs/2027.2/template.rst -> ../../../../specs/2027.2-template.rst",
                "specs/2027.2-template.rst",
                "specs/2027.2/approved/2027.2-template.rst -> ../../2027.2-template.rst",
                "specs/2027.2/implemented/2027.2-template.rst -> ../../2027.2-template.rst",
                "specs/2027.2/redirects",
                "specs/backlog-template.rst -> 2027.2-template.rst",
            ],
            Tree().Except(before));
        Assert.Equal("specs/backlog-template.rst -> 2027.1-template.rst", Assert.Single(before.Except(Tree())));
        Assert.Equal("", Read("specs/2027.2/redirects"));
        Assert.Equal("History\n\n   * - 2027.2 Jacaranda\n     - Introduced\n", Read("specs/2027.2-template.rst"));
        Assert.Equal(
            "====================================\nNova 2027.2 Jacaranda Specifications\n====================================\n\n.. toctree::\n\n   Template (2027.2 Jacaranda release) <template>\n\n"
            + "2027.2 Jacaranda approved specs:\n\n.. toctree::\n   :glob:\n\n   approved/*\n",
            Read("doc/source/specs/2027.2/index.rst"));
        Assert.Equal("Specs\n=====\n\n.. toctree::\n\n   specs/2027.2/index\n   specs/2027.1/index\n   specs/2026.2/index\n   specs/backlog/index\n", Read("doc/source/index.rst"));
    }

    [UnixFact]
    public void Without_a_second_name_the_old_one_goes()
    {
        NovaForm();
        Open("2027.2");

        Assert.StartsWith("==========================\nNova 2027.2 Specifications\n==========================\n\n", Read("doc/source/specs/2027.2/index.rst"));
        Assert.Contains("Template (2027.2 release) <template>", Read("doc/source/specs/2027.2/index.rst"));
        Assert.Contains("* - 2027.2\n", Read("specs/2027.2-template.rst"));
    }

    [UnixFact]
    public void What_fails_in_the_middle_leaves_nothing()
    {
        NovaForm();
        var before = Tree();
        var plan = TemporaryRepository.Engine().PlanRelease(new NewReleaseOptions { Name = "2027.2", Folder = files.Root });
        files.Link("doc/source/specs/2027.2", "nowhere");

        Assert.Throws<SpecException>(() => SpecEngine.Apply(plan.Changes));
        Assert.Equal(before.Append("doc/source/specs/2027.2 -> nowhere").Order(StringComparer.Ordinal), Tree());
    }

    [UnixFact]
    public void A_release_between_two_others_comes_between_them()
    {
        NovaForm();
        Open("2026.3", from: "2026.2");

        Assert.Contains("   specs/2027.1/index\n   specs/2026.3/index\n   specs/2026.2/index\n", Read("doc/source/index.rst"));
        Assert.Equal("2027.1-template.rst", new FileInfo(files.Path("specs/backlog-template.rst")).LinkTarget);
        Assert.Equal("../../2026.3-template.rst", new FileInfo(files.Path("specs/2026.3/approved/2026.3-template.rst")).LinkTarget);
    }

    [Fact]
    public void Text_files_in_the_place_of_links_stay_text_files()
    {
        files.Write("specs/juno-template.rst", "Juno\n====\n");
        files.WriteSpecs("specs/juno/approved/a.rst");
        files.Write("doc/source/specs/juno/approved", "../../../../specs/juno/approved/");
        files.Write("doc/source/specs/juno/template.rst", "../../../../specs/juno-template.rst");
        Open("kilo");

        Assert.Equal("Kilo\n====\n", Read("specs/kilo-template.rst"));
        Assert.Equal("../../../../specs/kilo/approved/", Read("doc/source/specs/kilo/approved"));
        Assert.Equal("../../../../specs/kilo-template.rst", Read("doc/source/specs/kilo/template.rst"));
        Assert.True(Directory.Exists(files.Path("specs/kilo/approved")));
    }

    [UnixFact]
    public void Releases_of_links_get_a_folder_and_no_links()
    {
        files.WriteSpecs("specs/approved/a.rst");
        files.Link("specs/35.0/a.rst", "../approved/a.rst");
        files.Write("specs/34.0/.gitkeep", "");
        files.Write("doc/source/releases/35.0.rst", "35.0 Specs\n==========\n\n.. toctree::\n   :glob:\n\n   ../specs/35.0/*\n");
        files.Write("doc/source/index.rst", "Specs\n=====\n\n.. toctree::\n   :glob:\n   :reversed:\n\n   releases/*\n");
        files.Link("doc/source/specs", "../../specs");
        var before = Tree();
        Open("36.0");

        Assert.Equal(["doc/source/releases/36.0.rst", "specs/36.0/.gitkeep"], Tree().Except(before));
        Assert.Equal("36.0 Specs\n==========\n\n.. toctree::\n   :glob:\n\n   ../specs/36.0/*\n", Read("doc/source/releases/36.0.rst"));
    }

    [Fact]
    public void A_part_of_a_page_for_each_release_is_written_for_the_new_one()
    {
        files.WriteSpecs("specs/newton/a.rst", "specs/ocata/b.rst");
        files.Write(
            "doc/source/index.rst",
            "Specs\n=====\n\nOcata\n-----\n\nOcata approved specs:\n\n.. toctree::\n   :glob:\n\n   specs/ocata/*\n\n\nNewton\n------\n\nNewton approved specs:\n\n.. toctree::\n   :glob:\n\n   specs/newton/*\n\nIndices\n-------\n\nNone.\n");
        Open("queens");

        Assert.StartsWith(
            "Specs\n=====\n\nQueens\n------\n\nQueens approved specs:\n\n.. toctree::\n   :glob:\n\n   specs/queens/*\n\n\nOcata\n-----\n\nOcata approved specs:\n",
            Read("doc/source/index.rst"));
        Assert.Equal(["specs/queens"], Directory.GetDirectories(files.Path("specs"), "q*").Select(files.Relative));
    }

    [Fact]
    public void A_paragraph_and_its_list_are_such_a_part_too()
    {
        files.WriteSpecs("specs/newton/approved/a.rst", "specs/newton/implemented/c.rst", "specs/ocata/approved/b.rst", "specs/ocata/implemented/d.rst");
        const string newton = "Newton approved specs:\n\n.. toctree::\n   :glob:\n\n   specs/newton/approved/*\n\nNewton implemented specs:\n\n.. toctree::\n   :glob:\n\n   specs/newton/implemented/*\n";
        var ocata = newton.Replace("newton", "ocata", StringComparison.Ordinal).Replace("Newton", "Ocata", StringComparison.Ordinal);
        files.Write("doc/source/index.rst", $"Specs\n=====\n\n{newton}\n{ocata}");
        Open("pike");

        var pike = newton.Replace("newton", "pike", StringComparison.Ordinal).Replace("Newton", "Pike", StringComparison.Ordinal);
        Assert.Equal($"Specs\n=====\n\n{newton}\n{ocata}\n{pike}", Read("doc/source/index.rst"));
    }

    [Fact]
    public void An_index_written_by_hand_is_copied_without_the_specs()
    {
        files.WriteSpecs("specs/2026.1/a.rst", "specs/2026.1/b.rst", "specs/2025.2/c.rst", "specs/abandoned/d.rst");
        files.Write("specs/2026.1/index.rst", "2026.1\n======\n\n.. toctree::\n   :maxdepth: 1\n\n   a\n   b\n   ../2025.2/c\n   ../abandoned/d\n   ../readme\n");
        files.Write("specs/readme.rst", "Words.");
        files.Write("specs/index.rst", "All\n===\n\n.. toctree::\n\n   2025.2/c\n   2026.1/index\n");
        Open("2026.2");

        Assert.Equal("2026.2\n======\n\n.. toctree::\n   :maxdepth: 1\n\n   ../readme\n", Read("specs/2026.2/index.rst"));
        Assert.Equal("All\n===\n\n.. toctree::\n\n   2025.2/c\n   2026.1/index\n   2026.2/index\n", Read("specs/index.rst"));
    }

    [Fact]
    public void The_configuration_names_the_new_release_beside_the_one_before()
    {
        files.WriteSpecs("specs/2026.1/a.rst", "specs/2026.2/b.rst");
        files.Write("templates/2026.2.rst", TemporaryRepository.Template);
        files.Write("spectools.json", "{\n  // é\n  \"openReleases\": [\"2026.1\", \"2026.2\"],\n  \"releaseFolders\": [\n    \"2026.1\",\n    \"2026.2\", // the newest\n  ],\n  \"templates\": { \"specs/2026.2/**\": \"templates/2026.2.rst\" }\n}\n");
        Open("2027.1");

        Assert.Equal(
            "{\n  // é\n  \"openReleases\": [\"2026.1\", \"2026.2\", \"2027.1\"],\n  \"releaseFolders\": [\n    \"2026.1\",\n    \"2026.2\",\n    \"2027.1\", // the newest\n  ],\n  \"templates\": { \"specs/2026.2/**\": \"templates/2026.2.rst\", \"specs/2027.1/**\": \"templates/2027.1.rst\" }\n}\n",
            Read("spectools.json"));
        Assert.Equal(TemporaryRepository.Template, Read("templates/2027.1.rst"));
        Assert.Equal(["2026.1", "2026.2", "2027.1"], TemporaryRepository.Engine().Releases(files.Root, []).Select(outcome => outcome.Value!.Name.Name));
    }

    [Theory]
    [InlineData("2026.1", null, SpecErrorKind.FileExists)]
    [InlineData("2026.2", null, SpecErrorKind.FileExists)]
    [InlineData("2027.1", "2026.7", SpecErrorKind.ReleaseNotFound)]
    [InlineData("backlog", null, SpecErrorKind.ArgumentNotValid)]
    [InlineData("../x", null, SpecErrorKind.ArgumentNotValid)]
    [InlineData("..", null, SpecErrorKind.ArgumentNotValid)]
    [InlineData("a*", null, SpecErrorKind.ArgumentNotValid)]
    [InlineData("", null, SpecErrorKind.ArgumentNotValid)]
    public void What_cannot_be_is_an_error_and_changes_nothing(string name, string? from, SpecErrorKind kind)
    {
        files.WriteSpecs("specs/2026.1/approved/a.rst");
        files.Write("specs/2026.1-template.rst", TemporaryRepository.Template);
        files.Write("specs/2026.2-template.rst", TemporaryRepository.Template);
        var error = Assert.Throws<SpecException>(() => Open(name, from));

        Assert.Equal(kind, error.Kind);
    }

    [Fact]
    public void Without_any_release_there_is_nothing_to_take_after()
    {
        files.WriteSpecs("specs/a.rst");
        Assert.Equal(SpecErrorKind.ReleaseNotFound, Assert.Throws<SpecException>(() => Open("2026.1")).Kind);
    }

    private void NovaForm()
    {
        foreach (var (release, code) in new[] { ("2026.2", "Hibiscus"), ("2027.1", "Indri") })
        {
            files.Write($"specs/{release}-template.rst", $"History\n\n   * - {release} {code}\n     - Introduced\n");
            files.Write($"specs/{release}/redirects", release == "2026.2" ? "" : "approved/x.rst ../implemented/y.rst\n");
            files.WriteSpecs($"specs/{release}/implemented/y.rst");
            files.Link($"specs/{release}/approved/{release}-template.rst", $"../../{release}-template.rst");
            foreach (var name in new[] { "approved", "implemented", "redirects" })
                files.Link($"doc/source/specs/{release}/{name}", $"../../../../specs/{release}/{name}");
            files.Link($"doc/source/specs/{release}/template.rst", $"../../../../specs/{release}-template.rst");
            var line = new string('=', $"Nova {release} {code} Specifications".Length);
            files.Write(
                $"doc/source/specs/{release}/index.rst",
                $"{line}\nNova {release} {code} Specifications\n{line}\n\n.. toctree::\n\n   Template ({release} {code} release) <template>\n\n{release} {code} approved specs:\n\n.. toctree::\n   :glob:\n\n   approved/*\n");
        }

        files.Link("specs/backlog-template.rst", "2027.1-template.rst");
        files.Write("doc/source/index.rst", "Specs\n=====\n\n.. toctree::\n\n   specs/2027.1/index\n   specs/2026.2/index\n   specs/backlog/index\n");
    }

    private void Open(string name, string? from = null) =>
        SpecEngine.Apply(TemporaryRepository.Engine().PlanRelease(new NewReleaseOptions { Name = name, From = from, Folder = files.Root }).Changes);

    private string Read(string relative) => File.ReadAllText(files.Path(relative));

    // All files, links with where they lead.
    private string[] Tree() =>
    [
        .. Directory.EnumerateFileSystemEntries(files.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => new FileInfo(path))
            .Where(info => info.LinkTarget is not null || !info.Attributes.HasFlag(FileAttributes.Directory))
            .Select(info => files.Relative(info.FullName) + (info.LinkTarget is { } target ? $" -> {target}" : ""))
            .Where(path => !IsBehindLink(path))
            .Order(StringComparer.Ordinal),
    ];

    private bool IsBehindLink(string path)
    {
        for (var folder = Path.GetDirectoryName(path.Split(" -> ")[0]); folder?.Length > 0; folder = Path.GetDirectoryName(folder))
        {
            if (new FileInfo(files.Path(folder)).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
