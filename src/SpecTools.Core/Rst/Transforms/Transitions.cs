namespace SpecTools.Rst.Transforms;

/// <summary>Moves transitions at the end of sections behind them, and reports those that part nothing.</summary>
internal static class Transitions
{
    internal static void Apply(RstDocument document) => Arrange(document, []);

    private static void Arrange(RstNode parent, Dictionary<RstNode, RstNode> moved)
    {
        var old = parent.Children;
        var children = new List<RstNode>(old.Count);
        for (var i = 0; i < old.Count; i++)
        {
            var child = old[i];
            if (child.Kind == RstNodeKind.Transition)
            {
                Place(child, children, isLast: i == old.Count - 1, moved);
                continue;
            }

            children.Add(child);
            if (child.Kind != RstNodeKind.Section)
                continue;
            Arrange(child, moved);
            if (moved.Remove(child, out var transition))
                children.Add(transition);
        }

        parent.ReplaceChildren(children);
    }

    private static void Place(RstNode transition, List<RstNode> before, bool isLast, Dictionary<RstNode, RstNode> moved)
    {
        if (before.Count == 0 || before is [{ Kind: RstNodeKind.Title }] or [{ Kind: RstNodeKind.Title }, { Kind: RstNodeKind.Subtitle }])
            before.Add(Fault(transition, "Document or section may not begin with a transition."));
        else if (before[^1].Kind == RstNodeKind.Transition)
            before.Add(Fault(transition, "At least one body element must separate transitions; adjacent transitions are not allowed."));
        if (!isLast)
        {
            before.Add(transition);
        }
        else if (SectionBefore(transition) is { } section)
        {
            moved.Add(section, transition);
        }
        else
        {
            before.Add(transition);
            before.Add(Fault(transition, "Document may not end with a transition."));
        }
    }

    // The outermost section that ends with the transition, if anything follows it.
    private static RstNode? SectionBefore(RstNode transition)
    {
        var node = transition.Parent!;
        while (node.Parent is { } parent && parent.Children[^1] == node)
            node = parent;
        return node.Parent is null ? null : node;
    }

    private static RstSystemMessage Fault(RstNode transition, string message) =>
        new(RstFault.MisplacedTransition, message, transition.Span, transition.Line);
}
