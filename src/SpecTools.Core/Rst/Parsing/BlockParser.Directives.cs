namespace SpecTools.Rst.Parsing;

// Directives: taken apart into arguments, options and content, never carried out.
internal sealed partial class BlockParser
{
    // A simple name, perhaps a space, two colons, and white space or nothing behind them.
    private static bool DirectiveNameIn(ReadOnlySpan<char> body, out int nameLength, out int end)
    {
        nameLength = SimpleName.Length(body);
        end = 0;
        if (nameLength == 0)
            return false;
        var colons = nameLength + (body[nameLength..].StartsWith(" ") ? 1 : 0);
        return body[colons..].StartsWith("::") && LineClassifier.MarkerEnds(body, colons + 2, out end);
    }

    private bool ParseDirective(RstNode target, int first, int nameStart, int nameLength, int end)
    {
        var name = lines[first].Slice(nameStart, nameLength).ToString();
        var node = new RstDirective(name, SpanOf(first, first + 1), lines.NumberAt(first))
        {
            FaultLine = NumberAt(first),
            IsBesideSections = isOutermost,
        };
        target.Add(node);
        if (DirectiveTable.Find(name, context.Dialect) is not { } spec)
        {
            ReportUnknownDirective(node, first);
            return FinishUnknown(node, first);
        }

        var taken = TakeIndented(first, firstIndent: end, stripTop: false);
        Close(node, first);
        node.OutermostLine = context.OutermostLine;
        node.LastLine = lines.NumberAt(at - 1);
        node.IsKnown = true;
        node.ContentKind = spec.Content;
        if (DirectiveBlock.Read(taken.Block, spec, out var block) is { } fault)
        {
            node.Add(NewMessage(RstFault.InvalidDirective, NumberAt(first), node.Span, $"Error in \"{name}\" directive: {fault}."));
            return taken.BlankFinish;
        }

        Fill(node, spec, block, NumberAt(first));
        return taken.BlankFinish || !HasText(at);
    }

    private void ReportUnknownDirective(RstDirective node, int first)
    {
        node.Add(NewMessage(
            RstFault.NoSuchDirective, lines.NumberAt(first), node.Span, $"No directive is called \"{node.Name}\"."));
    }

    private bool FinishUnknown(RstDirective node, int first)
    {
        var taken = TakeIndented(first, firstIndent: 0, stripIndent: false);
        Close(node, first);
        node.Add(NewMessage(RstFault.UnknownDirective, NumberAt(first), node.Span, $"Unknown directive type \"{node.Name}\".", node.Name));
        return taken.BlankFinish;
    }

    private void Fill(RstDirective node, DirectiveSpec spec, DirectiveBlock block, int line)
    {
        node.ArgumentFragments = block.Arguments;
        node.Options = block.Options;
        node.IsValid = true;
        var content = block.Content.TrimBlankEnd();
        if (content.Count == 0)
        {
            if (spec.NeedsContent)
            {
                node.IsValid = false;
                node.Add(NewMessage(
                    RstFault.InvalidDirective, line, node.Span, $"Content block expected for the \"{node.Name}\" directive; none found."));
            }

            return;
        }

        node.Content = new RstLines(content);
        node.ContentSpan = content.Span;
        node.HasContentAtOnce = content.FirstNumber <= node.Line + 1;
        switch (spec.Content)
        {
            case RstContentKind.Body or RstContentKind.Table:
                ParseNested(block.Content, node);
                break;
            case RstContentKind.Quote:
                new BlockParser(context, block.Content, node, shift, isOutermost: false).AddBlockQuotes(block.Content);
                break;
        }
    }
}
