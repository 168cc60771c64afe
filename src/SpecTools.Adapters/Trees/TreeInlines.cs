using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Adapters;

/// <summary>Turns Markdig's inline markup into docutils' nodes.</summary>
internal sealed class TreeInlines(SourceText source)
{
    /// <summary>Adds all that a leaf holds to a node.</summary>
    internal void Add(RstNode parent, LeafBlock leaf)
    {
        if (leaf.Inline is { } content)
            AddAll(parent, content);
        else if (leaf.Lines.Count > 0)
            parent.Add(Text(Lines(leaf), leaf));
    }

    /// <summary>The lines of a block that is kept as it is; one without any has no list of them.</summary>
    internal static string Lines(LeafBlock leaf) => leaf.Lines.Lines is null
        ? ""
        : string.Join('\n', leaf.Lines.Lines.Take(leaf.Lines.Count).Select(line => line.Slice.ToString()));

    /// <summary>A text of a block.</summary>
    internal RstText Text(string text, MarkdownObject place) => new(text, SpanOf(place), place.Line + 1);

    /// <summary>Where something stands, inside the text.</summary>
    internal TextSpan SpanOf(MarkdownObject place)
    {
        var start = Math.Clamp(place.Span.Start, 0, source.Text.Length);
        return TextSpan.FromBounds(start, Math.Clamp(place.Span.End + 1, start, source.Text.Length));
    }

    /// <summary>The id of a footnote.</summary>
    internal static string IdOf(Footnote footnote) => $"footnote-{footnote.Order}";

    /// <summary>The id of a mark that leads to a footnote.</summary>
    internal static string IdOf(FootnoteLink link) => $"footnote-reference-{link.Footnote.Order}-{link.Index}";

    /// <summary>The label of a footnote, as it is written.</summary>
    internal static string LabelOf(Footnote footnote) => footnote.Label?.TrimStart('^') ?? "";

    /// <summary>Adds inlines in their order.</summary>
    internal void AddAll(RstNode parent, IEnumerable<Inline> nodes)
    {
        var open = parent;
        foreach (var inline in nodes)
        {
            // What has no mark of its own in Markdown is written with the tags of HTML.
            if (inline is HtmlInline { Tag: "<sub>" or "<sup>" } start && open == parent)
                open = Child(parent, start.Tag == "<sub>" ? RstNodeKind.Subscript : RstNodeKind.Superscript, inline);
            else if (inline is HtmlInline { Tag: "</sub>" or "</sup>" } && open != parent)
                open = parent;
            else if (inline is CodeInline code && TakeRole(open) is { } role)
                AddRole(open, role, code);
            else
                Add(open, inline);
        }
    }

    // A role stands in braces right before its text: {doc}`other`.
    private static string? TakeRole(RstNode parent)
    {
        if (parent.Children is not [.., RstText { Text: var text } last] || !text.EndsWith('}') || text.LastIndexOf('{') is not (>= 0 and var open))
            return null;
        var role = text[(open + 1)..^1];
        if (role.Length == 0 || !role.All(character => char.IsLetterOrDigit(character) || character is ':' or '.' or '-' or '_' or '+'))
            return null;
        parent.ReplaceChildren([.. parent.Children.SkipLast(1), .. open > 0 ? new RstNode[] { new RstText(text[..open], last.Span, last.Line) } : []]);
        return role;
    }

    private void AddRole(RstNode parent, string role, CodeInline code)
    {
        var node = Child(parent, role == "math" ? RstNodeKind.Math : RstNodeKind.Inline, code);
        if (role != "math")
            node.Set("role", role);
        node.Add(Text(code.Content, code));
    }

    private void Add(RstNode parent, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                parent.Add(Text(literal.Content.ToString(), inline));
                break;
            case CodeInline code:
                Child(parent, RstNodeKind.Literal, inline).Add(Text(code.Content, inline));
                break;
            case LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                parent.Add(Text("\n", inline));
                break;
            case HtmlEntityInline entity:
                parent.Add(Text(entity.Transcoded.ToString(), inline));
                break;
            case HtmlInline html:
                AddHtml(parent, html);
                break;
            case AutolinkInline link:
                var address = Child(parent, RstNodeKind.Reference, inline);
                address.Set("refuri", link.IsEmail ? "mailto:" + link.Url : link.Url);
                address.Add(Text(link.Url, inline));
                break;
            case LinkInline { IsImage: true } image:
                var picture = Child(parent, RstNodeKind.Image, inline);
                picture.Set("uri", image.GetDynamicUrl?.Invoke() ?? image.Url ?? "");
                if (InlineText.Of(image, ' ') is { Length: > 0 } alt)
                    picture.Set("alt", alt);
                break;
            case LinkInline link:
                AddLink(parent, link);
                break;
            case FootnoteLink { IsBackLink: false } footnote:
                var mark = Child(parent, RstNodeKind.FootnoteReference, inline);
                mark.Set("ids", IdOf(footnote));
                mark.Set("refid", IdOf(footnote.Footnote));
                mark.Add(Text(LabelOf(footnote.Footnote), inline));
                break;
            case EmphasisInline emphasis:
                AddAll(Child(parent, emphasis.DelimiterCount > 1 ? RstNodeKind.Strong : RstNodeKind.Emphasis, inline), emphasis);
                break;
            case DelimiterInline delimiter:
                parent.Add(Text(delimiter.ToLiteral(), inline));
                AddAll(parent, delimiter);
                break;
            case ContainerInline container:
                AddAll(parent, container);
                break;
        }
    }

    private void AddLink(RstNode parent, LinkInline link)
    {
        var node = Child(parent, RstNodeKind.Reference, link);
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (url.Length > 1 && url[0] == '#')
            node.Set("refid", Uri.UnescapeDataString(url[1..]));
        else
            node.Set("refuri", url);
        AddAll(node, link);
    }

    private void AddHtml(RstNode parent, HtmlInline html)
    {
        const string anchor = "<a id=\"";
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal) || html.Tag == "</a>")
            return;
        if (html.Tag.StartsWith(anchor, StringComparison.Ordinal) && html.Tag.EndsWith("\">", StringComparison.Ordinal))
        {
            Child(parent, RstNodeKind.Target, html).Set("ids", html.Tag[anchor.Length..^2]);
            return;
        }

        var raw = Child(parent, RstNodeKind.Raw, html);
        raw.Set("format", "html");
        raw.Add(Text(html.Tag, html));
    }

    private RstNode Child(RstNode parent, RstNodeKind kind, Inline inline)
    {
        var node = new RstNode(kind, SpanOf(inline), inline.Line + 1);
        parent.Add(node);
        return node;
    }
}
