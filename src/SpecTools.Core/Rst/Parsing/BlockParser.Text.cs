using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Parsing;

// Lines that begin with no marker: paragraphs, definition lists and underlined titles; literal blocks after them.
internal sealed partial class BlockParser
{
    private void ParseText()
    {
        var next = at + 1;
        if (!HasText(next))
        {
            ParseParagraph(next);
            return;
        }

        var line = lines[next];
        if (line[0] == ' ')
        {
            ParseDefinitionList();
            return;
        }

        if (!LineClassifier.IsAdornment(line) || !TryParseUnderlinedTitle())
            ParseParagraph(EndOfFlushText(next));
    }

    // The index of the first line that is blank or indented.
    private int EndOfFlushText(int index)
    {
        while (HasText(index) && lines[index][0] != ' ')
            index++;
        return index;
    }

    private void ParseParagraph(int end)
    {
        var first = at;
        var block = lines.Slice(first, end);
        at = end;
        var colons = TrailingColons(block);
        if (colons != ParagraphEnd.OnlyColons)
        {
            NoteOutermost(end == first + 1 ? end : end - 1);
            parent.Add(new RstTextNode(RstNodeKind.Paragraph, new RstLines(block), block.Span, block.FirstNumber)
            {
                End = colons,
                FaultLine = block.FirstNumber + shift,
                OutermostLine = context.OutermostLine,
            });
        }

        if (end > first + 1 && HasText(end))
            Report(RstFault.UnexpectedIndentation, lines.NumberAt(end), end, end + 1, "Unexpected indentation.");
        if (colons != ParagraphEnd.Text)
            ParseLiteralBlock();
    }

    // Two colons count unless a backslash escapes the first of them.
    private static ParagraphEnd TrailingColons(LineView block)
    {
        var last = block[block.Count - 1];
        if (!last.EndsWith("::"))
            return ParagraphEnd.Text;
        var before = last[..^2];
        var backslashes = before.Length - before.TrimEnd('\\').Length;
        if (backslashes % 2 == 1)
            return ParagraphEnd.Text;
        if (block.Count == 1 && before.IsEmpty)
            return ParagraphEnd.OnlyColons;
        return before.IsEmpty || before[^1] == ' ' ? ParagraphEnd.DropColons : ParagraphEnd.DropColon;
    }

    private void ParseLiteralBlock()
    {
        var first = at;
        var taken = TakeIndented(first);
        var block = taken.Block.TrimBlankEnd();
        if (block.Count == 0)
        {
            ParseQuotedLiteralBlock(at > first ? at - 1 : first);
            return;
        }

        parent.Add(new RstTextNode(RstNodeKind.LiteralBlock, new RstLines(block), block.Span, block.FirstNumber));
        if (!taken.BlankFinish)
            ReportMissingBlankLine("Literal block");
    }

    // A literal block that is not indented: each line begins with the same character of punctuation.
    private void ParseQuotedLiteralBlock(int from)
    {
        var first = SkipBlank(from);
        if (first >= lines.Count || !RstCharacters.IsAdornment(lines[first][0]))
        {
            at = first;
            Report(RstFault.LiteralBlockExpected, NumberAt(first), first, first + 1, "Literal block expected; none found.");
            return;
        }

        var quote = lines[first][0];
        at = first + 1;
        while (HasText(at) && lines[at][0] == quote)
            at++;
        var block = lines.Slice(first, at);
        parent.Add(new RstTextNode(RstNodeKind.LiteralBlock, new RstLines(block), block.Span, block.FirstNumber));
        if (!HasText(at))
            return;
        if (lines[at][0] == ' ')
            Report(RstFault.UnexpectedIndentation, NumberAt(at), at, at + 1, "Unexpected indentation.");
        else
            Report(RstFault.InconsistentQuoting, NumberAt(at), at, at + 1, "Inconsistent literal block quoting.");
    }

    private void ParseDoctest()
    {
        var first = at;
        while (HasText(at))
            at++;
        var block = lines.Slice(first, at);
        parent.Add(new RstTextNode(RstNodeKind.DoctestBlock, new RstLines(block), block.Span, block.FirstNumber));
    }

    private void ParseDefinitionList()
    {
        var first = at;
        var list = NewNode(RstNodeKind.DefinitionList, first);
        parent.Add(list);
        bool blankFinish;
        var outer = inListTail;
        while (true)
        {
            blankFinish = ParseDefinitionListItem(list);
            inListTail = true;
            var next = SkipBlank(at);
            if (KindAt(next, out _) != LineKind.Text || !HasText(next + 1) || lines[next + 1][0] != ' ')
                break;
            at = next;
        }

        inListTail = outer;
        Close(list, first);
        if (!blankFinish)
            ReportMissingBlankLine("Definition list");
    }

    private bool ParseDefinitionListItem(RstNode list)
    {
        var first = at;
        var item = NewNode(RstNodeKind.DefinitionListItem, first);
        list.Add(item);
        var taken = TakeIndented(first + 1);
        AddTerm(item, lines.Slice(first, first + 1), NumberAt(at - 1) - 1);
        var definition = new RstNode(RstNodeKind.Definition, taken.Block.TextSpan, taken.Block.FirstNumber);
        item.Add(definition);
        if (lines[first].EndsWith("::"))
        {
            definition.Add(NewMessage(
                RstFault.LiteralBlockWithoutBlankLine, NumberAt(at - 1), SpanOf(first, first + 1),
                "Blank line missing before literal block (after the \"::\")? Read as an item of a definition list."));
        }

        ParseNested(taken.Block, definition);
        Close(item, first);
        return taken.BlankFinish;
    }

    // docutils gives a term's faults the line before the last one of its definition.
    private void AddTerm(RstNode item, LineView line, int faultLine) => item.Add(NewText(RstNodeKind.Term, line, faultLine));
}
