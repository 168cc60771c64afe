using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class InlineMarkupTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("``literal``", "literal")]
    [InlineData("a ``[x]/y_z *raw* \\n`` b", "a [x]/y_z *raw* \\n b")]
    [InlineData("*emphasis* and **strong**.", "emphasis and strong.")]
    [InlineData("`title reference`", "title reference")]
    [InlineData(":ref:`some text <target>`", "some text")]
    [InlineData(":ref:`target`", "target")]
    [InlineData(":oslo.config:option:`compute.x`", "compute.x")]
    [InlineData("`compute.x`:option: behind", "compute.x behind")]
    [InlineData(":class:`~nova.objects.Instance`", "Instance")]
    [InlineData(":doc:`!nova`", "nova")]
    [InlineData(":code:`a <b>`", "a <b>")]
    [InlineData("`the guide <https://example.org/a_b>`_, then", "the guide, then")]
    [InlineData("`the guide <https://example.org/>`__", "the guide")]
    [InlineData("`<https://example.org/>`_", "https://example.org/")]
    [InlineData("`the guide`_", "the guide")]
    [InlineData("see guide_ and guide__.", "see guide and guide.")]
    [InlineData("see os-api.v2_ now", "see os-api.v2 now")]
    [InlineData("`only <angle>` brackets", "only <angle> brackets")]
    [InlineData("_`a target` here", "a target here")]
    [InlineData("|name| and |name|_", "name and name")]
    [InlineData("footnotes [1]_, [#]_ and [#note]_, citation [CIT2002]_", "footnotes 1,  and , citation CIT2002")]
    [InlineData("\\*not\\* markup\\_", "*not* markup_")]
    [InlineData("re\\ ``Structured``\\ Text", "reStructuredText")]
    [InlineData("*a \\* b*", "a * b")]
    public void Markup_is_taken_away(string markup, string expected) => Assert.Equal(expected, RstInline.PlainText(markup));

    [Theory]
    [InlineData("foo_bar baz_qux")]
    [InlineData("__init__ and _private")]
    [InlineData("2 * 3 * 4")]
    [InlineData("*args, **kwargs")]
    [InlineData("a*b*c")]
    [InlineData("\"*\" and '*' and (*)")]
    [InlineData("`unclosed")]
    [InlineData("``unclosed")]
    [InlineData("| alone |")]
    [InlineData("1:2:`")]
    [InlineData("[1]: no footnote")]
    [InlineData("https://example.org/a_b/c")]
    [InlineData("os_compute_api:servers:*")]
    public void What_is_no_markup_stays(string text) => Assert.Equal(text, RstInline.PlainText(text));

    [Property(MaxTest = 2000)]
    public Property No_text_is_too_odd() => Prop.ForAll(
        Gen.Elements("a", "b ", "*", "**", "`", "``", "_", "__", "\\", "|", ":", "ref:", "<", ">", "[", "]", " ", "表", "\U0001F600", "\uD800")
            .ListOf().Select(string.Concat).ToArbitrary(),
        text => RstInline.PlainText(text).Length <= text.Length);

    [Theory]
    [InlineData("*a ")]
    [InlineData("**a ")]
    [InlineData("``a ")]
    [InlineData("`a ")]
    [InlineData("|a ")]
    [InlineData("a-a.")]
    [InlineData(":a:`")]
    [InlineData("`a:b:c:")]
    [InlineData(":a:b")]
    [InlineData("_`a")]
    [InlineData("[a-")]
    [InlineData("`a`:b.c:d ")]
    public void The_time_is_linear(string piece)
    {
        // A reader that looks for the same end again and again would not come back for minutes.
        Assert.NotEmpty(RstInline.PlainText("*" + string.Concat(Enumerable.Repeat(piece, 200_000))));
    }

    [Theory]
    [InlineData("H²O_ is a reference", "H²O")]
    [InlineData("e\u0301x_ begins behind the accent", "")]
    [InlineData("“quoted_” too", "quoted")]
    [InlineData("`A  phrase`_", "a phrase")]
    [InlineData("`text <name_>`_", "name")]
    public void References_are_named_as_docutils_names_them(string markup, string name)
    {
        var paragraph = Assert.IsType<RstTextNode>(RstDocument.Parse(SourceText.FromString(markup)).Children[0]);

        var reference = paragraph.Inlines.FirstOrDefault(node => node.Kind == RstNodeKind.Reference);

        Assert.Equal(name, reference?["refname"] ?? "", ignoreCase: true);
    }

    [Theory]
    [InlineData("see https://example.org/a_b(c). Then", "https://example.org/a_b(c")]
    [InlineData("<https://example.org/?q=1#f>", "https://example.org/?q=1#f")]
    [InlineData("write to who@example.org, please", "mailto:who@example.org")]
    [InlineData("os_compute:api and nothing else", null)]
    public void Addresses_are_links(string text, string? uri)
    {
        var paragraph = Assert.IsType<RstTextNode>(RstDocument.Parse(SourceText.FromString(text)).Children[0]);

        Assert.Equal(uri, paragraph.Inlines.SingleOrDefault(node => node.Kind == RstNodeKind.Reference)?["refuri"]);
    }

    [Fact]
    public void Inline_elements_know_their_place_in_the_file()
    {
        var source = SourceText.FromString("- some\r\n  *emphasis\r\n  over lines* and ``code``\r\n");
        var paragraph = RstDocument.Parse(source).DescendantsAndSelf().OfType<RstTextNode>().Single();

        Assert.Equal(
            ["some\r\n  ", "*emphasis\r\n  over lines*", " and ", "``code``"],
            paragraph.Inlines.Select(node => source.Slice(node.Span)));
    }
}
