using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>Whether two texts say the same: their trees are equal but for white space in running text.</summary>
internal static class TreeComparison
{
    /// <summary>Whether the trees are equal. Messages are left out: mended markup has fewer of them.</summary>
    internal static bool AreSame(SpecFile left, SpecFile right) => left.Rst is { } rst
        ? right.Rst is { } other && AreSame(rst.WithInlines(), other.WithInlines())
        : right.Markdown is { } markdown && AreSame(left.Markdown!.Blocks, markdown.Blocks);

    private static bool AreSame(RstDocument left, RstDocument right)
    {
        using var others = NodesOf(right).GetEnumerator();
        foreach (var node in NodesOf(left))
        {
            if (!others.MoveNext() || !IsSameNode(node, others.Current))
                return false;
        }

        return !others.MoveNext();
    }

    // In the order of the text; with the number of children of each, that order tells trees apart.
    private static IEnumerable<RstNode> NodesOf(RstNode root)
    {
        var open = new Stack<RstNode>([root]);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                if (node.Children[i].Kind != RstNodeKind.SystemMessage)
                    open.Push(node.Children[i]);
            }
        }
    }

    private static bool IsSameNode(RstNode left, RstNode right)
    {
        if (left.Kind != right.Kind || CountOf(left) != CountOf(right) || left.Attributes.Count != right.Attributes.Count)
            return false;
        for (var i = 0; i < left.Attributes.Count; i++)
        {
            var (mine, other) = (left.Attributes[i], right.Attributes[i]);
            if (mine.Key != other.Key || !IsSameText(mine.Value, other.Value, isLiteral: false))
                return false;
        }

        return left is not RstText text || IsSameText(text.Text, ((RstText)right).Text, left.Parent?["xml:space"] == "preserve");
    }

    private static int CountOf(RstNode node)
    {
        var count = 0;
        foreach (var child in node.Children)
            count += child.Kind == RstNodeKind.SystemMessage ? 0 : 1;
        return count;
    }

    private static bool AreSame(IReadOnlyList<MarkdownBlock> left, IReadOnlyList<MarkdownBlock> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => IsSameBlock(pair.First, pair.Second));

    private static bool IsSameBlock(MarkdownBlock left, MarkdownBlock right) =>
        left.Kind == right.Kind
        && left.Level == right.Level
        && left.Info == right.Info
        && IsSameText(left.Text, right.Text, left.Kind == MarkdownBlockKind.Code)
        && left.Inlines.Count == right.Inlines.Count
        && left.Inlines.Zip(right.Inlines).All(pair =>
            pair.First.Kind == pair.Second.Kind && pair.First.Target == pair.Second.Target && IsSameText(pair.First.Text, pair.Second.Text, isLiteral: false))
        && AreSame(left.Children, right.Children);

    private static bool IsSameText(string left, string right, bool isLiteral)
    {
        if (isLiteral || left == right)
            return left.ReplaceLineEndings("\n") == right.ReplaceLineEndings("\n");
        return left.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SequenceEqual(right.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
