using SpecTools.Rst;
using SpecTools.Rst.Writers;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class TransformTests
{
    [Fact]
    public void Only_titles_become_the_documents_own()
    {
        var tree = Resolve(".. a comment\n\nThe moon\n========\n\nIts phases\n----------\n\nText.\n");
        Assert.Equal("the\\ moon", tree["names"]);
        Assert.Equal("The moon", tree["title"]);
        Assert.Equal([RstNodeKind.Title, RstNodeKind.Subtitle, RstNodeKind.Comment, RstNodeKind.Paragraph], tree.Children.Select(child => child.Kind));
        Assert.Equal("its-phases", tree.Children[1]["ids"]);
    }

    [Fact]
    public void One_of_two_titles_stays_a_section()
    {
        var tree = Resolve("One\n===\n\nText.\n\nTwo\n===\n\nText.\n");
        Assert.Equal([RstNodeKind.Section, RstNodeKind.Section], tree.Children.Select(child => child.Kind));
        Assert.Null(tree["title"]);
    }

    [Fact]
    public void Fields_below_the_title_become_bibliographic_elements()
    {
        var tree = Resolve("""
            Title
            =====

            :Authors: Ada; Bo\; Cy
            :Date: today
            :Moon phase: full
            :Abstract: Short.

            Text.
            """);
        var info = tree.Children.Single(child => child.Kind == RstNodeKind.Docinfo);
        Assert.Equal([RstNodeKind.Authors, RstNodeKind.Date, RstNodeKind.Field], info.Children.Select(child => child.Kind));
        Assert.Equal(["Ada", "Bo; Cy"], info.Children[0].Children.Select(PlainText));
        Assert.Equal("moon-phase", info.Children[2]["classes"]);
        var summary = tree.Children.Single(child => child.Kind == RstNodeKind.Topic);
        Assert.Equal("AbstractShort.", PlainText(summary));
    }

    [Theory]
    [InlineData(":Date:\n", 1)]
    [InlineData(":Version: 1\n:Status: one\n\n  two\n", 2)]
    [InlineData(":Contact: * one\n", 1)]
    [InlineData(":Authors: | one\n", 1)]
    [InlineData(":Abstract: one\n:Abstract: two\n", 2)]
    public void A_field_with_other_content_stays_and_is_reported(string text, int line) =>
        Assert.Equal([(RstFault.InvalidBibliographicField, line)], Faults(text));

    [Fact]
    public void Substitutions_are_put_in_one_inside_another()
    {
        var tree = Resolve("An |outer| and |TM|.\n\n.. |outer| replace:: a |inner| b\n.. |inner| replace:: *c*\n.. |tm| unicode:: U+2122\n   :ltrim:\n");
        Assert.Equal("An a c b and™.", PlainText(tree.Children[0]));
        Assert.Contains(tree.Children[0].Children, child => child.Kind == RstNodeKind.Emphasis);
        Assert.Empty(Messages(tree));
    }

    [Theory]
    [InlineData("Text\nwith |none| here.\n", RstFault.UndefinedSubstitution, 1)]
    [InlineData("x\n\n|a|\n\n.. |a| replace:: |none|\n", RstFault.UndefinedSubstitution, 5, 3)]
    [InlineData(".. |a| replace:: |b|\n.. |b| replace:: |a|\n", RstFault.CircularSubstitution, 1, 2)]
    [InlineData("x\n\ny none_ z\n", RstFault.UnknownTarget, 3)]
    [InlineData("x `no\nne`_ z\n", RstFault.UnknownTarget, 1)]
    [InlineData("A none_\n=======\n\ntext\n", RstFault.UnknownTarget, 2)]
    [InlineData("=======\nno_ one\n=======\n\ntext\n", RstFault.UnknownTarget, 3)]
    [InlineData("x\n\n.. image:: a.png\n   :target: none_\n", RstFault.UnknownTarget, 0)]
    [InlineData(".. contents:: of none_\n\n\nS\n=\n\ntext\n\n.. contents:: of no_\n   :local:\n", RstFault.UnknownTarget, 2)]
    [InlineData("x\n\n.. parsed-literal::\n\n  a\n  none_\n", RstFault.UnknownTarget, 5)]
    [InlineData("x [7]_\n", RstFault.UnknownTarget, 1)]
    [InlineData("x\n\ny [None]_\n", RstFault.UnknownTarget, 3)]
    [InlineData("one__\n\ntwo__\n\n__ https://example.org\n", RstFault.AnonymousMismatch, 0)]
    [InlineData("x a_\n\n.. _a: none_\n", RstFault.UnresolvedIndirectTarget, 3)]
    [InlineData("x a_\n\n.. _a: b_\n.. _b: a_\n", RstFault.UnresolvedIndirectTarget, 3)]
    [InlineData("x\n\n[#]_ [#]_\n\n.. [#] one\n", RstFault.TooManyFootnoteReferences, 3)]
    [InlineData("x\n\n[*]_\n", RstFault.TooManyFootnoteReferences, 3)]
    [InlineData("x\n\n.. class:: moon\n", RstFault.ClassWithoutElement, 3)]
    [InlineData("----\n\ntext\n", RstFault.MisplacedTransition, 1)]
    [InlineData("text\n\n----\n\n----\n\ntext\n", RstFault.MisplacedTransition, 5)]
    [InlineData("text\n\n----\n", RstFault.MisplacedTransition, 3)]
    public void What_cannot_be_resolved_is_reported(string text, RstFault fault, params int[] lines) =>
        Assert.Equal(lines.Select(line => (fault, line)), Faults(text));

    [Fact]
    public void A_name_that_two_targets_have_leads_nowhere()
    {
        var faults = Faults("a_\n\n.. _a: https://example.org/1\n.. _a: https://example.org/2\n");
        Assert.Equal([(RstFault.DuplicateTarget, 4), (RstFault.AmbiguousTarget, 1)], faults);
    }

    [Fact]
    public void What_leads_nowhere_is_marked_as_it_is_written()
    {
        var tree = Resolve("See `the\nmoon`_ and [2]_.\n");
        Assert.Equal(["`the\nmoon`_", "[2]_"], tree.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Problematic).Select(PlainText));
    }

    [Fact]
    public void References_get_addresses_and_identifiers()
    {
        var tree = Resolve("""
            web_, indirect_, place_, `a title`_, anonymous__ and `named <web_>`_

            .. _web: https://example.org/
            .. _indirect: web_
            __ place_

            .. _place:
            .. _other place:

            A paragraph.

            A title
            -------

            Text.

            Another
            -------

            Text.
            """);
        var references = tree.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Reference).ToList();
        Assert.Equal(
            ["https://example.org/", "https://example.org/", "place", "a-title", "place", "https://example.org/"],
            references.Select(reference => reference["refuri"] ?? reference["refid"]));
        Assert.All(references, reference => Assert.Null(reference["refname"]));
        Assert.Equal("other-place place", tree.Children.Last(child => child.Kind == RstNodeKind.Paragraph)["ids"]);
    }

    [Fact]
    public void Footnotes_are_numbered_round_the_numbers_that_are_taken()
    {
        var tree = Resolve("[#]_ [#b]_ [1]_ [*]_ [*]_ [Cit]_\n\n.. [#] auto\n.. [1] one\n.. [#b] label\n.. [*] star\n.. [*] dagger\n.. [Cit] citation\n");
        Assert.Equal("2 3 1 * † Cit", PlainText(tree.Children[0]));
        Assert.Equal(["2", "1", "3", "*", "†", "Cit"], tree.Children.Skip(1).Select(note => PlainText(note.Children[0])));
        Assert.Equal(
            tree.Children[0].Children.Where(node => node.Kind != RstNodeKind.Text).Select(node => node["ids"]).Order(),
            tree.Children.Skip(1).Select(note => note["backrefs"]).Order());
        Assert.Empty(Messages(tree));
    }

    [Fact]
    public void Classes_go_to_the_next_element()
    {
        var tree = Resolve("* item\n\n  .. class:: moon\n\n.. a comment\n\nText.\n");
        Assert.Equal("moon", tree.Children.Single(child => child.Kind == RstNodeKind.Paragraph)["classes"]);
        Assert.DoesNotContain(tree.DescendantsAndSelf(), node => node.Kind == RstNodeKind.Pending);
    }

    [Theory]
    [InlineData(".. contents::\n\nOne\n===\n\nText.\n\nTwo\n===\n\nText.\n", 1)]
    [InlineData(".. contents::\n\nOnly\n====\n\nText.\n", 1)]
    [InlineData("Text.\n\nOne\n===\n\n.. contents::\n   :local:\n\nSub\n---\n\nText.\n", 1)]
    [InlineData("Only\n====\n\n.. contents::\n\nText.\n", 0)]
    [InlineData("One\n===\n\n.. contents::\n   :local:\n\nText.\n\nTwo\n===\n\nText.\n", 0)]
    public void A_table_of_contents_goes_where_it_has_nothing_to_list(string text, int left) =>
        Assert.Equal(left, Resolve(text).DescendantsAndSelf().Count(node => node.Kind == RstNodeKind.Topic));

    [Fact]
    public void A_transition_at_the_end_of_a_section_goes_behind_it()
    {
        var tree = Resolve("One\n===\n\nText.\n\n----\n\nTwo\n===\n\nText.\n");
        Assert.Equal([RstNodeKind.Section, RstNodeKind.Transition, RstNodeKind.Section], tree.Children.Select(child => child.Kind));
    }

    [Fact]
    public void The_parsed_document_stays_as_it_was()
    {
        var document = RstDocument.Parse(SourceText.FromString("T\n=\n\na_ |b|\n\n.. _a: https://example.org\n.. |b| replace:: c\n"), RstDialect.Docutils);
        var before = Written(document);
        document.Resolved();
        Assert.Equal(before, Written(document));

        static string Written(RstDocument document)
        {
            using var output = new StringWriter();
            RstPseudoXmlWriter.Write(document, output);
            return output.ToString();
        }
    }

    [Fact]
    public void One_document_may_be_resolved_by_several_threads_at_once()
    {
        const string part = "a_ *b* |c| [1]_ :x:`y`\n\n.. _a: https://example.org/{0}\n.. |c| replace:: d\n.. [1] Note\n.. rubric:: e_ f\n\n";
        var text = string.Concat(Enumerable.Range(0, 50).Select(i => part.Replace("{0}", $"{i}", StringComparison.Ordinal)));
        var expected = Written(Parse());
        var shared = Parse();
        Assert.All(Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Written(shared)), tree => Assert.Equal(expected, tree));

        RstDocument Parse() => RstDocument.Parse(SourceText.FromString(text), RstDialect.Docutils);

        static string Written(RstDocument document)
        {
            using var output = new StringWriter();
            RstPseudoXmlWriter.Write(document, output, resolved: true);
            return output.ToString();
        }
    }

    [Theory]
    [InlineData("|a| ", "\n\n.. |a| replace:: b\n")]
    [InlineData("a__ ", "")]
    [InlineData("[#]_ ", "")]
    [InlineData(".. [*] x\n", "")]
    [InlineData(".. _x:\n\n", "")]
    [InlineData("text\n\n----\n\n----\n\n", "")]
    [InlineData(".. class:: x\n\n", "text\n")]
    public void Much_of_one_kind_takes_time_in_proportion(string text, string end)
    {
        var tree = Resolve(string.Concat(Enumerable.Repeat(text, 20_000)) + end);
        Assert.True(tree.Children.Count > 0);
    }

    [Fact]
    public void Targets_that_lead_to_each_other_in_a_long_chain_are_followed()
    {
        const int count = 20_000;
        var chain = string.Concat(Enumerable.Range(0, count).Select(i => $".. _t{i}: t{i + 1}_\n"));
        var tree = Resolve($"t0_\n\n{chain}.. _t{count}: https://example.org/\n");
        Assert.Equal("https://example.org/", tree.Children[0].Children[0]["refuri"]);
    }

    [Theory]
    [InlineData(".. |a| replace:: |a| |a|\n")]
    [InlineData(".. |a| replace:: |a| |b|\n.. |b| unicode:: 0x41\n   :trim:\n\n|a|\n")]
    [InlineData("|a|\n\n.. |a| replace:: |b| |b| |c|\n.. |b| replace:: |a| |c|\n.. |c| unicode:: 0x41\n   :ltrim:\n")]
    public void Definitions_that_hold_each_other_are_reported(string text) =>
        Assert.Contains(Messages(Resolve(text)), message => message.Fault == RstFault.CircularSubstitution);

    [Fact]
    public void Definitions_that_multiply_each_other_end()
    {
        var many = string.Concat(Enumerable.Repeat("|b| ", 2_000));
        var text = $"|a|\n\n.. |a| replace:: {many}\n.. |b| replace:: {many.Replace('b', 'c')}\n.. |c| replace:: {many.Replace('b', 'd')}\n.. |d| replace:: x\n";
        Assert.Contains(Messages(Resolve(text)), message => message.Fault == RstFault.SubstitutionTooLong);
    }

    [Theory]
    [InlineData("| One |moon|\n  rises\n  late.\n| Two.\n", 3)]
    [InlineData("| One.\n| Two |moon| rises.\n\nText.\n", 2)]
    public void A_fault_in_a_line_of_a_block_is_told_for_its_end(string text, int line) =>
        Assert.Equal([(RstFault.UndefinedSubstitution, line)], Faults(text));

    private static RstDocument Resolve(string text) =>
        RstDocument.Parse(SourceText.FromString(text.ReplaceLineEndings("\n")), RstDialect.Docutils).Resolved();

    private static string PlainText(RstNode node) =>
        string.Concat(node.DescendantsAndSelf().OfType<RstText>().Select(text => text.Text));

    private static IEnumerable<RstSystemMessage> Messages(RstDocument tree) => tree.DescendantsAndSelf().OfType<RstSystemMessage>();

    // Messages of the levels that people are told of, in the order of the tree.
    private static IEnumerable<(RstFault Fault, int Line)> Faults(string text) => Messages(Resolve(text))
        .Where(message => message.Severity > RstSeverity.Info)
        .Select(message => (message.Fault, message.Line));
}
