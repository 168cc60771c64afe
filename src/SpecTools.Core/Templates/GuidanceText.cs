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
    internal static IEnumerable<GuidanceText> Of(SpecFile file) => file.Rst is { } rst ? In(rst) : In(file.Source, file.Markdown!.Blocks);

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

    // A section with boxes to tick is a form that specs keep as a whole, with the words that explain it.
    private static IEnumerable<GuidanceText> In(SourceText source, IReadOnlyList<MarkdownBlock> blocks)
    {
        for (var start = 0; start < blocks.Count;)
        {
            var end = start + 1;
            while (end < blocks.Count && blocks[end].Kind != MarkdownBlockKind.Heading)
                end++;
            var section = blocks.Skip(start).Take(end - start).ToList();
            start = end;
            if (!section.Exists(block => block.Kind == MarkdownBlockKind.List && block.Children.Any(item => HasBox(source, item))))
            {
                foreach (var text in Below(source, section))
                    yield return text;
            }
        }
    }

    private static IEnumerable<GuidanceText> Below(SourceText source, IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block.Kind)
            {
                case MarkdownBlockKind.Comment or MarkdownBlockKind.Paragraph:
                    yield return new GuidanceText(block.Span, block.Kind == MarkdownBlockKind.Comment, IsFollowed: false);
                    break;
                case MarkdownBlockKind.ListItem when LeadsToHeading(source, block):
                    break;
                case MarkdownBlockKind.List or MarkdownBlockKind.ListItem or MarkdownBlockKind.Quote:
                    var isFollowed = block.Kind == MarkdownBlockKind.ListItem && block.Children.Count > 1;
                    foreach (var text in Below(source, block.Children))
                        yield return isFollowed && text.Span == block.Children[0].Span ? text with { IsFollowed = true } : text;
                    break;
            }
        }
    }

    private static bool HasBox(SourceText source, MarkdownBlock item) =>
        item.Children is [var first, ..] && source.AsSpan(first.Span) is ['[', ' ' or 'x' or 'X', ']', ..];

    // An entry of a table of contents, which a program writes into the text.
    private static bool LeadsToHeading(SourceText source, MarkdownBlock item) =>
        item.Children is [{ Inlines: [{ Kind: MarkdownInlineKind.Link, Target: ['#', ..] } link] } first, ..] && link.Span == first.Span;
}
