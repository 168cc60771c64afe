using SpecTools.Tests.Operations;
using SpecTools.Operations;

namespace SpecTools.Tests.Templates;

public sealed class TemplateFinderTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private void WriteTemplates(params string[] relatives)
    {
        foreach (var relative in relatives)
            repository.Write(relative, relative.EndsWith(".md", StringComparison.Ordinal) ? "# Title\n" : TemporaryRepository.Template);
    }

    /// <summary>The path of the template, or the name of a built-in one.</summary>
    private string Find(string spec, string? template = null)
    {
        var found = TemporaryRepository.Engine().Template(repository.Path(spec), new ReadOptions { Template = template });
        Assert.Equal(found.Name, found.Path ?? found.Name);
        return found.Path is null ? found.Name : repository.Relative(found.Path);
    }

    [Fact]
    public void Without_any_other_the_built_in_one_serves() => Assert.Equal("openstack", Find("specs/2026.2/approved/x.rst"));

    [Fact]
    public void The_one_that_was_asked_for_wins()
    {
        WriteTemplates("template.rst", "other.rst");
        repository.Write("spectools.json", """{ "templates": { "**": "template.rst" } }""");

        Assert.Equal("other.rst", Find("specs/x.rst", repository.Path("other.rst")));
        Assert.Equal("openstack", Find("specs/x.rst", "openstack"));
    }

    [Fact]
    public void The_configuration_wins_over_the_repositorys_own()
    {
        WriteTemplates("specs/template.rst", "doc/a.rst", "doc/b.rst");
        repository.Write("spectools.json", """
            { "templates": { "specs/a/**": "doc/a.rst", "specs/*/b.rst": "doc/b.rst", "specs/c/*": "openstack" } }
            """);

        Assert.Equal("doc/a.rst", Find("specs/a/b.rst"));
        Assert.Equal("doc/b.rst", Find("specs/z/b.rst"));
        Assert.Equal("openstack", Find("specs/c/x.rst"));
        Assert.Equal("specs/template.rst", Find("specs/z/x.rst"));
    }

    [Fact]
    public void A_template_of_the_configuration_that_is_missing_is_an_error_that_names_the_configuration()
    {
        repository.Write("spectools.json", """{ "templates": { "**": "opnstack" } }""");

        var error = Assert.Throws<SpecException>(() => Find("specs/x.rst"));
        Assert.Equal(SpecErrorKind.ConfigurationNotValid, error.Kind);
        Assert.Contains(repository.Path("spectools.json"), error.Message, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'openstack'?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("specs/2026.2/approved/template.rst")]
    [InlineData("specs/2026.2/template.rst")]
    [InlineData("specs/template.rst")]
    [InlineData("specs/templates/template.rst")]
    [InlineData("doc/source/template.rst")]
    [InlineData("template.rst")]
    [InlineData("specs/2026.2-template.rst")]
    [InlineData("specs/templates/2026.2-template.rst")]
    [InlineData("2026.2-template.rst")]
    [InlineData("specs/template.md")]
    public void The_repositorys_own_is_found_where_repositories_keep_it(string template)
    {
        WriteTemplates(template);

        Assert.Equal(template, Find("specs/2026.2/approved/x.rst"));
    }

    [Fact]
    public void The_releases_own_wins_over_a_nearer_general_one()
    {
        WriteTemplates("specs/2026.2-template.rst", "specs/2026.2/template.rst", "specs/template.rst", "specs/2026.1-template.rst");

        Assert.Equal("specs/2026.2-template.rst", Find("specs/2026.2/approved/x.rst"));
        Assert.Equal("specs/2026.1-template.rst", Find("specs/2026.1/implemented/x.rst"));
        Assert.Equal("specs/template.rst", Find("specs/2025.2/approved/x.rst"));
    }

    [Fact]
    public void The_nearest_one_wins()
    {
        WriteTemplates("template.rst", "specs/template.rst", "specs/templates/template.rst", "specs/a/template.rst");

        Assert.Equal("specs/a/template.rst", Find("specs/a/b/x.rst"));
        Assert.Equal("specs/template.rst", Find("specs/b/x.rst"));
        Assert.Equal("template.rst", Find("other/x.rst"));
    }

    [Fact]
    public void The_backlog_has_a_template_of_its_own()
    {
        WriteTemplates("specs/backlog-template.rst", "specs/template.rst");

        Assert.Equal("specs/backlog-template.rst", Find("specs/backlog/approved/x.rst"));
        Assert.Equal("specs/template.rst", Find("specs/abandoned/x.rst"));
    }

    [Fact]
    public void A_template_of_the_specs_format_wins()
    {
        WriteTemplates("specs/template.rst", "specs/template.md");

        Assert.Equal("specs/template.rst", Find("specs/x.rst"));
        Assert.Equal("specs/template.md", Find("specs/x.md"));
    }

    [Fact]
    public void Another_name_of_the_specs_folder_is_known()
    {
        repository.Write("spectools.json", """{ "specsFolder": "proposals" }""");
        WriteTemplates("proposals/1.0-template.rst", "proposals/templates/template.rst");

        Assert.Equal("proposals/1.0-template.rst", Find("proposals/1.0/x.rst"));
        Assert.Equal("proposals/templates/template.rst", Find("proposals/2.0/x.rst"));
    }

    [Fact]
    public void The_search_ends_at_the_root_of_the_repository()
    {
        WriteTemplates("template.rst");
        Directory.CreateDirectory(repository.Path("inner/.git"));

        Assert.Equal("openstack", Find("inner/specs/x.rst"));
        Assert.Equal("template.rst", Find("other/specs/x.rst"));
    }

    [UnixFact]
    public void Links_are_followed()
    {
        WriteTemplates("specs/2027.1-template.rst");
        repository.Link("specs/backlog-template.rst", "2027.1-template.rst");
        repository.Link("specs/template.rst", "backlog-template.rst");

        Assert.Equal("specs/2027.1-template.rst", Find("specs/backlog/approved/x.rst"));
        Assert.Equal("specs/2027.1-template.rst", Find("specs/x.rst"));
    }

    [Fact]
    public void Text_files_that_stand_for_links_are_followed()
    {
        WriteTemplates("specs/2027.1-template.rst");
        repository.Write("specs/backlog-template.rst", "2027.1-template.rst");
        repository.Write("doc/source/template.rst", "../../specs/backlog-template.rst");

        Assert.Equal("specs/2027.1-template.rst", Find("specs/backlog/approved/x.rst"));
        Assert.Equal("specs/2027.1-template.rst", Find("elsewhere/x.rst"));
    }

    [Theory]
    [InlineData("gone.rst", SpecErrorKind.PathNotFound)]
    [InlineData("template.rst", SpecErrorKind.FileNotReadable)]
    public void A_link_to_nothing_and_a_circle_are_errors(string target, SpecErrorKind kind)
    {
        repository.Write("specs/template.rst", target);

        var error = Assert.Throws<SpecException>(() => Find("specs/x.rst"));
        Assert.Equal(kind, error.Kind);
        Assert.Contains(repository.Path("specs/template.rst"), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000-template.md", "text/0001-a.md")]
    [InlineData("RFCNNNN-New-RFC-Template.md", "Final/RFC0001-A.md")]
    [InlineData("keps/NNNN-kep-template/README.md", "keps/sig-a/1-a/README.md")]
    [InlineData("keps/NNNN-kep-template/README.md", "keps/README.md")]
    public void A_template_with_a_placeholder_for_a_number_serves_in_Markdown(string template, string spec)
    {
        repository.Write(template, "# Title\n");
        repository.Write("keps/sig-a/1-a/kep.yaml", "title: A\n");

        Assert.Equal(template, Find(spec));
        Assert.Equal("openstack", Find("specs/x.rst"));
    }

    [Fact]
    public void The_usual_name_counts_before_a_number()
    {
        WriteTemplates("0000-template.md", "template.md");

        Assert.Equal("template.md", Find("text/0001-a.md"));
    }

    [Fact]
    public void A_template_is_a_schema()
    {
        WriteTemplates("template.rst");
        repository.Write("spectools.json", """{ "optionalSections": ["Proposed change/*"] }""");

        var sections = TemporaryRepository.Engine().Template(repository.Path("x.rst"), new ReadOptions()).Sections;

        Assert.Equal(["Problem description", "Proposed change"], sections.Select(section => section.Title));
        Assert.All(sections, section => Assert.Equal((1, false), (section.Level, section.IsOptional)));
        var alternatives = Assert.Single(sections[1].Sections);
        Assert.Equal(("Proposed change/Alternatives", 2, true), (alternatives.SectionPath, alternatives.Level, alternatives.IsOptional));
    }

    [Fact]
    public void The_built_in_template_has_the_standard_sections()
    {
        var template = TemporaryRepository.Engine().Template(repository.Path("x.rst"), new ReadOptions());

        Assert.Equal("Title of your spec", template.File.Spec.Title);
        Assert.Equal("https://blueprints.launchpad.net/example/+spec/example", template.File.Spec.Blueprint!.Url);
        Assert.Equal(
            [
                "Problem description", "Proposed change", "Proposed change/Alternatives", "Proposed change/Data model impact",
                "Proposed change/REST API impact", "Proposed change/Security impact", "Proposed change/Notifications impact",
                "Proposed change/Other end user impact", "Proposed change/Performance Impact",
                "Proposed change/Other deployer impact", "Proposed change/Developer impact", "Implementation",
                "Implementation/Assignee(s)", "Implementation/Work Items", "Dependencies", "Testing",
                "Documentation Impact", "References",
            ],
            template.File.Spec.AllSections().Select(section => section.SectionPath));
    }
}
