namespace SpecTools.Rst.Writers;

/// <summary>
/// The tree as docutils sees it. Our directive nodes keep a directive's syntax; docutils knows only what a directive
/// leaves behind, so that its nodes stand in the directive's place.
/// </summary>
internal static class RstDocutilsView
{
    /// <summary>The children of a node, each directive that docutils has nodes for replaced by these.</summary>
    internal static IEnumerable<RstNode> ChildrenOf(RstNode node)
    {
        foreach (var child in node.Children)
        {
            if (child is not RstDirective directive || !IsTransparent(directive))
            {
                yield return child;
                continue;
            }

            foreach (var below in ChildrenOf(directive))
                yield return below;
        }
    }

    /// <summary>The text that stands in a node itself, or null.</summary>
    internal static string? TextOf(RstNode node) => node switch
    {
        RstTextNode text => text.RawText,
        RstDirective { Children.Count: 0, Content.Count: > 0 } directive => directive.Content.ToString(),
        _ => null,
    };

    /// <summary>The attributes of a node in alphabetical order, with the one that is the same for all nodes of a kind.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> AttributesOf(RstNode node)
    {
        if (node is RstDocument { Source.Path.Length: > 0 } document)
            yield return new("source", document.Source.Path);
        foreach (var attribute in node.Attributes)
            yield return attribute;
        if (node.Kind is RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock or RstNodeKind.Comment)
            yield return new("xml:space", "preserve");
    }

    // A faulty directive leaves its messages behind, a table directive its table.
    private static bool IsTransparent(RstDirective directive) =>
        !directive.IsValid || directive.Children is [{ Kind: RstNodeKind.Table }] && directive.ContentKind == RstContentKind.Table;
}
