namespace SpecTools.Rst.Transforms;

/// <summary>The line that docutils gives to a fault about an inline element: that of the text around it.</summary>
internal static class FaultLine
{
    /// <summary>The line, or 0 where docutils knows none.</summary>
    internal static int Of(RstNode node, RstDocument document)
    {
        if (node.Kind == RstNodeKind.Reference && node.Parent is { } around && !NodeClasses.HoldsText(around))
            return 0;
        var text = node;
        while (text.Parent is { } parent && text.Kind is not (RstNodeKind.Title or RstNodeKind.Subtitle) && NodeClasses.HoldsText(parent))
            text = parent;
        if (text.Kind == RstNodeKind.LiteralBlock)
            return document.Source.LineNumberAt(text.Children[0].Span.Start);
        if (text.Kind == RstNodeKind.Line && IsOutermost(text))
            return document.Source.LineNumberAt(text.Span.End);
        if (text.Kind is not (RstNodeKind.Title or RstNodeKind.Subtitle))
            return text.Kind == RstNodeKind.Paragraph ? text.Line : node.Line;
        return text.Parent!.Kind switch
        {
            // The line behind the title, which is its underline.
            RstNodeKind.Section or RstNodeKind.Document => document.Source.LineNumberAt(text.Span.End) + 1,
            RstNodeKind.Topic when text.Parent.Children is [.., RstPending contents] => contents.Directive.LastLine - 1,
            RstNodeKind.Topic or RstNodeKind.Sidebar => 0,
            _ => node.Line,
        };
    }

    // A line of a block has no line of its own: it gets the one that the outermost parser has come to, which is its last.
    private static bool IsOutermost(RstNode line)
    {
        var around = line.Parent;
        while (around is { Kind: RstNodeKind.LineBlock })
            around = around.Parent;
        return around is { Kind: RstNodeKind.Section or RstNodeKind.Document };
    }
}
