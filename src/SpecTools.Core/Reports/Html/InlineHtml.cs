using SpecTools.Rst;

namespace SpecTools.Reports;

/// <summary>Writes running text: characters, references, anchors, pictures, and whatever has no element of its own.</summary>
/// <param name="html">Where to.</param>
/// <param name="idPrefix">What stands before each id.</param>
internal sealed class InlineHtml(HtmlOutput html, string idPrefix)
{
    /// <summary>Begins an element; what ends it, or null where nothing more of the node is to be written.</summary>
    internal string? Open(RstNode node)
    {
        switch (node)
        {
            case RstText text:
                html.Text(text.Text);
                return null;
            case { Kind: RstNodeKind.Reference }:
                return Link(Target(node), "", "");
            case { Kind: RstNodeKind.FootnoteReference }:
                return Link(Target(node), "<sup>[", "]</sup>");
            case { Kind: RstNodeKind.CitationReference }:
                return Link(Target(node), "[", "]");
            case { Kind: RstNodeKind.Label }:
                return Link(node.Parent?["backrefs"]?.Split(' ')[0] is { } back ? Local(back) : null, "[", "]", " ");
            case { Kind: RstNodeKind.Image }:
                Image(node);
                return null;
            case { Kind: RstNodeKind.OptionArgument }:
                html.Write($"{node["delimiter"] ?? " "}<var>");
                return "</var>";
            case { Kind: RstNodeKind.OptionString or RstNodeKind.Generated or RstNodeKind.Target }:
                return "";
            case { Kind: RstNodeKind.Inline } when node["role"] is { } role:
                html.Write($"<code class=\"role\" title=\"{role} {node["target"]}\">");
                return "</code>";
            default:
                html.Write($"<span class=\"{node.Kind.TagName()}\">");
                return "</span>";
        }
    }

    /// <summary>Writes the places that others refer to.</summary>
    internal void Anchors(RstNode node)
    {
        foreach (var id in node["ids"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [])
            html.Write($"<span id=\"{idPrefix}{id}\"></span>");
    }

    private string? Target(RstNode node) => node["refid"] is { } id ? Local(id) : SafeAddress.Of(node["refuri"]);

    private string Local(string id) => $"#{idPrefix}{id}";

    private string Link(string? target, string before, string after, string behind = "")
    {
        if (target is not null)
            html.Write($"<a href=\"{target}\">");
        html.Raw(before);
        return after + (target is not null ? "</a>" : "") + behind;
    }

    private void Image(RstNode node)
    {
        var (uri, alt) = (node["uri"] ?? "", node["alt"]);
        var end = Link(SafeAddress.Of(uri), "<span class=\"image\">", "</span>");
        html.Text(string.IsNullOrWhiteSpace(alt) ? uri : alt);
        html.Raw(end);
    }
}
