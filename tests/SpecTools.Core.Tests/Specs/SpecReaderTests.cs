using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

public class SpecReaderTests
{
    private const string Usual =
        """
        ..
         This work is licensed under a licence.

        =================
        The ``best`` spec
        =================

        https://blueprints.launchpad.net/nova/+spec/best

        Why we do it.

        Problem description
        ===================

        The problem.

        Proposed change
        ===============

        The *change*::

          code

        Alternatives
        ------------

        None.

        Data model/schema impact
        ------------------------

        .. Nobody knows.

        References
        ==========

        """;

    private static string UsualWith(string newLine) => Usual.ReplaceLineEndings(newLine);

    [Fact]
    public void A_spec_has_all_its_parts()
    {
        var spec = SpecText.Rst(UsualWith("\n"), "/specs/kilo/approved/best.rst");

        Assert.Equal("/specs/kilo/approved/best.rst", spec.Path);
        Assert.Equal("best", spec.Name);
        Assert.Equal("The best spec", spec.Title);
        Assert.Equal(SpecFormat.Rst, spec.Format);
        Assert.Equal("best", spec.Blueprint!.Name);
        Assert.Equal("Why we do it.", spec.Introduction);
        Assert.Equal("kilo", spec.Release!.Name);
        Assert.Equal(SpecStatus.Approved, spec.Status);
        Assert.Equal("openstack", spec.Template);
        Assert.Equal("utf-8", spec.Encoding);
        Assert.Equal(LineBreak.LF, spec.NewLine);
        Assert.Equal(UsualWith("\n").Length, spec.Length);
        Assert.Equal(35, spec.LineCount);
        Assert.Equal(
            "1 Problem description\n1 Proposed change\n2 Proposed change/Alternatives\n2 Proposed change/Data model/schema impact\n1 References",
            SpecText.Outline(spec));
    }

    [Fact]
    public void A_section_knows_its_place_and_text()
    {
        var spec = SpecText.Rst(UsualWith("\n"));
        var change = SpecText.Section(spec, "Proposed change");

        Assert.Equal((17, 32), (change.Line, change.EndLine));
        Assert.Equal("The *change*::\n\n  code", change.Body);
        Assert.Equal("The change:\n\ncode", change.Text);
        Assert.False(change.IsEmpty);
        Assert.False(change.IsNone);
        Assert.True(SpecText.Section(spec, "Alternatives").IsNone);
        Assert.Equal("None.", SpecText.Section(spec, "Alternatives").Body);
        Assert.True(SpecText.Section(spec, "Data model/schema impact").IsEmpty);
        Assert.Equal(".. Nobody knows.", SpecText.Section(spec, "Data model/schema impact").Body);
        Assert.True(SpecText.Section(spec, "References").IsEmpty);
        Assert.Equal("", SpecText.Section(spec, "References").Body);
        Assert.All(spec.AllSections(), section => Assert.Equal(spec.Path, section.Path));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Spans_are_those_of_the_file_whatever_its_line_endings(string newLine)
    {
        var source = SourceText.FromString(UsualWith(newLine));
        var spec = SpecText.File(source).Spec;

        var end = 0;
        foreach (var section in spec.AllSections())
        {
            Assert.Equal(section.Title, source.Slice(section.TitleSpan));
            Assert.StartsWith(section.Title + newLine, source.Slice(section.HeadingSpan), StringComparison.Ordinal);
            Assert.True(section.HeadingSpan.Start >= end && section.BodySpan.Start >= section.HeadingSpan.End);
            end = section.BodySpan.End;
        }

        Assert.Equal(5, spec.AllSections().Count());
        Assert.Equal($"The *change*::{newLine}{newLine}  code", SpecText.Section(spec, "Proposed change").Body);
        Assert.Equal("The change:\n\ncode", SpecText.Section(spec, "Proposed change").Text);
    }

    [Theory]
    [InlineData("Title\n=====\n\nA\n-\n\nB\n-\n\nC\n~\n", "Title", "1 A\n1 B\n2 B/C")]
    [InlineData("A paragraph first.\n\nTitle\n=====\n\nA\n-\n\nB\n-\n", "Title", "1 A\n1 B")]
    [InlineData("::\n\n  A licence.\n\nTitle\n=====\n\nA\n-\n", "Title", "1 A")]
    [InlineData(".. _label:\n\nTitle\n=====\n\nA\n-\n", "Title", "1 A")]
    [InlineData("Title\n=====\n\nProblem description\n===================\n\nUse Cases\n---------\n\nReferences\n==========\n", "Title", "1 Problem description\n2 Problem description/Use Cases\n1 References")]
    [InlineData("Title\n=====\n\nSub\n---\n\nReferences\n==========\n", "Title", "1 Sub\n1 References")]
    [InlineData("Problem Description\n===================\n\nProposed change\n===============\n\nAlternatives\n------------\n", null, "1 Problem Description\n1 Proposed change\n2 Proposed change/Alternatives")]
    [InlineData("2. Problem description:\n=======================\n\nReferences\n==========\n", null, "1 2. Problem description:\n1 References")]
    [InlineData("Only a title\n============\n", "Only a title", "")]
    [InlineData("No heading at all.\n", null, "")]
    [InlineData("", null, "")]
    [InlineData("===\nx y\n===\n\n\tcode\n\nA\n===\n", "x y", "1 A")]
    public void Titles_are_found_where_people_see_them(string text, string? title, string outline)
    {
        var spec = SpecText.Rst(text);

        Assert.Equal(title, spec.Title);
        Assert.Equal(outline, SpecText.Outline(spec));
    }

    [Theory]
    [InlineData("Text.", false, false)]
    [InlineData("None", true, false)]
    [InlineData("* None", true, false)]
    [InlineData("- None.", true, false)]
    [InlineData("  N/A", true, false)]
    [InlineData("\tN/A", true, false)]
    [InlineData("**None**", true, false)]
    [InlineData("``None``", true, false)]
    [InlineData("None\n\n.. A long comment on why there is nothing to say here, longer than anybody would like to read.", true, false)]
    [InlineData(".. Only a comment.", false, true)]
    [InlineData(".. _target: https://example.org/", false, true)]
    [InlineData(".. |s| replace:: nothing", false, true)]
    [InlineData("* None\n* None", false, false)]
    [InlineData("TBD", false, false)]
    [InlineData("::\n\n  None", true, false)]
    [InlineData(".. image:: diagram.png", false, false)]
    [InlineData("===== =====\nNone  None\n===== =====", false, false)]
    public void What_a_section_says_is_known(string body, bool isNone, bool isEmpty)
    {
        var section = SpecText.Section(SpecText.Rst($"=====\nTitle\n=====\n\nTesting\n=======\n\n{body}\n\nReferences\n==========\n"), "Testing");

        Assert.Equal((isNone, isEmpty), (section.IsNone, section.IsEmpty));
        Assert.Equal(body, section.Body);
    }

    [Fact]
    public void A_label_belongs_to_the_heading_that_follows_it()
    {
        var spec = SpecText.Rst("=====\nTitle\n=====\n\nTesting\n=======\n\nText.\n\n.. _there:\n\nReferences\n==========\n\n.. _end:\n");

        Assert.Equal("Text.", SpecText.Section(spec, "Testing").Body);
        Assert.Equal("", SpecText.Section(spec, "References").Body);
    }

    [Theory]
    [InlineData("* one\n  line\n\n* two\n\n  1. three", "one line\ntwo\nthree")]
    [InlineData("First\nparagraph.\n\nSecond.", "First paragraph.\n\nSecond.")]
    [InlineData("Term\n  Its *definition*.", "Term\nIts definition.")]
    [InlineData(":Field: body", "Field: body")]
    [InlineData(".. code-block:: python\n\n   a = *b\n   c_ = d", "a = *b\nc_ = d")]
    [InlineData(".. note::\n\n   Be careful.", "Be careful.")]
    [InlineData("| one\n| two", "one\ntwo")]
    [InlineData(".. [1] https://example.org/", "[1] https://example.org/")]
    [InlineData("==== ====\na    b\n==== ====\nc    d\n==== ====", "a\tb\nc\td")]
    [InlineData("==== ====\na    b\n==== ====\nc    - d\n     - e\n==== ====", "a\tb\nc\td e")]
    [InlineData("Text.\n\n.. comment\n\nMore.", "Text.\n\nMore.")]
    [InlineData("See [1]_, [#note]_, [*]_ and [CIT]_.\n\n.. [#note] Note.", "See [1], [#note], [*] and [CIT].\n\n[#note] Note.")]
    [InlineData("A |thing|, |Thing|_ and |other|.\n\n.. |thing| replace:: *whole* ``thing``", "A whole thing, whole thing and other.")]
    [InlineData(":ref:`text <target>` :doc:`/a` `link <http://x>`_ x\\ *y*\\ z \\*", "text /a link xyz *")]
    [InlineData(".. list-table:: *Title*\n\n   * - a\n     - b", "Title\na\tb")]
    [InlineData(".. csv-table:: Title\n   :header: a, b\n\n   1, \"2, 3\"", "Title\na\tb\n1\t2, 3")]
    [InlineData(".. topic:: Title\n\n   Body.", "Title\nBody.")]
    [InlineData(".. image:: a.png\n   :alt: A picture", "A picture")]
    [InlineData(".. figure:: a.png\n\n   Caption\n\n   Legend", "Caption\nLegend")]
    [InlineData(".. raw:: html\n\n   <b>x</b>\n\nMore.", "More.")]
    [InlineData(".. parsed-literal::\n\n   some *text*\n     more", "some text\n  more")]
    [InlineData("-a, --all=X  All.\n-b           Some.", "-a --all=X All.\n-b Some.")]
    [InlineData("Code::\n\n  a *b*\n\n    c\n\n>>> d", "Code:\n\na *b*\n\n  c\n\n>>> d")]
    public void Text_is_the_body_without_markup(string body, string expected)
    {
        var spec = SpecText.Rst($"=====\nTitle\n=====\n\nTesting\n=======\n\n{body}\n");

        Assert.Equal(expected, SpecText.Section(spec, "Testing").Text);
    }

    [Fact]
    public void Markdown_has_the_same_rules()
    {
        var spec = SpecText.Markdown("<!-- licence -->\n\n# The title\n\nhttps://blueprints.launchpad.net/nova/+spec/this\n\nProse\nhere.\n\n## Motivation\n\nText.\n\n### Goals\n\nN/A\n\n## Proposal\n\n<!-- later -->\n");

        Assert.Equal("The title", spec.Title);
        Assert.Equal("this", spec.Blueprint!.Name);
        Assert.Equal("Prose here.", spec.Introduction);
        Assert.Equal("1 Motivation\n2 Motivation/Goals\n1 Proposal", SpecText.Outline(spec));
        Assert.True(SpecText.Section(spec, "Goals").IsNone);
        Assert.True(SpecText.Section(spec, "Proposal").IsEmpty);
        Assert.Equal((10, 16), (SpecText.Section(spec, "Motivation").Line, SpecText.Section(spec, "Motivation").EndLine));
        Assert.Equal("Text.", SpecText.Section(spec, "Motivation").Body);
    }

    [Theory]
    [InlineData("## Motivation\n\nText.\n\n## Proposal\n", null, "1 Motivation\n1 Proposal")]
    [InlineData("# A title\n\n# Motivation\n\n## Goals\n", "A title", "1 Motivation\n2 Motivation/Goals")]
    [InlineData("### Deep\n\n# Shallow\n\n#### Deeper\n\n## Less\n", "Deep", "1 Shallow\n2 Shallow/Deeper\n2 Shallow/Less")]
    public void Markdown_titles_are_found_where_people_see_them(string text, string? title, string outline)
    {
        var spec = SpecText.Markdown(text);

        Assert.Equal(title, spec.Title);
        Assert.Equal(outline, SpecText.Outline(spec));
    }

    [SharedFact]
    public void Real_documents_read_as_they_should()
    {
        int specs = 0, sections = 0, none = 0;
        foreach (var path in SharedData.Corpus(".rst"))
        {
            var source = SourceText.Read(path);
            var spec = SpecText.File(source).Spec;
            specs++;
            foreach (var section in spec.AllSections())
            {
                sections++;
                none += section.IsNone ? 1 : 0;
                Assert.False(section.IsNone && section.IsEmpty);
                Assert.InRange(section.EndLine, section.Line, source.LineCount);
                Assert.Contains(source.Slice(section.TitleSpan), source.Slice(section.HeadingSpan), StringComparison.Ordinal);
                Assert.DoesNotContain("\r", section.Text, StringComparison.Ordinal);
            }

            if (path.Contains("nova-specs/specs/", StringComparison.Ordinal) && source.LineCount > 1)
                Assert.False(string.IsNullOrEmpty(spec.Title), path);
        }

        // As docutils has them in the same files.
        Assert.Equal((976, 19_271), (specs, sections));
        Assert.InRange(none * 100.0 / sections, 27, 30);
    }
}
