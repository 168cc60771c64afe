using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

/// <summary>A line of a line block, and how far it is indented.</summary>
internal readonly record struct LineBlockItem(RstNode Line, int Indent)
{
    /// <summary>Adds lines to their block; those that are indented more than the least indented ones form blocks in it.</summary>
    internal static void Nest(RstNode block, List<LineBlockItem> items) => Nest(block, items, 0, items.Count, ParseContext.MaximumDepth);

    private static void Nest(RstNode block, List<LineBlockItem> items, int from, int to, int depthLeft)
    {
        var least = int.MaxValue;
        for (var i = from; i < to; i++)
            least = Math.Min(least, items[i].Indent);
        for (var i = from; i < to;)
        {
            if (items[i].Indent == least || depthLeft == 0)
            {
                block.Add(items[i++].Line);
                continue;
            }

            var end = i;
            while (end < to && items[end].Indent > least)
                end++;
            var span = TextSpan.FromBounds(items[i].Line.Span.Start, items[end - 1].Line.Span.End);
            var inner = new RstNode(RstNodeKind.LineBlock, span, items[i].Line.Line);
            block.Add(inner);
            Nest(inner, items, i, end, depthLeft - 1);
            i = end;
        }
    }
}
