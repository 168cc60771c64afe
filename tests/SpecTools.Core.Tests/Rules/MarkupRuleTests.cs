using FsCheck.Xunit;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rules;

public class MarkupRuleTests
{
    // A template without a title asks for no adornments.
    private static readonly RuleTester Tester = new() { Template = "Text.\n" };

    private static readonly string[] Parts =
    [
        "one", "two", " ", "\n", "\n\n", "\n  ", "_", "__", "*", "**", "`", "``", "|", "[", "]_", "#", ":", ".. ", "::", ".. _one: ", ".. |one| replace:: ",
        ".. [#one] ", "one_", "`one <http://a>`_", "`two <one_>`_", "|one|", "|version|", "[1]_", "[#]_", "__ ", "\n====\n", ":ref:`x`", ":rfe:`x`",
        ".. csv-table:: one_\n\n   ", ".. rubric:: |two|\n", ".. parsed-literal::\n\n   ", ".. glossary::\n\n   ", ".. include:: x\n", ".. role:: one(two)\n", "-----\n", "| ", "- ", "\t", "\u2028", "\r",
    ];

    [Theory]
    [InlineData("A *word\n", "1:3-1:4", SpecSeverity.Warning, "Inline emphasis start-string without end-string.")]
    [InlineData("Title\n====\n", "2:1-2:5", SpecSeverity.Warning, "Title underline too short.")]
    [InlineData("- one\ntwo\n", "2:1-2:4", SpecSeverity.Warning, "Bullet list ends without a blank line; unexpected unindent.")]
    [InlineData("one\n  two\n    three\n\n     four\nfive\n  six\nseven\n\neight\nnine\n  ten\n", "12:3-12:6", SpecSeverity.Error, "Unexpected indentation.")]
    [InlineData(".. note::\n\nText.\n", "1:1-1:10", SpecSeverity.Error, "Content block expected for the \"note\" directive; none found.")]
    [InlineData("=====\nTitle\n\nText.\n", "1:1-2:6", SpecSeverity.Error, "Missing matching underline for section title overline.")]
    public void A_message_of_docutils_is_a_finding_of_its_gravity_at_its_line(string text, string place, SpecSeverity severity, string message)
    {
        var finding = Tester.Run(text, "SPEC401")[^1];
        Assert.Equal((place, severity, message), (finding.Place, finding.Severity, finding.Message));
    }

    [Fact]
    public void The_place_of_inline_markup_is_told_where_docutils_reports_another_line()
    {
        var finding = Assert.Single(Tester.Run("A paragraph of\ntwo lines with a ``word\nand more.\n", "SPEC401"));
        Assert.Equal("1:1-1:15", finding.Place);
        Assert.Equal("Inline literal start-string without end-string. It stands in line 2, column 18.", finding.Message);
    }

    [Fact]
    public void Messages_of_the_lowest_level_are_not_reported() =>
        Assert.Empty(Tester.Run("Title\n=====\n\n.. _nobody: http://a.example\n\n3. three\n\nSame\n----\n\nText\n\nSame\n----\n\nText\n", "SPEC4*"));

    [Theory]
    [InlineData("Text, word_.\n", "1:7-1:12", "Unknown target name: \"word\". Add a target of that name,")]
    [InlineData("Two\nlines, `a phrase`_.\n", "2:8-2:19", "Unknown target name: \"a phrase\". Add a target of that name,")]
    [InlineData("Text [1]_.\n", "1:6-1:10", "Unknown target name: \"1\". Add '.. [1] text', correct the name,")]
    [InlineData("Text [#note]_.\n", "1:6-1:14", "Unknown target name: \"note\". Add '.. [#note] text', correct the name,")]
    [InlineData("Text [CIT]_.\n", "1:6-1:12", "Unknown target name: \"cit\". Add '.. [CIT] text', correct the name,")]
    [InlineData("Text [#]_.\n", "1:6-1:10", "Too many autonumbered footnote references: only 0")]
    [InlineData("Text |name|.\n", "1:6-1:12", "Undefined substitution referenced: \"name\". Define it with '.. |name| replace:: text',")]
    [InlineData("Text here__ and `there`__.\n\n__ http://a.example\n", "1:6-1:12", "Anonymous hyperlink mismatch: 2 references but 1 targets.")]
    [InlineData("Text.\n\n__ http://a.example\n", "3:1-3:20", "Anonymous hyperlink mismatch: 0 references but 1 targets.")]
    [InlineData("A a_.\n\n.. _a: b_\n", "3:1-3:10", "Indirect hyperlink target \"a\" refers to target \"b\", which does not exist.")]
    [InlineData(".. rubric:: See word_\n", "1:17-1:22", "Unknown target name: \"word\".")]
    [InlineData(".. parsed-literal::\n\n   one\n   two word_\n", "4:8-4:13", "Unknown target name: \"word\".")]
    public void A_reference_that_leads_nowhere_is_reported_where_it_stands(string text, string place, string message)
    {
        var finding = Assert.Single(Tester.Run(text, "SPEC402"));
        Assert.Equal((place, SpecSeverity.Error), (finding.Place, finding.Severity));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Empty(Tester.Run(text, "SPEC401"));
    }

    [Fact]
    public void References_of_one_name_in_a_table_of_data_have_their_places() =>
        Assert.Equal(["2:14-2:19", "4:4-4:9", "4:10-4:15"], Tester.Places("SPEC402", ".. csv-table:: a\n   :header: \"word_\", \"b\"\n\n   word_,word_\n"));

    [Fact]
    public void A_name_that_two_targets_have_leads_nowhere()
    {
        var findings = Tester.Run("See word_.\n\n.. _word: http://a.example\n\nText.\n\n.. _Word: http://b.example\n", "SPEC4*");
        Assert.Equal(["1:5-1:10 SPEC402", "7:1-7:27 SPEC403"], findings.Select(finding => $"{finding.Place} {finding.Rule}"));
        Assert.Equal("Duplicate explicit target name: \"word\". The first one is in line 3. Rename one of the two.", findings[1].Message);
    }

    [Fact]
    public void What_is_wrong_with_a_substitution_is_said_once_however_often_it_is_used() =>
        Assert.Equal(["1:21-1:26"], Tester.Places("SPEC402", ".. |it| replace:: a word_\n\n|it| and |it|, |it|\n"));

    [Theory]
    [InlineData("`Text <http://a.example>`_\n")]
    [InlineData("`Text`_ and `text <http://a.example>`_\n")]
    [InlineData("Title\n=====\n\nSee title_, [1]_, [#a]_, [#]_, [*]_, [C]_, |s|, here__.\n\n.. [1] One\n.. [#a] Two\n.. [#] Three\n.. [*] Four\n.. [C] Five\n.. |s| replace:: six\n__ title_\n")]
    [InlineData(":ref:`nowhere`, :doc:`/nothing`, :term:`word`, :oslo.config:option:`a.b`, :nova-doc:`x <y>`\n")]
    [InlineData("|release|, |version| and |today|\n")]
    [InlineData("``word_``, a_b, __init__, \\*, snake_case_name, 2 * 3 * 4\n")]
    public void References_that_docutils_or_Sphinx_resolves_are_right(string text) => Assert.Empty(Tester.Run(text, "SPEC4*"));

    [Fact]
    public void Sphinx_knows_its_own_substitutions_by_their_exact_names() =>
        Assert.Equal(["1:1-1:10"], Tester.Places("SPEC402", "|Release|\n"));

    [Theory]
    [InlineData("`a <http://a.example>`_ `a <http://b.example>`_\n", "1:28-1:46", 1)]
    [InlineData("`a <http://a.example>`_\n\nmore `a\n<http://b.example>`_\n", "4:1-4:19", 1)]
    [InlineData("[1]_\n\n.. [1] One\n\n.. [1] Two\n", "5:1-5:11", 3)]
    [InlineData("`a\n<http://a.example>`_\n\n_`a`\n", "4:1-4:5", 2)]
    [InlineData("A\n=\n\n.. _a: http://a.example\n.. _a: http://b.example\n.. _b: http://b.example\n", "5:1-5:24", 4)]
    public void The_second_target_of_a_name_is_reported_and_names_the_first(string text, string place, int first)
    {
        var finding = Assert.Single(Tester.Run(text, "SPEC403"));
        Assert.Equal((place, SpecSeverity.Warning), (finding.Place, finding.Severity));
        Assert.Contains($" The first one is in line {first}. ", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_further_target_of_a_name_is_reported() =>
        Assert.Equal(["2:1-2:16", "3:1-3:16"], Tester.Places("SPEC403", ".. _a: http://x\n.. _a: http://y\n.. _a: http://z\n"));

    [Theory]
    [InlineData("`a <http://a.example>`_ `a <http://a.example>`_\n")]
    [InlineData("`a <http://a.example>`__ `a <http://b.example>`__\n")]
    [InlineData("A\n=\n\nText.\n\nA\n=\n\nText.\n")]
    [InlineData("A\n=\n\n.. _a: http://a.example\n")]
    public void Targets_of_one_address_anonymous_ones_and_titles_may_share_names(string text) => Assert.Empty(Tester.Run(text, "SPEC403"));

    [Theory]
    [InlineData(".. notte::\n\n   Text.\n", "1:4-1:9", "Unknown directive type \"notte\". Did you mean 'note'?")]
    [InlineData("* .. Code-blok:: python\n\n     x\n", "1:6-1:15", "Unknown directive type \"Code-blok\". Did you mean 'code-block'?")]
    [InlineData(".. frobnicate:: it\n", "1:4-1:14", "Unknown directive type \"frobnicate\".")]
    [InlineData("A :reff:`x`.\n", "1:4-1:8", "Unknown interpreted text role \"reff\". Did you mean 'ref'?")]
    [InlineData("A `reff`:reff:.\n", "1:10-1:14", "Unknown interpreted text role \"reff\". Did you mean 'ref'?")]
    [InlineData(".. rubric:: A :zzz:`x`\n", "1:16-1:19", "Unknown interpreted text role \"zzz\".")]
    [InlineData(".. role:: new(strnog)\n", "1:15-1:21", "Unknown interpreted text role \"strnog\". Did you mean 'strong'?")]
    public void An_unknown_name_is_reported_once_with_what_may_be_meant(string text, string place, string message)
    {
        var finding = Assert.Single(Tester.Run(text, "SPEC4*"));
        Assert.Equal(("SPEC404", SpecSeverity.Warning, place, message), (finding.Rule, finding.Severity, finding.Place, finding.Message));
    }

    [Theory]
    [InlineData(".. toctree::\n   :maxdepth: 2\n\n   a\n   b\n")]
    [InlineData(".. seqdiag::\n   :caption: x\n\n   { a -> b }\n")]
    [InlineData(".. code-block:: python\n   :linenos:\n   :emphasize-lines: 2\n\n   x\n")]
    [InlineData(".. http:get:: /a/(int:b)\n\n   :query c: d\n")]
    [InlineData(".. rst-class:: a\n\n.. doctest::\n\n   >>> 1\n")]
    [InlineData(".. glossary::\n\n   one\n   two\n     Both.\n   three\n     Alone.\n")]
    [InlineData(".. only:: html\n\n   Title\n   =====\n\n   Text.\n")]
    [InlineData(".. role:: own\n\nA :own:`word` and :OWN:`more`.\n")]
    [InlineData(".. include:: x.rst\n\n.. csv-table::\n   :file: x.csv\n")]
    public void What_Sphinx_reads_without_complaint_is_right(string text) => Assert.Empty(Tester.Run(text, "SPEC4*"));

    [Fact]
    public void Faults_inside_what_only_Sphinx_knows_are_found() =>
        Assert.Equal(["SPEC401 7:3-7:4", "SPEC402 4:12-4:17"], Tester.Run(".. glossary::\n\n  one\n    Two, a word_.\n  three\n\n  *x\n", "SPEC4*")
            .Select(finding => $"{finding.Rule} {finding.Place}"));

    [Fact]
    public void Markdown_is_not_looked_at() =>
        Assert.Empty((Tester with { Path = "/repository/specs/thing.md" }).Run("# A\n\nword_ |word| *x `y`_\n", "SPEC4*"));

    [Theory]
    [InlineData("SPEC401", 3)]
    [InlineData("SPEC402", 3)]
    [InlineData("SPEC403", 1)]
    [InlineData("SPEC404", 1)]
    public void The_example_of_a_page_is_reported_as_it_says_and_its_correction_is_right(string rule, int count)
    {
        var page = File.ReadAllText(Path.Combine(SharedData.Repository, "docs", "rules", rule + ".md")).ReplaceLineEndings("\n");
        var parts = page.Split("```rst\n");
        var wrong = parts[1].Split("```\n");
        var quoted = wrong[1].Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);
        var messages = Tester.Messages(rule, wrong[0]);
        Assert.Equal(count, messages.Length);
        Assert.All(messages.Take(1), message => Assert.Contains(message, string.Join(' ', quoted), StringComparison.Ordinal));
        Assert.Empty(Tester.Run(parts[2].Split("```\n")[0], "SPEC4*"));
    }

    [Property(MaxTest = 2000, EndSize = 60)]
    public bool Every_text_has_findings_inside_it_and_as_many_as_docutils_messages(byte[] parts)
    {
        var text = string.Concat(parts.Select(part => Parts[part % Parts.Length]));
        var findings = Tester.Run(text, "SPEC4*");
        var messages = RstDocument.Parse(SourceText.FromString(text)).Resolved().DescendantsAndSelf().OfType<RstSystemMessage>();
        return findings.Count <= messages.Count(message => message.Severity > RstSeverity.Info)
            && findings.Distinct().Count() == findings.Count
            && findings.TrueForAll(finding => finding.Message.Length > 0);
    }
}
