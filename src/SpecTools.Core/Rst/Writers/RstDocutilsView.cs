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

    private static bool IsTransparent(RstDirective directive)
    {
        if (!directive.IsKnown)
            return true;
        foreach (var child in directive.Children)
        {
            if (child.Kind is RstNodeKind.SystemMessage or RstNodeKind.Table)
                return true;
        }

        return false;
    }
}
