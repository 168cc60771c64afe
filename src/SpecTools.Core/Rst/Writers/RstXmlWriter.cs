namespace SpecTools.Rst.Writers;

/// <summary>
/// Writes a tree as XML with docutils' elements. Nothing is indented: white space is content. Characters that XML cannot
/// hold become U+FFFD.
/// </summary>
public static class RstXmlWriter
{
    /// <summary>Writes a document, with its inline elements and the nodes that its directives leave behind.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to, as UTF-8; lines end in a line feed.</param>
    /// <param name="resolved">Whether the tree is the one after docutils' transforms.</param>
    public static void Write(RstDocument document, TextWriter output, bool resolved = false)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        WriteNode(resolved ? document.Resolved() : document.WithInlines(), output);
        output.Write('\n');
    }

    private static void WriteNode(RstNode node, TextWriter output)
    {
        if (node is RstText text)
        {
            WriteEscaped(output, text.Text, inAttribute: false);
            return;
        }

        var tag = node.Kind.TagName();
        output.Write('<');
        output.Write(tag);
        foreach (var attribute in RstAttributes.Of(node))
            WriteAttribute(output, attribute.Key, attribute.Value);
        output.Write('>');

        if (node is RstSystemMessage message)
        {
            output.Write("<paragraph>");
            WriteEscaped(output, message.Message, inAttribute: false);
            output.Write("</paragraph>");
        }

        foreach (var child in node.Children)
            WriteNode(child, output);
        output.Write("</");
        output.Write(tag);
        output.Write('>');
    }

    private static void WriteAttribute(TextWriter output, string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        WriteEscaped(output, value, inAttribute: true);
        output.Write('"');
    }

    private static void WriteEscaped(TextWriter output, string text, bool inAttribute)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"' when inAttribute:
                    output.Write("&quot;");
                    break;
                case '\n' when inAttribute:
                    output.Write("&#10;");
                    break;
                case '\t' when inAttribute:
                    output.Write("&#9;");
                    break;
                case '\r':
                    output.Write("&#13;");
                    break;
                case '\n' or '\t':
                    output.Write(character);
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    output.Write('\uFFFD');
                    break;
                default:
                    if (char.IsSurrogate(character) && !IsInPair(text, i))
                        character = '\uFFFD';
                    output.Write(character);
                    break;
            }
        }
    }

    private static bool IsInPair(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
