using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Templates;

/// <summary>A stretch of a document that may be an instruction of its template: a paragraph, a term, or a comment.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsHidden">Whether it is a comment.</param>
/// <param name="IsFollowed">Whether something is set in below it, or stands below it in the same item of a list: an answer.</param>
internal readonly record struct GuidanceText(TextSpan Span, bool IsHidden, bool IsFollowed)
{
    /// <summary>All such stretches of a document, tables and code aside, in the order of the text.</summary>
    internal static IEnumerable<GuidanceText> Of(SpecFile file) => file.Rst is { } rst ? In(rst) : In(file.Markdown!.Blocks);

    private static IEnumerable<GuidanceText> In(RstNode root)
    {
        var open = new Stack<RstNode>();
        open.Push(root);
        while (open.TryPop(out var node))
        {
            switch (node.Kind)
            {
                case RstNodeKind.Comment:
                    yield return new GuidanceText(node.Span, IsHidden: true, IsFollowed: false);
                    break;
                case RstNodeKind.Paragraph or RstNodeKind.Term:
                    yield return new GuidanceText(node.Span, IsHidden: false, HasMoreBelow(node));
                    break;
                case RstNodeKind.Table or RstNodeKind.Directive when node is not RstDirective { Name: "note" or "warning" or "tip" or "important" or "admonition" }:
                    break;
                default:
                    for (var i = node.Children.Count - 1; i >= 0; i--)
                        open.Push(node.Children[i]);
                    break;
            }
        }
    }

    private static bool HasMoreBelow(RstNode node) =>
        node.Parent is { Kind: RstNodeKind.ListItem or RstNodeKind.DefinitionListItem } parent && parent.Children[^1] != node;

    private static IEnumerable<GuidanceText> In(IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case MarkdownBlockKind.Comment or MarkdownBlockKind.Paragraph:
                    yield return new GuidanceText(block.Span, block.Kind == MarkdownBlockKind.Comment, IsFollowed: false);
                    break;
                case MarkdownBlockKind.List or MarkdownBlockKind.ListItem or MarkdownBlockKind.Quote:
                    foreach (var text in In(block.Children))
                        yield return text with { IsFollowed = block.Kind == MarkdownBlockKind.ListItem && block.Children.Count > 1 && text.Span == block.Children[0].Span };
                    break;
            }
        }
    }
}
