using SpecTools.Tests.Operations;
using SpecTools.Operations;

namespace SpecTools.Tests.Templates;

public sealed class OptionalSectionTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Theory]
    [InlineData("This is an optional section, where it does apply.", true)]
    [InlineData("Optional section for notes.", true)]
    [InlineData("This section\nis optional.", true)]
    [InlineData("* Alternatives is optional. Better think of some.", true)]
    [InlineData("Think. The alternatives is optional", true)]
    [InlineData("What else? None of it is optional.", false)]
    [InlineData("Thinking of alternatives is optional reading.", false)]
    public void A_section_that_calls_itself_optional_may_be_left_out(string guidance, bool isOptional)
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template.Replace("What else?", guidance, StringComparison.Ordinal));
        repository.WriteSpecs("specs/a.rst");
        var template = TemporaryRepository.Engine().Template(repository.Path("specs/a.rst"), new ReadOptions());
        Assert.Equal([false, false], template.Sections.Select(section => section.IsOptional));
        Assert.Equal(isOptional, Assert.Single(template.Sections[1].Sections).IsOptional);
    }

    [Fact]
    public void A_title_may_say_that_its_section_is_optional()
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template.Replace("Alternatives\n------------", "Alternatives (optional)\n-----------------------", StringComparison.Ordinal));
        repository.WriteSpecs("specs/a.rst");
        var engine = TemporaryRepository.Engine();

        Assert.True(Assert.Single(engine.Template(repository.Path("specs/a.rst"), new ReadOptions()).Sections[1].Sections).IsOptional);
        var result = Assert.Single(engine.Test(repository.Named("specs/a.rst"), new TestOptions { Rules = ["SPEC001"] }, default));
        Assert.Empty(result.Value!.Diagnostics);
    }
}
