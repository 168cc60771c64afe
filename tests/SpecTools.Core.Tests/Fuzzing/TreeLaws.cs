using System.Xml;
using SpecTools.Rst;
using SpecTools.Rst.Writers;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>What holds for the trees of reStructuredText.</summary>
internal static class TreeLaws
{
    internal static readonly Law[] All =
    [
        new("tree in docutils' dialect", 6000, (input, source) => Check(input, source, RstDialect.Docutils)),
        new("tree in Sphinx' dialect", 6000, (input, source) => Check(input, source, RstDialect.Sphinx)),
    ];

    private static void Check(FuzzInput input, SourceText source, RstDialect dialect)
    {
        if (input.IsMarkdown)
            return;
        var document = RstDocument.Parse(source, dialect);
        foreach (var node in document.DescendantsAndSelf())
            CheckPlace(source, node);
        CheckAll(source, document.WithInlines());
        CheckAll(source, document.Resolved());
        RstPseudoXmlWriter.Write(document, TextWriter.Null, resolved: true);
        RstJsonWriter.Write(document, Stream.Null);
        RstXmlWriter.Write(document, TextWriter.Null);
        using var xml = new StringWriter();
        RstXmlWriter.Write(document, xml, resolved: true);
        new XmlDocument { XmlResolver = null }.LoadXml(xml.ToString());
    }

    private static void CheckPlace(SourceText source, RstNode node)
    {
        CheckInside(source, node);
        var end = node.Span.Start;
        foreach (var child in node.Children.Where(child => child is not RstSystemMessage && child.Kind != RstNodeKind.Colspec))
        {
            if (child.Span.Start < end)
                throw new LawException("siblings out of order", $"{child.Kind} in line {child.Line}, {child.Span}, in {node.Kind} {node.Span}");

            // Cells stand beside one another and reach over rows. And docutils reads lines of a table twice that text stands right below.
            end = node.Kind == RstNodeKind.Row ? node.Span.Start
                : node.Kind is RstNodeKind.Thead or RstNodeKind.Tbody || child.Kind == RstNodeKind.Table ? child.Span.Start : child.Span.End;
            if (child.Span.End > node.Span.End)
                throw new LawException("a child outside its parent", $"{child.Kind} in line {child.Line}, {child.Span}, in {node.Kind} {node.Span}");
        }
    }

    // After the transforms nodes stand where docutils puts them, so that only their spans themselves can be checked.
    private static void CheckAll(SourceText source, RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
            CheckInside(source, node);
    }

    private static void CheckInside(SourceText source, RstNode node)
    {
        if (node.Span.Start < 0 || node.Span.End < node.Span.Start || node.Span.End > source.Text.Length)
            throw new LawException("a span outside the text", $"{node.Kind} {node.Span}");
    }
}
