using System.Text;
using SpecTools.Rst;

namespace SpecTools.Markdown;

/// <summary>Writes running text of docutils' tree as Markdown.</summary>
/// <param name="links">The ids that links lead to, and what Markdown calls those places.</param>
internal sealed class MarkdownInlineWriter(MarkdownPlaces links)
{
    /// <summary>The text of inline nodes; its lines are those of the tree.</summary>
    internal string Write(IReadOnlyList<RstNode> nodes)
    {
        var result = new StringBuilder();
        foreach (var node in nodes)
            Append(result, node);
        return result.ToString();
    }

    private void Append(StringBuilder result, RstNode node)
    {
        switch (node.Kind)
        {
            case RstNodeKind.Text:
                result.Append(MarkdownText.Escape(((RstText)node).Text));
                break;
            case RstNodeKind.TitleReference when Plain(node) is var address && IsWebAddress(address):
                result.Append('<').Append(address).Append('>');
                break;
            case RstNodeKind.Emphasis or RstNodeKind.TitleReference:
                Mark(result, node, "*");
                break;
            case RstNodeKind.Strong:
                Mark(result, node, "**");
                break;
            case RstNodeKind.Literal:
                result.Append(MarkdownText.Code(Plain(node)));
                break;
            case RstNodeKind.Math:
                result.Append("{math}").Append(MarkdownText.Code(Plain(node)));
                break;
            case RstNodeKind.Inline when node["role"] is { } role:
                result.Append('{').Append(role).Append('}').Append(MarkdownText.Code(links.SourceOf(node) ?? Plain(node)));
                break;
            case RstNodeKind.Subscript:
                result.Append("<sub>").Append(Write(node.Children)).Append("</sub>");
                break;
            case RstNodeKind.Superscript:
                result.Append("<sup>").Append(Write(node.Children)).Append("</sup>");
                break;
            case RstNodeKind.Reference:
                Link(result, node);
                break;
            case RstNodeKind.FootnoteReference or RstNodeKind.CitationReference:
                result.Append(links.HasFootnote(Plain(node)) ? $"[^{Plain(node)}]" : MarkdownText.Escape($"[{Plain(node)}]"));
                break;
            case RstNodeKind.Image:
                result.Append(Image(node));
                break;
            case RstNodeKind.Raw:
                result.Append(MarkdownText.Code(Plain(node)));
                break;
            default:
                if (links.AnchorOf(node) is { } anchor)
                    result.Append(anchor);
                result.Append(Write(node.Children));
                break;
        }
    }

    /// <summary>A picture.</summary>
    internal static string Image(RstNode image)
    {
        var picture = $"![{MarkdownText.Escape((image["alt"] ?? "").Replace('\n', ' '))}]({MarkdownText.Address(image["uri"] ?? "")})";
        return image.Parent is { Kind: RstNodeKind.Reference } link && link["refuri"] is { } uri && link.Children.Count == 1 ? $"[{picture}]({MarkdownText.Address(uri)})" : picture;
    }

    // Marks close only behind something that is no blank.
    private void Mark(StringBuilder result, RstNode node, string mark)
    {
        var text = Write(node.Children);
        if (string.IsNullOrWhiteSpace(text))
        {
            result.Append(text);
            return;
        }

        var (start, end) = (text.Length - text.TrimStart().Length, text.TrimEnd().Length);
        result.Append(text, 0, start).Append(mark).Append(text, start, end - start).Append(mark).Append(text, end, text.Length - end);
    }

    private void Link(StringBuilder result, RstNode node)
    {
        var text = Plain(node);
        var uri = node["refuri"];
        if (node.Children is [{ Kind: RstNodeKind.Image } image])
            result.Append(Image(image));
        else if (uri is null && node["refid"] is { } id)
            result.Append('[').Append(Write(node.Children)).Append("](#").Append(links.NameOf(id)).Append(')');
        else if (uri is null)
            result.Append(Write(node.Children));
        else if ((text == uri || "mailto:" + text == uri) && IsAutolink(text, uri))
            result.Append('<').Append(text).Append('>');
        else
            result.Append('[').Append(Write(node.Children)).Append("](").Append(MarkdownText.Address(uri)).Append(')');
    }

    private static bool IsAutolink(string text, string uri) =>
        uri.Contains(':', StringComparison.Ordinal) && !text.AsSpan().ContainsAny("<> \n\\") && (text != uri || uri.IndexOf(':', StringComparison.Ordinal) > 1)
        && (text == uri || text.All(char.IsAscii));

    // Who quotes an address means to link it.
    private static bool IsWebAddress(string text) =>
        (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal)) && !text.AsSpan().ContainsAny("<> \n\\");

    private static string Plain(RstNode node) => RstInline.PlainText(node.Children);
}
