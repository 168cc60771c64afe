using System.Text.Encodings.Web;
using System.Text.Json;
using SpecTools.Text;

namespace SpecTools.Rst.Writers;

/// <summary>
/// Writes a tree as one JSON object, with what the other forms leave out: where each node begins and ends, and a
/// directive's arguments, options and content.
/// </summary>
public static class RstJsonWriter
{
    /// <summary>Writes a document as one line.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where to, as UTF-8.</param>
    public static void Write(RstDocument document, Stream output)
    {
        // The parser bounds the nesting; two JSON levels a node would pass the writer's own bound before that.
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = int.MaxValue };
        using (var json = new Utf8JsonWriter(output, options))
            WriteNode(document, document.Source, json);
        output.Write("\n"u8);
    }

    private static void WriteNode(RstNode node, SourceText source, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", node.Kind.TagName());
        WritePlace(node.Span, source, json);
        if (node is RstSection section)
            json.WriteNumber("level", section.Level);
        WriteAttributes(node, json);
        if (node is RstDirective directive)
            WriteDirective(directive, json);
        if (node is RstSystemMessage message)
            json.WriteString("message", message.Message);
        if (node is RstTextNode text)
            json.WriteString("text", text.RawText);
        if (node.Children.Count > 0)
        {
            json.WriteStartArray("children");
            foreach (var child in node.Children)
                WriteNode(child, source, json);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WritePlace(TextSpan span, SourceText source, Utf8JsonWriter json)
    {
        var (line, column) = source.PositionAt(span.Start);
        var (endLine, endColumn) = source.PositionAt(span.End);
        json.WriteNumber("line", line);
        json.WriteNumber("column", column);
        json.WriteNumber("endLine", endLine);
        json.WriteNumber("endColumn", endColumn);
    }

    private static void WriteAttributes(RstNode node, Utf8JsonWriter json)
    {
        if (node.Attributes.Count == 0)
            return;
        json.WriteStartObject("attributes");
        foreach (var attribute in node.Attributes)
            json.WriteString(attribute.Key, attribute.Value);
        json.WriteEndObject();
    }

    private static void WriteDirective(RstDirective directive, Utf8JsonWriter json)
    {
        json.WriteBoolean("isKnown", directive.IsKnown);
        json.WriteStartArray("arguments");
        foreach (var argument in directive.Arguments)
            json.WriteStringValue(argument);
        json.WriteEndArray();
        json.WriteStartObject("options");
        foreach (var option in directive.Options)
            json.WriteString(option.Name, option.Value);
        json.WriteEndObject();
        if (directive.Content.Count > 0)
            json.WriteString("content", directive.Content.ToString());
    }
}
