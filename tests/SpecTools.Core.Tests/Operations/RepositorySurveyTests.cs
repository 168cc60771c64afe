using SpecTools.Operations;
using SpecTools.Repositories;

namespace SpecTools.Tests.Operations;

public sealed class RepositorySurveyTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private List<Outcome<SpecRelease>> List(string folder = ".", params string[] names) =>
        [.. TemporaryRepository.Engine().Releases(repository.Path(folder), names)];

    // A release as 'name specs/approved/implemented folder'.
    private string[] Show(string folder = ".", params string[] names) => [.. List(folder, names).Select(outcome => outcome.Value is { } release
        ? $"{release.Name} {release.SpecCount}/{release.ApprovedCount}/{release.ImplementedCount} {repository.Relative(release.Path)}"
        : $"{outcome.Error!.Kind}: {outcome.Error.Message}")];

    [Fact]
    public void Releases_come_in_their_true_order_with_their_counts()
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template);
        repository.WriteSpecs(
            "specs/2026.2/approved/a.rst", "specs/2026.2/approved/b.md", "specs/2026.2/implemented/c.rst", "specs/2026.2/x.rst",
            "specs/zed/implemented/d.rst", "specs/antelope/e.rst", "specs/backlog/approved/f.rst", "specs/abandoned/g.rst", "specs/h.rst",
            "specs/2026.2/approved/template.rst", "specs/2026.2/index.rst", "specs/2026.2/approved/picture.png", "doc/source/specs/2020.1/i.rst");

        Assert.Equal(
            ["zed 1/0/1 specs/zed", "antelope 1/0/0 specs/antelope", "2026.2 4/2/1 specs/2026.2"],
            Show());
        Assert.All(List(), outcome => Assert.Equal(repository.Path("specs/template.rst"), outcome.Value!.Template));
        Assert.Equal(Show(), Show("specs"));
        Assert.Equal(Show(), Show("specs/zed/implemented"));
    }

    [Fact]
    public void A_release_that_was_only_opened_is_one()
    {
        Directory.CreateDirectory(repository.Path("specs/2027.1"));
        Directory.CreateDirectory(repository.Path("specs/v3/approved"));
        Directory.CreateDirectory(repository.Path("specs/pictures"));
        Directory.CreateDirectory(repository.Path("specs/.hidden/approved"));
        Directory.CreateDirectory(repository.Path("specs/templates"));

        Assert.Equal(["v3 0/0/0 specs/v3", "2027.1 0/0/0 specs/2027.1"], Show());
    }

    [Fact]
    public void Projects_may_stand_above_their_releases()
    {
        repository.WriteSpecs("specs/keystone/juno/a.rst", "specs/keystone/backlog/b.rst", "specs/middleware/juno/c.rst", "specs/middleware/kilo/d.rst");

        Assert.Equal(["juno 2/0/0 specs/keystone/juno", "kilo 1/0/0 specs/middleware/kilo"], Show());
    }

    [UnixFact]
    public void Links_count_where_they_say_the_release()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/approved/b.rst", "specs/approved/c.rst");
        repository.Link("specs/9.1/a.rst", "../approved/a.rst");
        repository.Link("specs/10.0/a.rst", "../approved/a.rst");
        repository.Link("specs/10.0/b.rst", "../approved/b.rst");
        repository.Link("specs/not-implemented/c.rst", "../approved/c.rst");
        repository.Link("specs/latest", "10.0");

        Assert.Equal(["9.1 0/0/0 specs/9.1", "10.0 2/0/2 specs/10.0"], Show());
    }

    [Fact]
    public void Names_choose_releases()
    {
        repository.WriteSpecs("specs/kilo/a.rst", "specs/2026.1/a.rst", "specs/2026.2/a.rst");

        Assert.Equal(["2026.1 1/0/0 specs/2026.1", "2026.2 1/0/0 specs/2026.2"], Show(".", "2026*"));
        Assert.Equal(["kilo 1/0/0 specs/kilo"], Show(".", "KILO", "none*"));
        Assert.Equal(
            ["kilo 1/0/0 specs/kilo", $"ReleaseNotFound: There is no release 'kila' in '{repository.Root}'. Did you mean 'kilo'?"],
            Show(".", "kilo", "kila"));
    }

    [Fact]
    public void The_configuration_names_folders()
    {
        repository.Write("spectools.json", """{ "specsFolder": "proposals", "releaseFolders": ["v*"], "statuses": { "final": "implemented" } }""");
        repository.WriteSpecs("proposals/v1/final/a.rst", "proposals/policy/b.rst");

        Assert.Equal(["v1 1/0/1 proposals/v1"], Show());
    }

    [Fact]
    public void A_repository_without_releases_has_none()
    {
        repository.WriteSpecs("specs/a.rst");

        Assert.Empty(List());
    }

    [Fact]
    public void Without_a_folder_of_releases_there_is_an_error()
    {
        repository.WriteSpecs("other/a.rst");

        Assert.Equal(SpecErrorKind.PathNotFound, Assert.Single(List()).Error!.Kind);
        Assert.Equal(SpecErrorKind.PathNotFound, Assert.Single(List("nowhere")).Error!.Kind);
        repository.Write("spectools.json", "{ \"lineWith\": 1 }");
        Assert.Equal(SpecErrorKind.ConfigurationNotValid, Assert.Single(List()).Error!.Kind);
    }

    [Fact]
    public void No_spec_is_opened()
    {
        repository.Write("specs/kilo/a.rst", [.. "no text: "u8, 0xFF, .. new byte[2000]]);

        Assert.Equal(["kilo 1/0/0 specs/kilo"], Show());
    }

    [SharedFact]
    public void Nova_has_all_of_its_releases()
    {
        var specs = Path.Combine(SharedData.Folder!, "corpus", "nova-specs", "specs");
        var releases = TemporaryRepository.Engine().Releases(specs, []).Select(outcome => outcome.Value!).ToList();

        Assert.Equal(
            [
                "juno", "kilo", "liberty", "mitaka", "newton", "ocata", "pike", "queens", "rocky", "stein", "train", "ussuri", "victoria",
                "wallaby", "xena", "yoga", "zed", "2023.1", "2023.2", "2024.1", "2024.2", "2025.1", "2025.2", "2026.1", "2026.2", "2027.1",
            ],
            releases.Select(release => release.Name.Name));
        foreach (var release in releases)
        {
            // Counted another way: by what the file system says.
            int Count(string status) => Directory.Exists(Path.Combine(release.Path, status))
                ? Directory.GetFiles(Path.Combine(release.Path, status), "*.rst").Count(path => !path.EndsWith("template.rst", StringComparison.Ordinal))
                : 0;
            Assert.Equal((Count("approved"), Count("implemented")), (release.ApprovedCount, release.ImplementedCount));
            Assert.Equal(Path.Combine(specs, release.Name + "-template.rst"), release.Template);
        }
    }
}
