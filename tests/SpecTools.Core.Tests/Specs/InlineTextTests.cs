using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Specs;

namespace SpecTools.Core.Tests.Specs;

public class InlineTextTests
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
    [InlineData("|name| and |name|_", "|name| and |name|")]
    [InlineData("footnotes [1]_, [#]_ and [#note]_, citation [CIT2002]_", "footnotes [1], [#] and [#note], citation [CIT2002]")]
    [InlineData("\\*not\\* markup\\_", "*not* markup_")]
    [InlineData("re\\ ``Structured``\\ Text", "reStructuredText")]
    [InlineData("*a \\* b*", "a * b")]
    public void Markup_is_taken_away(string markup, string expected) => Assert.Equal(expected, InlineText.Strip(markup));

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
    public void What_is_no_markup_stays(string text) => Assert.Equal(text, InlineText.Strip(text));

    [Property(MaxTest = 2000)]
    public Property No_text_is_too_odd() => Prop.ForAll(
        Gen.Elements("a", "b ", "*", "**", "`", "``", "_", "__", "\\", "|", ":", "ref:", "<", ">", "[", "]", " ", "表", "\U0001F600", "\uD800")
            .ListOf().Select(string.Concat).ToArbitrary(),
        text => InlineText.Strip(text).Length <= text.Length);

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
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        InlineText.Strip("*" + text);

        // A quadratic reader takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }
}
