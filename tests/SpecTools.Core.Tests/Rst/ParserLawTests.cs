using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>What holds for the tree of any text at all.</summary>
public class ParserLawTests
{
    private static readonly string[] Fragments =
    [
        "text", "- item", "* item", "1. one", "#. auto", "a) x", "iv. four", "::", "text::", "Title", "=====", "-----", "~~", ".. note:: hi",
        ".. note::", "   :class: x", ".. comment", "..", ".. _t: x", ".. _bad", ".. [1] f", ".. |s| image:: x", ".. |s", ".. what:: z", ":f: v",
        "-a  desc", "--long=x  desc", ">>> doctest", "| line", "|   more", "+---+---+", "| a | b |", "+===+===+", "=== ===", "a   b", "term : c",
        "-- who", "__ u", "> quoted", "\tTab", "日本", "e\u0301", "", "", " \u00A0 x", "\u2028", "\\", "`", "*", "\U0001F600",
    ];

    public static Arbitrary<string> Documents() =>
        (from lines in Gen.ListOf(from indent in Gen.Choose(0, 6)
                                  from fragment in Gen.Elements(Fragments)
                                  from ending in Gen.Frequency((12, Gen.Constant("\n")), (1, Gen.Constant("\r\n")), (1, Gen.Constant("\r")))
                                  select new string(' ', indent / 2 * 2) + fragment + ending)
         select string.Concat(lines)).ToArbitrary();

    [Property(Arbitrary = [typeof(ParserLawTests)], MaxTest = 500)]
    public void Spans_lie_inside_the_text_and_inside_their_section(string text)
    {
        foreach (var dialect in Enum.GetValues<RstDialect>())
        {
            var document = RstDocument.Parse(SourceText.FromString(text), dialect);
            foreach (var node in document.DescendantsAndSelf())
            {
                Assert.InRange(node.Span.Start, 0, text.Length);
                Assert.InRange(node.Span.End, node.Span.Start, text.Length);
                if (node.Parent is RstSection section && node is not RstSystemMessage)
                    Assert.InRange(node.Span.End, section.Span.Start, section.Span.End);
            }
        }
    }

    [Property(Arbitrary = [typeof(ParserLawTests)], MaxTest = 300)]
    public void Line_endings_do_not_matter(string text)
    {
        var lines = text.ReplaceLineEndings("\n");

        Assert.Equal(Outline.Of(lines), Outline.Of(lines.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.Equal(Outline.Of(lines), Outline.Of(lines.Replace('\n', '\r')));
    }

    [Property]
    public void Any_characters_are_a_document(string? text)
    {
        var document = RstDocument.Parse(SourceText.FromString(text ?? ""));

        Assert.Same(document, document.DescendantsAndSelf().First());
    }

    [Theory]
    [InlineData("- ", 400)]
    [InlineData("  ", 400)]
    [InlineData(".. note:: ", 400)]
    public void Nesting_is_bounded_and_nothing_is_lost(string marker, int depth)
    {
        var text = new StringBuilder();
        for (var i = 0; i < depth; i++)
            text.Append(' ', i * 2).Append(marker).Append('x').Append("\n\n");

        var document = RstDocument.Parse(SourceText.FromString(text.ToString()));

        Assert.Contains(document.DescendantsAndSelf().OfType<RstSystemMessage>(), message => message.Fault == RstFault.NestingTooDeep);
    }
}
