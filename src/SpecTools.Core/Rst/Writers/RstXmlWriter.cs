using System.Text;
using System.Xml;

namespace SpecTools.Rst.Writers;

/// <summary>
/// Writes a tree as XML with docutils' elements. Nothing is indented: white space is content. Characters that XML cannot
/// hold become U+FFFD.
/// </summary>
public static class RstXmlWriter
{
    private const char Replacement = '\uFFFD';

    private static readonly XmlWriterSettings AsItIs = new()
    {
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
    };

    /// <summary>Writes a document, with its inline elements and the nodes that its directives leave behind.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to, as UTF-8; lines end in a line feed.</param>
    /// <param name="resolved">Whether the tree is the one after docutils' transforms.</param>
    public static void Write(RstDocument document, TextWriter output, bool resolved = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, AsItIs))
            Write(document, xml, resolved);
        output.Write('\n');
    }

    /// <summary>The tree of a document as an XML document that can be queried. Its <c>source</c> is the file's path.</summary>
    /// <param name="document">The document.</param>
    /// <param name="resolved">Whether the tree is the one after docutils' transforms.</param>
    public static XmlDocument ToXmlDocument(RstDocument document, bool resolved = false)
    {
        var result = new XmlDocument { PreserveWhitespace = true };
        result.AppendChild(result.CreateXmlDeclaration("1.0", "utf-8", null));
        using var xml = result.CreateNavigator()!.AppendChild();
        Write(document, xml, resolved);
        return result;
    }

    private static void Write(RstDocument document, XmlWriter xml, bool resolved)
    {
        ArgumentNullException.ThrowIfNull(document);
        WriteNode(resolved ? document.Resolved() : document.WithInlines(), xml);
    }

    private static void WriteNode(RstNode node, XmlWriter xml)
    {
        if (node is RstText text)
        {
            xml.WriteString(Allowed(text.Text));
            return;
        }

        xml.WriteStartElement(node.Kind.TagName());
        foreach (var attribute in RstAttributes.Of(node))
            WriteAttribute(xml, attribute.Key, Allowed(attribute.Value));
        if (node is RstSystemMessage message)
            xml.WriteElementString("paragraph", Allowed(message.Message));
        foreach (var child in node.Children)
            WriteNode(child, xml);
        xml.WriteFullEndElement();
    }

    // The names of the attributes of a meta tag are the author's, and need be no names that XML knows.
    private static void WriteAttribute(XmlWriter xml, string name, string value)
    {
        const string prefix = "xml:";
        if (name is "xml:space" or "xml:lang")
            xml.WriteAttributeString("xml", name[prefix.Length..], null, value);
        else
            xml.WriteAttributeString(name == "xmlns" ? "_xmlns" : XmlConvert.EncodeLocalName(name), value);
    }

    private static string Allowed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowedAt(text, ref i))
                return ReplaceFrom(text, i);
        }

        return text;
    }

    private static string ReplaceFrom(string text, int first)
    {
        var result = new StringBuilder(text, text.Length);
        for (var i = first; i < text.Length; i++)
        {
            var at = i;
            if (!IsAllowedAt(text, ref i))
                result[at] = Replacement;
        }

        return result.ToString();
    }

    // Goes to the second half of a pair of surrogates.
    private static bool IsAllowedAt(string text, ref int index)
    {
        if (XmlConvert.IsXmlChar(text[index]))
            return true;
        if (index + 1 >= text.Length || !XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
            return false;
        index++;
        return true;
    }
}
