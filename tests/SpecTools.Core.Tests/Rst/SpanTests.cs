using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>The text at the span of a node is what a person would select.</summary>
public class SpanTests
{
    [Theory]
    [InlineData("See *this\none*.", RstNodeKind.Emphasis, "*this\none*")]
    [InlineData("See **this**.", RstNodeKind.Strong, "**this**")]
    [InlineData("See ``a  b``.", RstNodeKind.Literal, "``a  b``")]
    [InlineData("See :ref:`here <there>`.", RstNodeKind.Inline, ":ref:`here <there>`")]
    [InlineData("See `compute.x`:option: there.", RstNodeKind.Inline, "`compute.x`:option:")]
    [InlineData("See `a title`.", RstNodeKind.TitleReference, "`a title`")]
    [InlineData("See there_.", RstNodeKind.Reference, "there_")]
    [InlineData("See there__.", RstNodeKind.Reference, "there__")]
    [InlineData("See `over\nthere`_.", RstNodeKind.Reference, "`over\nthere`_")]
    [InlineData("See `there <https://example.org/>`_.", RstNodeKind.Reference, "`there <https://example.org/>`_")]
    [InlineData("See `there <https://example.org/>`_.", RstNodeKind.Target, "<https://example.org/>")]
    [InlineData("See `there\n<other_>`_.", RstNodeKind.Target, "<other_>")]
    [InlineData("See https://example.org/a, please.", RstNodeKind.Reference, "https://example.org/a")]
    [InlineData("Ask <who@example.org>.", RstNodeKind.Reference, "who@example.org")]
    [InlineData("Noted [1]_.", RstNodeKind.FootnoteReference, "[1]_")]
    [InlineData("Noted [#]_ here.", RstNodeKind.FootnoteReference, "[#]_")]
    [InlineData("Cited [CIT2002]_.", RstNodeKind.CitationReference, "[CIT2002]_")]
    [InlineData("A |name| here.", RstNodeKind.SubstitutionReference, "|name|")]
    [InlineData("A |name|_ here.", RstNodeKind.SubstitutionReference, "|name|")]
    [InlineData("A |name|_ here.", RstNodeKind.Reference, "|name|_")]
    [InlineData("Come to _`this place` again.", RstNodeKind.Target, "_`this place`")]
    [InlineData("Escaped \\*stars\\* and *more \\* stars*.", RstNodeKind.Emphasis, "*more \\* stars*")]
    [InlineData("日本 e\u0301 \U0001F600 *wide* x", RstNodeKind.Emphasis, "*wide*")]
    [InlineData("\tIndented by a tab,\tsee\t*this*\tone.", RstNodeKind.Emphasis, "*this*")]
    [InlineData("* item *over\n  lines* here", RstNodeKind.Emphasis, "*over\n  lines*")]
    [InlineData("  > quoted\n  > *not really*", RstNodeKind.Emphasis, "*not really*")]
    [InlineData(":pep:`8` is read", RstNodeKind.Reference, ":pep:`8`")]
    [InlineData("An unclosed *star here.", RstNodeKind.Problematic, "*")]
    public void Inline_elements_have_their_markup(string text, RstNodeKind kind, string expected) => AssertSpan(text, kind, expected);

    [Theory]
    [InlineData("=====\nTitle\n=====\n\nText.\n\nMore\n----\n", RstNodeKind.Title, "Title")]
    [InlineData("=========\n  Title\n=========\n", RstNodeKind.Title, "Title")]
    [InlineData("Title\n=====\n\nText.\n\n\n", RstNodeKind.Section, "Title\n=====\n\nText.")]
    [InlineData("One\n===\n\nText.\n\nTwo\n===\n", RstNodeKind.Section, "One\n===\n\nText.")]
    [InlineData("* one\n\n  two\n\n* three\n", RstNodeKind.ListItem, "* one\n\n  two")]
    [InlineData("iv) one\n    two\n", RstNodeKind.ListItem, "iv) one\n    two")]
    [InlineData("* one\n* two\n\nText.\n", RstNodeKind.BulletList, "* one\n* two")]
    [InlineData("Term : kind\n  What it *means*.\n\nText.\n", RstNodeKind.DefinitionListItem, "Term : kind\n  What it *means*.")]
    [InlineData("Term : kind : sort\n  What it *means*.\n\nText.\n", RstNodeKind.Term, "Term")]
    [InlineData("Term : *a* kind : sort\n  What it means.\n\nText.\n", RstNodeKind.Classifier, "*a* kind")]
    [InlineData("Term : kind : sort\n  What it *means*.\n\nText.\n", RstNodeKind.Definition, "What it *means*.")]
    [InlineData("Term\n    Far.\n\n  Near.\n", RstNodeKind.Definition, "Far.\n\n  Near.")]
    [InlineData(":a: one\n  two\n:b: three\n", RstNodeKind.Field, ":a: one\n  two")]
    [InlineData(":a *b*: one\n", RstNodeKind.FieldName, "a *b*")]
    [InlineData(":a: one\n  two\n:b: three\n", RstNodeKind.FieldBody, "one\n  two")]
    [InlineData(":a:\n:b: three\n", RstNodeKind.FieldBody, "")]
    [InlineData("-a, --all=X  one\n  two\n", RstNodeKind.OptionListItem, "-a, --all=X  one\n  two")]
    [InlineData("-a, --all=X  one\n  two\n", RstNodeKind.OptionGroup, "-a, --all=X")]
    [InlineData("--all=X  one\n", RstNodeKind.Option, "--all=X")]
    [InlineData("--all=X  one\n", RstNodeKind.OptionArgument, "X")]
    [InlineData("-a, --all=X  one\n  two\n", RstNodeKind.Description, "one\n  two")]
    [InlineData("Text.\n\n  A quote.\n\n  -- Somebody\n\nText.\n", RstNodeKind.BlockQuote, "A quote.\n\n  -- Somebody")]
    [InlineData("Text.\n\n  A quote.\n\n  -- Somebody\n     Else\n", RstNodeKind.Attribution, "Somebody\n     Else")]
    [InlineData("See::\n\n    one\n\n  two\n\nText.\n", RstNodeKind.LiteralBlock, "  one\n\n  two")]
    [InlineData("See::\n\n> one\n> two\n\nText.\n", RstNodeKind.LiteralBlock, "> one\n> two")]
    [InlineData(">>> 1 + 1\n2\n\nText.\n", RstNodeKind.DoctestBlock, ">>> 1 + 1\n2")]
    [InlineData("| one\n|   two\n| three\n", RstNodeKind.LineBlock, "| one\n|   two\n| three")]
    [InlineData("| one\n  more\n| three\n", RstNodeKind.Line, "| one\n  more")]
    [InlineData(".. one\n   two\n\nText.\n", RstNodeKind.Comment, ".. one\n   two")]
    [InlineData(".. _there: https://example.org/\n   a\n\nText.\n", RstNodeKind.Target, ".. _there: https://example.org/\n   a")]
    [InlineData(".. [#] one\n   two\n\n   three\n", RstNodeKind.Footnote, ".. [#] one\n   two\n\n   three")]
    [InlineData(".. [1] one\n", RstNodeKind.Label, "1")]
    [InlineData(".. [CIT] one\n", RstNodeKind.Citation, ".. [CIT] one")]
    [InlineData(".. |a| replace:: *b*\n\nText.\n", RstNodeKind.SubstitutionDefinition, ".. |a| replace:: *b*")]
    [InlineData("Text.\n\n-----\n\nText.\n", RstNodeKind.Transition, "-----")]
    [InlineData("+---+---+\n| a | b |\n+---+---+\n\nText.\n", RstNodeKind.Table, "+---+---+\n| a | b |\n+---+---+")]
    [InlineData("+-----+---+\n| 日本| b |\n+-----+---+\n", RstNodeKind.Entry, "日本")]
    [InlineData("+----+---+\n| a  | b |\n| *c*| d |\n+----+---+\n", RstNodeKind.Emphasis, "*c*")]
    [InlineData("===  =====\n x    *b*\n===  =====\n", RstNodeKind.Emphasis, "*b*")]
    [InlineData("====  =====\n a\tb\n====  =====\n", RstNodeKind.Entry, "a")]
    public void Blocks_have_all_that_belongs_to_them(string text, RstNodeKind kind, string expected) => AssertSpan(text, kind, expected);

    [Theory]
    [InlineData(".. note:: One\n   two.\n\nText.\n", RstNodeKind.Note, ".. note:: One\n   two.")]
    [InlineData(".. note:: One\n   *two*.\n\nText.\n", RstNodeKind.Emphasis, "*two*")]
    [InlineData(".. admonition:: Mind\n   the gap_\n\n   Please.\n", RstNodeKind.Title, "Mind\n   the gap_")]
    [InlineData(".. admonition:: Mind\n   the gap_\n\n   Please.\n", RstNodeKind.Reference, "gap_")]
    [InlineData(".. rubric:: The *end*\n", RstNodeKind.Emphasis, "*end*")]
    [InlineData(".. sidebar:: One\n   :subtitle: and *two*\n\n   Text.\n", RstNodeKind.Subtitle, "and *two*")]
    [InlineData(".. sidebar:: One\n   :subtitle: and *two*\n\n   Text.\n", RstNodeKind.Emphasis, "*two*")]
    [InlineData(".. parsed-literal::\n\n   one\n     **two**\n", RstNodeKind.Strong, "**two**")]
    [InlineData(".. line-block::\n\n   one\n     *two*\n", RstNodeKind.Emphasis, "*two*")]
    [InlineData(".. code::\n   :number-lines:\n\n   one\n   two\n", RstNodeKind.Inline, "")]
    [InlineData(".. contents::\n\nText.\n", RstNodeKind.Title, "")]
    [InlineData(".. math::\n\n   a\n\n   b\n", RstNodeKind.MathBlock, ".. math::\n\n   a\n\n   b")]
    [InlineData(".. figure:: a.png\n\n   The *caption*\n\n   A legend.\n\n   More.\n", RstNodeKind.Caption, "The *caption*")]
    [InlineData(".. figure:: a.png\n\n   The *caption*\n\n   A legend.\n\n   More.\n", RstNodeKind.Legend, "A legend.\n\n   More.")]
    [InlineData(".. table:: A *title*\n\n   == ==\n   a  b\n   == ==\n", RstNodeKind.Emphasis, "*title*")]
    [InlineData(".. list-table::\n\n   * - a\n     - *b*\n", RstNodeKind.Row, "a\n     - *b*")]
    [InlineData(".. list-table::\n\n   * - a\n     - *b*\n", RstNodeKind.Entry, "a")]
    [InlineData(".. list-table::\n\n   * - a\n     - *b*\n", RstNodeKind.Emphasis, "*b*")]
    [InlineData(".. csv-table::\n\n   \"*one\", two*\"\n", RstNodeKind.Entry, "*one")]
    [InlineData(".. csv-table::\n\n   a, \"he said \"\"*no*\"\"\"\n", RstNodeKind.Emphasis, "*no*")]
    [InlineData(".. csv-table::\n\n   a, \"one\n   *two*\"\n", RstNodeKind.Emphasis, "*two*")]
    [InlineData(".. csv-table::\n   :header: x, *y*\n\n   a, b\n", RstNodeKind.Emphasis, "*y*")]
    [InlineData(".. csv-table::\n   :escape: \\\n\n   a, \\*b\\*, *c*\n", RstNodeKind.Emphasis, "\\*b\\*")]
    [InlineData(".. |tm| unicode:: U+2122 .. trademark\n", RstNodeKind.Text, "U+2122")]
    [InlineData(".. header:: One\n.. header:: *two*\n", RstNodeKind.Header, ".. header:: One\n.. header:: *two*")]
    public void What_directives_leave_behind_lies_where_it_was_written(string text, RstNodeKind kind, string expected) => AssertSpan(text, kind, expected);

    [Fact]
    public void A_text_without_its_markup_lies_inside_it()
    {
        const string text = "A `link <https://example.org/>`_, :ref:`a title <place>`, :class:`~nova.objects.Instance`, `<https://example.org/b>`_.";
        var source = SourceText.FromString(text);
        var texts = RstDocument.Parse(source).WithInlines().DescendantsAndSelf().OfType<RstText>().Where(node => node.Parent!.Kind != RstNodeKind.Paragraph);
        Assert.Equal(["link", "a title", "Instance", "https://example.org/b"], texts.Select(node => source.Slice(node.Span)));
    }

    [Fact]
    public void A_comment_is_its_markup_and_its_text_is_what_stands_in_it()
    {
        var source = SourceText.FromString("..\n  One\n  two.\n");
        var comment = RstDocument.Parse(source).WithInlines().Children[0];
        Assert.Equal("..\n  One\n  two.", source.Slice(comment.Span));
        Assert.Equal("One\n  two.", source.Slice(comment.Children[0].Span));
    }

    // The first node of a kind, in a file of any line endings.
    private static void AssertSpan(string text, RstNodeKind kind, string expected)
    {
        foreach (var ending in new[] { "\n", "\r\n", "\r" })
        {
            var source = SourceText.FromString(text.Replace("\n", ending, StringComparison.Ordinal));
            var nodes = RstDocument.Parse(source).WithInlines().DescendantsAndSelf();
            Assert.Equal(expected.Replace("\n", ending, StringComparison.Ordinal), source.Slice(nodes.First(node => node.Kind == kind).Span));
        }
    }
}
