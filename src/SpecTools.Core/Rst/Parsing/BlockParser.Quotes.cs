namespace SpecTools.Rst.Parsing;

// Block quotes with their attributions, and line blocks.
internal sealed partial class BlockParser
{
    private void ParseBlockQuotes()
    {
        var first = at;
        var taken = TakeIndented(first);
        AddBlockQuotes(taken.Block);
        if (!taken.BlankFinish)
            ReportMissingBlankLine("Block quote");
    }

    // An attribution ends a block quote; what follows it is another one.
    private void AddBlockQuotes(LineView block)
    {
        while (block.Count > 0)
        {
            var (content, attribution, rest) = SplitAttribution(block);
            var quote = new RstNode(RstNodeKind.BlockQuote, block.Slice(0, block.Count - rest.Count).TextSpan, block.FirstNumber);
            parent.Add(quote);
            ParseNested(content, quote);
            if (attribution.Count > 0)
            {
                quote.Add(NewText(RstNodeKind.Attribution, attribution, attribution.FirstNumber));
            }

            block = rest.TrimBlankStart();
        }
    }

    private static (LineView Content, LineView Attribution, LineView Remainder) SplitAttribution(LineView block)
    {
        var afterText = false;
        for (var i = 0; i < block.Count; i++)
        {
            if (block.IsBlank(i))
                continue;
            if (afterText && block.IsBlank(i - 1) && AttributionMarker(block[i]) is var marker and > 0
                && AttributionEnd(block, i, out var indent) is var end and > 0)
            {
                return (block.Slice(0, i), block.Slice(i, end).TrimLeft(marker, indent), block.Slice(end));
            }

            afterText = true;
        }

        return (block, block.Slice(block.Count), block.Slice(block.Count));
    }

    // Two or three hyphens or an em dash, with the spaces behind; 0 where the line has none or nothing follows.
    private static int AttributionMarker(ReadOnlySpan<char> line)
    {
        var length = line[0] == '\u2014' ? 1 : line.StartsWith("---") ? 3 : line.StartsWith("--") ? 2 : 0;
        if (length == 0 || (line[0] == '-' && line.Length > length && line[length] == '-'))
            return 0;
        var end = length + LineClassifier.CountSpaces(line[length..]);
        return end < line.Length ? end : 0;
    }

    // All lines but the first must be indented alike; 0 where they are not.
    private static int AttributionEnd(LineView block, int first, out int indent)
    {
        indent = -1;
        var end = first + 1;
        for (; end < block.Count && !block.IsBlank(end); end++)
        {
            var own = IndentedBlock.Indentation(block[end]);
            if (indent >= 0 && own != indent)
                return 0;
            indent = own;
        }

        indent = Math.Max(indent, 0);
        return end;
    }

    private void ParseLineBlock(int markerEnd)
    {
        var first = at;
        var items = new List<LineBlockItem>();
        var blankFinish = TakeLine(markerEnd, items);
        while (!blankFinish && KindAt(at, out var end) == LineKind.LineBlock)
            blankFinish = TakeLine(end, items);

        var block = NewNode(RstNodeKind.LineBlock, first);
        parent.Add(block);
        Close(block, first);
        LineBlockItem.Nest(block, items);
        if (!blankFinish)
            Report(RstFault.LineBlockWithoutBlankLine, NumberAt(first) + 1, at, at + 1, "Line block ends without a blank line.");
    }

    private bool TakeLine(int markerEnd, List<LineBlockItem> items)
    {
        var first = at;
        var taken = TakeIndented(first, firstIndent: markerEnd, untilBlank: true);

        // A line without text is indented like the one before it.
        var indent = lines[first].Length > 1 ? markerEnd - 2 : items.Count > 0 ? items[^1].Indent : 0;
        var node = new RstTextNode(RstNodeKind.Line, new RstLines(taken.Block), SpanOf(first, at), lines.NumberAt(first))
        {
            FaultLine = NumberAt(first),
            OutermostLine = context.OutermostLine,
        };
        items.Add(new LineBlockItem(node, indent));
        return taken.BlankFinish;
    }
}
