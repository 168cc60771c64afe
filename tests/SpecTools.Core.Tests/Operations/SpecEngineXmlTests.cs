using System.Xml;
using SpecTools.Operations;
using SpecTools.Rst;

namespace SpecTools.Tests.Operations;

public sealed class SpecEngineXmlTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private static List<Outcome<SpecXml>> Convert(IEnumerable<SpecInput> inputs, XmlOptions? options = null) =>
        [.. TemporaryRepository.Engine().ConvertToXml(inputs.Select(input => Outcome<SpecInput>.Of(input.Path, input)), options ?? new XmlOptions(), default)];

    private XmlDocument ConvertOne(string text, XmlOptions? options = null)
    {
        repository.Write("a.rst", text);
        return Assert.Single(Convert(repository.Named("a.rst"), options)).Value!.Document;
    }

    private static string[] Select(XmlDocument document, string path) =>
        [.. document.SelectNodes(path)!.Cast<XmlNode>().Select(node => node.InnerText)];

    [Fact]
    public void A_tree_can_be_queried()
    {
        var document = ConvertOne(TemporaryRepository.Spec("a"));

        Assert.Equal(["Problem description", "Proposed change", "Alternatives"], Select(document, "/document/section//section/title"));
        Assert.Equal(["https://blueprints.launchpad.net/example/+spec/a"], Select(document, "//reference/@refuri"));
        Assert.Equal(repository.Path("a.rst"), document.DocumentElement!.GetAttribute("source"));
    }

    [Fact]
    public void It_is_the_tree_of_the_dialect_that_is_asked_for()
    {
        const string text = "T\n=\n\n.. seealso::\n\n   :doc:`x`\n";

        Assert.Equal(["x"], Select(ConvertOne(text), "//directive[@name='seealso']//inline[@role='doc']"));
        Assert.Empty(Select(ConvertOne(text, new XmlOptions { Dialect = RstDialect.Docutils }), "//directive"));
    }

    [Fact]
    public void It_is_the_tree_before_the_transforms_or_after_them()
    {
        const string text = "T\n=\n\na_\n\n.. _a: https://example.org/\n";

        Assert.Equal(["a"], Select(ConvertOne(text), "/document/section//reference/@refname"));
        Assert.Equal(["https://example.org/"], Select(ConvertOne(text, new XmlOptions { Resolved = true }), "/document/paragraph/reference/@refuri"));
    }

    [Fact]
    public void Characters_that_XML_does_not_have_are_no_fault()
    {
        var document = ConvertOne(
            "T\n=\n\nNUL \0, feed \f, bell \u0007, escape \u001B, no character \uFFFE, a smile \U0001F600.\n\n.. meta::\n   :a <=b x:y=c xmlns=d xml:lang=e: f\n");

        Assert.Equal("NUL , feed  , bell \uFFFD, escape \uFFFD, no character \uFFFD, a smile \U0001F600.", Select(document, "//paragraph").Single());
        Assert.Equal("e", document.SelectSingleNode("//meta")!.Attributes!["xml:lang"]!.Value);
        Assert.Equal(document.OuterXml, Reread(document).OuterXml);
    }

    [Fact]
    public void White_space_is_content_and_survives_the_way_through_a_file()
    {
        var document = ConvertOne("T\n=\n\n*a* *b*::\n\n  x\n\n   y\n\n.. image:: p\n   :alt: one\n         two\n");

        Assert.Equal("a b:", Select(document, "//paragraph").Single());
        Assert.Equal("x\n\n y", Select(document, "//literal_block").Single());
        Assert.Equal(document.OuterXml, Reread(document).OuterXml);
    }

    [Fact]
    public void Markdown_that_is_named_is_an_error_and_what_a_search_found_is_passed_over()
    {
        repository.Write("a.md", "# Title\n");
        repository.WriteSpecs("b.rst");

        var named = Convert(repository.Named("a.md", "b.rst"));
        Assert.Equal([SpecErrorKind.FormatNotSupported, null], named.Select(outcome => outcome.Error?.Kind));
        Assert.Contains("a.md' is Markdown", named[0].Error!.Message, StringComparison.Ordinal);

        var found = Convert(repository.Found("a.md", "b.rst"));
        Assert.Equal(["it is Markdown, which has no tree of docutils", null], found.Select(outcome => outcome.Skipped));
        Assert.NotNull(found[1].Value);
    }

    [Fact]
    public void One_bad_file_is_one_error_and_the_others_go_on_in_order()
    {
        repository.WriteSpecs("a.rst", "c.rst");
        repository.Write("b.rst", [.. "Title\n=====\n"u8, 0xFF]);

        var outcomes = Convert(repository.Named("a.rst", "b.rst", "missing.rst", "c.rst"));

        Assert.Equal(
            [null, SpecErrorKind.FileNotDecodable, SpecErrorKind.PathNotFound, null], outcomes.Select(outcome => outcome.Error?.Kind));
        Assert.Equal(["a.rst", "c.rst"], outcomes.Where(outcome => outcome.Value is not null).Select(outcome => repository.Relative(outcome.Value!.Path)));
    }

    private static XmlDocument Reread(XmlDocument document)
    {
        var file = new MemoryStream();
        document.Save(file);
        file.Position = 0;
        var result = new XmlDocument { PreserveWhitespace = true };
        result.Load(file);
        return result;
    }
}
