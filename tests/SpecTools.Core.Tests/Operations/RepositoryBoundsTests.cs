using SpecTools.Operations;
using SpecTools.Rules;

namespace SpecTools.Tests.Operations;

/// <summary>A repository is somebody's data: it does not lead out of itself, and cannot make work endless.</summary>
public sealed class RepositoryBoundsTests : IDisposable
{
    private readonly TemporaryRepository around = new();

    public RepositoryBoundsTests()
    {
        around.Write("repository/.git/HEAD", "");
        around.Write("secret/secret.rst", TemporaryRepository.Spec("secret"));
    }

    public void Dispose() => around.Dispose();

    private List<Outcome<SpecTestResult>> Test()
    {
        var engine = TemporaryRepository.Engine();
        return [.. engine.Test(engine.Search(around.Path("repository"), recurse: true), new TestOptions(), default)];
    }

    [UnixFact]
    public void A_search_follows_no_link_to_a_file_outside_of_the_repository()
    {
        around.Link("repository/specs/a.rst", "../../secret/secret.rst");
        Assert.Contains("out of the repository", Assert.Single(Test()).Skipped, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_search_follows_no_link_to_a_folder_outside_of_the_repository()
    {
        around.Link("repository/specs", "../secret");
        Assert.Contains("out of the repository", Assert.Single(Test()).Skipped, StringComparison.Ordinal);
    }

    [UnixFact]
    public void Who_names_a_link_wants_it_followed()
    {
        around.Link("repository/specs/a.rst", "../../secret/secret.rst");
        Assert.NotNull(Assert.Single(TemporaryRepository.Engine().Test(around.Named("repository/specs/a.rst"), new TestOptions(), default)).Value);
    }

    [UnixFact]
    public void Links_within_the_repository_are_followed()
    {
        around.Write("repository/approved/a.rst", TemporaryRepository.Spec("a"));
        around.Link("repository/specs/1.0/a.rst", "../../approved/a.rst");
        Assert.Single(Test(), outcome => outcome.Value is not null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{ "templates": { "**": "specs/template.rst" } }""")]
    public void A_template_that_is_a_link_out_of_the_repository_is_not_read(string? configuration)
    {
        if (OperatingSystem.IsWindows())
            return;
        around.Write("repository/specs/a.rst", TemporaryRepository.Spec("a"));
        around.Link("repository/specs/template.rst", "../../secret/secret.rst");
        if (configuration is not null)
            around.Write("repository/spectools.json", configuration);
        Assert.Contains("is a link out of the repository", Assert.Single(Test(), outcome => outcome.Skipped is null).Error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_take_no_longer_than_their_length_asks_for()
    {
        var stars = string.Concat(Enumerable.Repeat("*a", 200)) + "b";
        var folders = string.Concat(Enumerable.Repeat("**/a*/", 100)) + "b";
        around.Write("repository/spectools.json", $$"""
            {
              "templates": { "{{folders}}": "openstack" },
              "optionalSections": ["{{stars}}"], "allowedSections": ["{{stars}}"], "openReleases": ["{{stars}}"], "releaseFolders": ["{{stars}}"],
              "aliases": { "{{stars}}": ["x"] }, "markers": { "{{stars}}": ["SPEC301"] },
              "overrides": [{ "paths": ["{{folders}}"], "lineWidth": 1 }]
            }
            """);
        var title = new string('a', 5_000);
        around.Write($"repository/{string.Concat(Enumerable.Repeat("a/", 60))}a.rst", $"{title}\n{new string('=', 5_000)}\n\nWords.\n\n{title}\n{new string('-', 5_000)}\n");

        Assert.NotNull(Assert.Single(Test()).Value);
    }

    [Fact]
    public void A_huge_template_is_one_error_for_all_specs_that_need_it()
    {
        around.Write("repository/specs/a.rst", TemporaryRepository.Spec("a"));
        around.Write("repository/specs/b.rst", TemporaryRepository.Spec("b"));
        around.Write("repository/specs/template.rst", TemporaryRepository.Spec("template") + new string(' ', 3 * 1024 * 1024));

        var outcomes = Test().ToList();
        var error = Assert.Single(outcomes, outcome => outcome.Error is not null).Error!;
        Assert.Equal((SpecErrorKind.FileTooLarge, around.Path("repository/specs/template.rst")), (error.Kind, error.Path));
        Assert.Contains("files over 2,097,152 bytes are not read as templates", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(outcomes, outcome => outcome.Value is not null);
    }

    [Fact]
    public void A_huge_configuration_is_an_error_and_a_deep_one_too()
    {
        around.Write("repository/specs/a.rst", TemporaryRepository.Spec("a"));
        around.Write("repository/spectools.json", new string('[', 1_000_000));
        Assert.Equal(SpecErrorKind.ConfigurationNotValid, Assert.Single(Test()).Error!.Kind);

        using (var file = File.OpenWrite(around.Path("repository/spectools.json")))
            file.SetLength(40L * 1024 * 1024);
        Assert.Equal(SpecErrorKind.FileTooLarge, Assert.Single(Test()).Error!.Kind);
    }

    [Fact]
    public void In_a_closed_release_the_rules_of_style_are_off()
    {
        around.Write("repository/spectools.json", """{ "openReleases": ["2026.*"] }""");
        var text = TemporaryRepository.Spec("a").Replace("Much.", "Much. ", StringComparison.Ordinal);
        foreach (var folder in new[] { "specs/2025.2", "specs/2026.2", "specs/backlog", "doc" })
            around.Write($"repository/{folder}/a.rst", text);

        var options = new TestOptions { Rules = ["SPEC302"] };
        var engine = TemporaryRepository.Engine();
        var found = engine.Test(engine.Search(around.Path("repository"), recurse: true), options, default)
            .Where(outcome => outcome.Value!.Diagnostics.Count > 0)
            .Select(outcome => around.Relative(Path.GetDirectoryName(outcome.Path)!));
        Assert.Equal(["repository/doc", "repository/specs/2026.2", "repository/specs/backlog"], found);
    }

    [Fact]
    public void Other_titles_stand_for_sections_of_the_template()
    {
        around.Write("repository/template.rst", TemporaryRepository.Template);
        around.Write("repository/a.rst", TemporaryRepository.Spec("a")
            .Replace("Problem description\n===================", "Summary\n=======", StringComparison.Ordinal)
            .Replace("Alternatives\n------------", "Other ways\n----------", StringComparison.Ordinal));
        string[] Rules() => [.. Assert.Single(Test(), outcome => outcome.Value is not null).Value!.Diagnostics.Select(finding => finding.RuleId)];
        Assert.Contains("SPEC001", Rules());

        around.Write("repository/spectools.json", """{ "aliases": { "Problem description": ["The problem", "summary"], "Proposed change/Alternatives": ["Other Ways"] } }""");
        Assert.DoesNotContain("SPEC001", Rules());
        Assert.DoesNotContain("SPEC002", Rules());
    }
}
