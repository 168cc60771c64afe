using System.Text;
using Markdig.Syntax.Inlines;

namespace SpecTools.Adapters;

/// <summary>The plain text of inline markup: what a reader of the rendered page would read.</summary>
internal static class InlineText
{
    /// <summary>The text of a leaf's inlines.</summary>
    /// <param name="inlines">The inlines, or null.</param>
    /// <param name="lineBreak">What stands for the end of a line.</param>
    internal static string Of(ContainerInline? inlines, char lineBreak)
    {
        if (inlines?.FirstChild is null)
            return "";
        if (inlines.FirstChild is LiteralInline { NextSibling: null } only)
            return only.Content.ToString();

        var text = new StringBuilder();
        foreach (var inline in InlineWalk.Below(inlines))
            Append(text, inline, lineBreak);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline, char lineBreak)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                text.Append(code.Content);
                break;
            case LineBreakInline:
                text.Append(lineBreak);
                break;
            case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                text.Append(lineBreak);
                break;
            case AutolinkInline link:
                text.Append(link.Url);
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                break;
        }
    }
}
