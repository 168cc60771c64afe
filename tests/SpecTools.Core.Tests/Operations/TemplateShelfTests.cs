using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests.Operations;

public sealed class TemplateShelfTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private static string? NameOf(SpecEngine engine, string path) => engine.TemplateInForce(path, new ReadOptions(), default).Value?.Name;

    [Fact]
    public void The_template_in_force_is_found_for_specs_and_for_folders()
    {
        var own = repository.Write("specs/template.rst", TemporaryRepository.Template);
        var markdown = repository.Write("proposals/template.md", "# Title\n\n## One\n");
        repository.WriteSpecs("specs/a.rst");

        Assert.Equal(own, NameOf(TemporaryRepository.Engine(), repository.Path("specs/a.rst")));
        Assert.Equal(own, NameOf(TemporaryRepository.Engine(), repository.Path("specs/to-be-written.rst")));
        Assert.Equal(own, NameOf(TemporaryRepository.Engine(), repository.Root));
        Assert.Equal(markdown, NameOf(TemporaryRepository.Engine(), repository.Path("proposals")));
    }

    [Fact]
    public void Each_template_is_shown_once()
    {
        repository.WriteSpecs("specs/a.rst", "specs/b.rst");
        var engine = TemporaryRepository.Engine();

        Assert.Equal("openstack", NameOf(engine, repository.Path("specs/a.rst")));
        Assert.Equal("its template, 'openstack', has been shown already", engine.TemplateInForce(repository.Path("specs/b.rst"), new ReadOptions(), default).Skipped);
        Assert.Null(Assert.Single(engine.Templates(["openstack"], repository.Root, new ReadOptions())).Value);
    }

    [Theory]
    [InlineData("specs")]
    [InlineData("missing/a.rst")]
    public void What_is_not_there_has_no_template(string path) => Assert.Equal(
        SpecErrorKind.PathNotFound,
        TemporaryRepository.Engine().TemplateInForce(repository.Path(path), new ReadOptions(), default).Error!.Kind);

    [Fact]
    public void Templates_are_known_by_name_wildcard_and_path()
    {
        var file = repository.Write("mine.rst", TemporaryRepository.Template);

        var outcomes = TemporaryRepository.Engine().Templates(["op*ck", "none*", file, "opnstack"], repository.Root, new ReadOptions()).ToList();

        Assert.Equal(["openstack", file], outcomes.Take(2).Select(outcome => outcome.Value!.Name));
        Assert.Equal(SpecErrorKind.TemplateNotFound, Assert.Single(outcomes[2..]).Error!.Kind);
    }

    [Fact]
    public void A_template_says_what_it_asks_for()
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template.Replace("What else?", "What *else*?\n\nThis section is optional.", StringComparison.Ordinal));

        var template = TemporaryRepository.Engine().TemplateInForce(repository.Root, new ReadOptions(), default).Value!;

        Assert.Equal((SpecFormat.Rst, 3, false), (template.Format, template.SectionCount, template.IsBuiltIn));
        Assert.Equal("Problem description, Proposed change", template.Sections.ToString());
        var alternatives = template.AllSections().Last();
        Assert.Equal(("Proposed change/Alternatives", 2, true), (alternatives.SectionPath, alternatives.Level, alternatives.IsOptional));
        Assert.Equal("What else?\n\nThis section is optional.", alternatives.Prompt);
    }
}
