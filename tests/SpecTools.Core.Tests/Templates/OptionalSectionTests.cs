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
    [InlineData("What else? None of it is optional.", false)]
    public void A_section_that_calls_itself_optional_may_be_left_out(string guidance, bool isOptional)
    {
        repository.Write("specs/template.rst", TemporaryRepository.Template.Replace("What else?", guidance, StringComparison.Ordinal));
        repository.WriteSpecs("specs/a.rst");
        var template = TemporaryRepository.Engine().Template(repository.Path("specs/a.rst"), new ReadOptions());
        Assert.Equal([false, false], template.Sections.Select(section => section.IsOptional));
        Assert.Equal(isOptional, Assert.Single(template.Sections[1].Sections).IsOptional);
    }
}
