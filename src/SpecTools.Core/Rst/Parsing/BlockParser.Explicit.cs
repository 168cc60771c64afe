namespace SpecTools.Rst.Parsing;

// What begins with two dots or two underscores: footnotes, citations, targets, substitutions, directives, comments.
internal sealed partial class BlockParser
{
    // Explicit markup may follow explicit markup without a blank line between.
    private void ParseExplicitMarkup()
    {
        var outer = inListTail;
        bool blankFinish;
        do
        {
            blankFinish = lines[at][0] == '_' ? ParseAnonymousTarget(at, MarkerEndAt(at)) : ParseExplicitConstruct();
            inListTail = true;
        }
        while (KindAt(at, out _) is LineKind.ExplicitMarkup or LineKind.AnonymousTarget);
        inListTail = outer;
        if (!blankFinish)
            ReportMissingBlankLine("Explicit markup");
    }

    private int MarkerEndAt(int index)
    {
        KindAt(index, out var end);
        return end;
    }

    private bool ParseExplicitConstruct()
    {
        var first = at;
        var markerEnd = MarkerEndAt(first);
        var body = lines[first][markerEnd..];
        if (body.IsEmpty)
            return ParseComment(first, first, markerEnd);
        if (body[0] == '[' && TryParseLabelled(body, first, markerEnd) is { } labelled)
            return labelled;
        if (body[0] == '_' && body.Length > 1 && body[1] != ' ')
            return ParseTarget(first, markerEnd);
        if (body[0] == '|' && body.Length > 1 && body[1] != ' ')
            return ParseSubstitution(first, markerEnd);
        if (DirectiveNameIn(body, out var nameLength, out var end))
            return ParseDirective(parent, first, markerEnd, nameLength, markerEnd + end);
        return ParseComment(first, first, markerEnd);
    }

    // first: the line of the marker. from: the line that the text is taken from, which is another after a fault.
    private bool ParseComment(int first, int from, int markerEnd)
    {
        if (lines[first].Length <= markerEnd && !HasText(from + 1))
        {
            parent.Add(new RstTextNode(RstNodeKind.Comment, default, SpanOf(first, first + 1), lines.NumberAt(first)));
            at = from + 1;
            return true;
        }

        var taken = TakeIndented(from, firstIndent: markerEnd);
        var block = taken.Block.TrimBlankEnd();
        var span = SpanOf(first, Math.Max(at, first + 1));
        parent.Add(new RstTextNode(RstNodeKind.Comment, new RstLines(block), span, lines.NumberAt(first)));
        return taken.BlankFinish;
    }

    private bool? TryParseLabelled(ReadOnlySpan<char> body, int first, int markerEnd)
    {
        var close = body.IndexOf(']');
        if (close < 2 || !LineClassifier.MarkerEnds(body, close + 1, out var end))
            return null;
        var label = body[1..close];
        var isFootnote = label[0] == '#' ? label.Length == 1 || SimpleName.Length(label[1..]) == label.Length - 1
            : label is "*" || label.IndexOfAnyExceptInRange('0', '9') < 0;
        if (!isFootnote && SimpleName.Length(label) != label.Length)
            return null;

        var node = NewNode(isFootnote ? RstNodeKind.Footnote : RstNodeKind.Citation, first);
        parent.Add(node);
        var name = ReferenceNames.Normalize(label.ToString());
        if (isFootnote && label[0] is '#' or '*')
        {
            node.Set("auto", label[0] == '#' ? "1" : "*");
            name = label[0] == '#' ? name[1..] : "";
        }
        else
        {
            var view = lines.Slice(first, first + 1).TrimLeft(markerEnd + 1, 0).Truncate(label.Length);
            node.Add(new RstTextNode(RstNodeKind.Label, new RstLines(view), view.Span, view.FirstNumber));
        }

        if (name.Length > 0)
            node.Set("names", ReferenceNames.InList(name));
        var taken = TakeIndented(first, firstIndent: markerEnd + end);
        Close(node, first);
        ParseNested(taken.Block, node);
        return taken.BlankFinish;
    }

    private bool ParseTarget(int first, int markerEnd)
    {
        var taken = TakeIndented(first, firstIndent: markerEnd + 1, untilBlank: true, stripIndent: false);
        if (TargetName.Read(taken.Block) is not { } name)
        {
            // docutils takes the comment from the last line that the target had.
            var last = at - 1;
            var fault = NewMessage(RstFault.MalformedTarget, NumberAt(last), SpanOf(first, at), "Malformed hyperlink target.");
            var blankFinish = ParseComment(first, last, markerEnd);
            parent.Add(fault);
            return blankFinish;
        }

        AddTarget(first, name.Name, name.Rest);
        return taken.BlankFinish;
    }

    private bool ParseAnonymousTarget(int first, int markerEnd)
    {
        var taken = TakeIndented(first, firstIndent: markerEnd, untilBlank: true);
        AddTarget(first, "", new RstLines(taken.Block).ToString());
        return taken.BlankFinish;
    }

    private void AddTarget(int first, string name, string rest)
    {
        var node = NewNode(RstNodeKind.Target, first);
        Close(node, first);
        parent.Add(node);
        if (name.Length == 0)
            node.Set("anonymous", "1");
        else
            node.Set("names", ReferenceNames.InList(ReferenceNames.Normalize(ReferenceNames.Unescape(name))));

        if (rest.TrimEnd().EndsWith('_') && ReferenceNames.ReferenceIn(rest) is { } reference)
            node.Set("refname", ReferenceNames.Normalize(reference));
        else if (ReferenceNames.JoinUri(rest) is { Length: > 0 } uri)
            node.Set("refuri", uri);
    }

    private bool ParseSubstitution(int first, int markerEnd)
    {
        var taken = TakeIndented(first, firstIndent: markerEnd + 1, stripIndent: false);
        if (SubstitutionName.Read(taken.Block) is not { } name)
        {
            var last = at - 1;
            var fault = NewMessage(RstFault.MalformedSubstitution, NumberAt(last), SpanOf(first, at), "Malformed substitution definition.");
            var commentFinish = ParseComment(first, last, markerEnd);
            parent.Add(fault);
            return commentFinish;
        }

        if (name.Rest.Count == 0)
        {
            Report(RstFault.EmptySubstitution, lines.NumberAt(first), first, at, $"Substitution definition \"{name.Name}\" missing contents.");
            return taken.BlankFinish;
        }

        var node = NewNode(RstNodeKind.SubstitutionDefinition, first);
        Close(node, first);
        node.Set("names", ReferenceNames.InList(ReferenceNames.FoldWhiteSpace(name.Name)));
        var inner = new BlockParser(context, name.Rest, node, shift, isOutermost: false);
        var blankFinish = inner.ParseSubstitutionContent(taken.BlankFinish);
        if (node.Children is [RstDirective { IsValid: true }])
        {
            parent.Add(node);
            return blankFinish;
        }

        // What the definition cannot hold goes before the message that it is empty.
        foreach (var child in node.Children)
            parent.Add(child);
        Report(RstFault.EmptySubstitution, lines.NumberAt(first), first, at, $"Substitution definition \"{name.Name}\" empty or invalid.");
        return blankFinish;
    }

    private bool ParseSubstitutionContent(bool blankFinish)
    {
        if (!DirectiveNameIn(lines[0], out var nameLength, out var end) || lines[0][nameLength] == ' ')
            return lines.Count == 1 ? blankFinish : !HasText(1);
        var finished = ParseDirective(parent, 0, 0, nameLength, end);
        return at >= lines.Count ? blankFinish : finished;
    }
}
