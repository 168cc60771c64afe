using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SpecTools.Markdown;
using SpecTools.Text;
using Tree = Markdig.Syntax.MarkdownDocument;

namespace SpecTools.Adapters;

/// <summary>Turns Markdig's links, pictures, code and HTML into ours, and keeps in mind which definitions they use.</summary>
internal sealed class LinkMapper
{
    private readonly HashSet<LinkReferenceDefinition> used = [];

    /// <summary>The inlines of a text that are no plain text.</summary>
    /// <param name="inlines">All of its inlines, or null.</param>
    /// <param name="bounds">Where the text stands.</param>
    internal IReadOnlyList<MarkdownInline> Map(ContainerInline? inlines, TextSpan bounds)
    {
        if (inlines?.FirstChild is null or LiteralInline { NextSibling: null })
            return [];
        var result = new List<MarkdownInline>();
        foreach (var inline in InlineWalk.Below(inlines))
        {
            if (Map(inline, SpanOf(inline, bounds)) is { } mapped)
                result.Add(mapped);
        }

        return result;
    }

    /// <summary>The document's definitions of links, in the order of the text, once all of its texts are mapped.</summary>
    /// <param name="tree">The document.</param>
    internal List<MarkdownLinkDefinition> Definitions(Tree tree)
    {
        var definitions = new List<MarkdownLinkDefinition>();
        foreach (var group in tree.OfType<LinkReferenceDefinitionGroup>())
        {
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                definitions.Add(new MarkdownLinkDefinition(
                    definition.Label ?? "", definition.Url ?? "", SpanOf(definition.Span, new TextSpan(0, tree.Span.End + 1)), used.Contains(definition)));
            }
        }

        definitions.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return definitions;
    }

    private MarkdownInline? Map(Inline inline, TextSpan span)
    {
        switch (inline)
        {
            case LinkInline link:
                if (link.Reference is { } definition)
                    used.Add(definition);
                var address = link.Url ?? link.GetDynamicUrl?.Invoke() ?? "";
                var kind = link.IsImage ? MarkdownInlineKind.Image : MarkdownInlineKind.Link;
                return new MarkdownInline(kind, span, InlineText.Of(link, ' '), address);
            case AutolinkInline link:
                return new MarkdownInline(MarkdownInlineKind.Link, span, link.Url, link.IsEmail ? "mailto:" + link.Url : link.Url);
            case CodeInline code:
                return new MarkdownInline(MarkdownInlineKind.Code, span, code.Content, "");
            case HtmlInline html:
                var isComment = html.Tag.StartsWith("<!--", StringComparison.Ordinal);
                return new MarkdownInline(isComment ? MarkdownInlineKind.Comment : MarkdownInlineKind.Html, span, "", "");
            default:
                return null;
        }
    }

    private static TextSpan SpanOf(Inline inline, TextSpan bounds) => SpanOf(inline.Span, bounds);

    private static TextSpan SpanOf(SourceSpan span, TextSpan bounds)
    {
        var start = Math.Clamp(span.Start, bounds.Start, bounds.End);
        return TextSpan.FromBounds(start, Math.Clamp(span.End + 1, start, bounds.End));
    }
}
