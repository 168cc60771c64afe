namespace SpecTools.Rst.Writers;

/// <summary>
/// Writes a tree as docutils' pseudo-XML: an element a line, four spaces a level, the text's lines below it. Values are
/// not escaped; it is made for people and for comparing with docutils, line by line.
/// </summary>
public static class RstPseudoXmlWriter
{
    private const int IndentWidth = 4;

    /// <summary>Writes a document, with its inline elements and the nodes that its directives leave behind.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to; lines end in a line feed.</param>
    /// <param name="resolved">Whether the tree is the one after docutils' transforms.</param>
    public static void Write(RstDocument document, TextWriter output, bool resolved = false) => WriteNode(resolved ? document.Resolved() : document.WithInlines(), output, 0);

    private static void WriteNode(RstNode node, TextWriter output, int depth)
    {
        if (node is RstText text)
        {
            WriteText(text.Text, output, depth);
            return;
        }

        Indent(output, depth);
        output.Write('<');
        output.Write(node.Kind.TagName());
        foreach (var attribute in RstAttributes.Of(node))
            WriteAttribute(output, attribute.Key, attribute.Value);
        output.Write(">\n");

        if (node is RstSystemMessage message)
        {
            Indent(output, depth + 1);
            output.Write("<paragraph>\n");
            WriteText(message.Message, output, depth + 2);
        }

        foreach (var child in node.Children)
            WriteNode(child, output, depth + 1);
    }

    private static void WriteAttribute(TextWriter output, string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        output.Write(value);
        output.Write('"');
    }

    // A blank line is indented too, as docutils does it.
    private static void WriteText(string text, TextWriter output, int depth)
    {
        if (text.Length == 0)
            return;
        var lines = text.AsSpan();
        foreach (var line in (lines[^1] == '\n' ? lines[..^1] : lines).EnumerateLines())
        {
            Indent(output, depth);
            output.Write(line);
            output.Write('\n');
        }
    }

    private static void Indent(TextWriter output, int depth)
    {
        for (var i = 0; i < depth * IndentWidth; i++)
            output.Write(' ');
    }
}
