using System.Globalization;
using SpecTools.Text;

namespace SpecTools.Rst.Parsing;

// Bullet, enumerated, field and option lists.
internal sealed partial class BlockParser
{
    private void ParseBulletList(int markerEnd)
    {
        var bullet = lines[at][0];
        var list = NewNode(RstNodeKind.BulletList, at);
        list.Set("bullet", bullet.ToString());
        parent.Add(list);
        ParseItems(
            list,
            "Bullet list",
            ParseListItem(list, markerEnd),
            index => KindAt(index, out var end) == LineKind.Bullet && lines[index][0] == bullet ? end : -1,
            ParseListItem);
    }

    // Goes on with items as long as there are any, then closes the list.
    private void ParseItems(RstNode list, string name, bool blankFinish, Func<int, int> matchNext, Func<RstNode, int, bool> parseItem)
    {
        var outer = inListTail;
        inListTail = true;
        for (var next = SkipBlank(at); next < lines.Count; next = SkipBlank(at))
        {
            var markerEnd = matchNext(next);
            if (markerEnd < 0)
                break;
            at = next;
            blankFinish = parseItem(list, markerEnd);
        }

        inListTail = outer;
        Close(list, list.Line - lines.FirstNumber);
        if (!blankFinish)
            ReportMissingBlankLine(name);
    }

    private bool ParseListItem(RstNode list, int markerEnd)
    {
        var first = at;
        var taken = lines[first].Length > markerEnd
            ? TakeIndented(first, blockIndent: markerEnd)
            : TakeIndented(first, firstIndent: markerEnd);
        var item = NewNode(RstNodeKind.ListItem, first);
        list.Add(item);
        Close(item, first);
        ParseNested(taken.Block, item);
        return taken.BlankFinish;
    }

    // Not every line with an enumerator begins a list: the line after it must be blank, indented or the next item.
    private bool TryParseEnumeratedList()
    {
        var line = lines[at];
        Enumerator.TryRead(line, out var marker);
        var text = line[marker.TextStart..marker.TextEnd];
        var sequence = Enumerator.SequenceOf(text, null);
        if (Enumerator.OrdinalOf(text, sequence) is not { } ordinal || !BeginsItem(at, marker, ordinal, sequence))
            return false;

        var list = NewNode(RstNodeKind.EnumeratedList, at);
        var type = sequence == EnumeratorSequence.Auto ? EnumeratorSequence.Arabic : sequence;
        list.Set("enumtype", type.ToString().ToLowerInvariant());
        list.Set("prefix", marker.Prefix);
        list.Set("suffix", marker.Suffix);
        parent.Add(list);
        if (ordinal != 1)
        {
            list.Set("start", ordinal.ToString(CultureInfo.InvariantCulture));
            Report(RstFault.EnumerationStart, context.OutermostLine, at, at + 1,
                string.Create(CultureInfo.InvariantCulture, $"Enumerated list does not start at 1: \"{text}\" (ordinal {ordinal})."));
        }

        var last = ordinal;
        var auto = sequence == EnumeratorSequence.Auto;
        ParseItems(list, "Enumerated list", ParseListItem(list, marker.End), MatchNext, ParseListItem);
        return true;

        int MatchNext(int index)
        {
            if (KindAt(index, out var end) != LineKind.Enumerator)
                return -1;
            Enumerator.TryRead(lines[index], out var next);
            var nextText = lines[index][next.TextStart..next.TextEnd];
            var nextSequence = Enumerator.SequenceOf(nextText, type);
            var number = Enumerator.OrdinalOf(nextText, nextSequence);
            if (next.Format != marker.Format || number is not { } found)
                return -1;
            if (nextSequence != EnumeratorSequence.Auto && (nextSequence != type || auto || found != last + 1))
                return -1;
            if (!BeginsItem(index, next, found, nextSequence))
                return -1;
            auto |= nextSequence == EnumeratorSequence.Auto;
            last = found;
            return end;
        }
    }

    private bool BeginsItem(int index, Enumerator marker, int ordinal, EnumeratorSequence sequence)
    {
        var next = index + 1;
        if (!HasText(next) || Characters.RstCharacters.IsSpace(lines[next][0]))
            return true;
        return marker.Begins(lines[next], ordinal + 1, sequence);
    }

    private void ParseFieldList(int markerEnd)
    {
        var list = NewNode(RstNodeKind.FieldList, at);
        parent.Add(list);
        ParseItems(list, "Field list", ParseField(list, markerEnd), MatchField, ParseField);
    }

    private int MatchField(int index) => KindAt(index, out var end) == LineKind.FieldMarker ? end : -1;

    private bool ParseField(RstNode list, int markerEnd)
    {
        var first = at;
        var field = NewNode(RstNodeKind.Field, first);
        list.Add(field);
        var marker = lines.Slice(first, first + 1);
        var nameLength = marker[0][..markerEnd].LastIndexOf(':') - 1;
        var name = marker.TrimLeft(1, 0).Truncate(nameLength);
        field.Add(NewText(RstNodeKind.FieldName, name, NumberAt(first)));
        var taken = TakeIndented(first, firstIndent: markerEnd);
        Close(field, first);
        var bodySpan = taken.Block.Count > 0 ? taken.Block.TextSpan : new TextSpan(field.Span.End, 0);
        var body = new RstNode(RstNodeKind.FieldBody, bodySpan, taken.Block.FirstNumber);
        field.Add(body);
        ParseNested(taken.Block, body);
        return taken.BlankFinish;
    }

    // An option list's item needs a description; without one the line is text.
    private bool TryParseOptionList(int markerEnd)
    {
        var first = at;
        var list = NewNode(RstNodeKind.OptionList, first);
        var taken = TakeIndented(first, firstIndent: markerEnd);
        if (taken.Block.Count == 0)
        {
            at = first;
            return false;
        }

        parent.Add(list);
        AddOptionListItem(list, first, markerEnd, taken);
        ParseItems(list, "Option list", taken.BlankFinish, MatchOption, ParseOptionListItem);
        return true;
    }

    private int MatchOption(int index)
    {
        if (KindAt(index, out var end) != LineKind.OptionMarker)
            return -1;
        var taken = IndentedBlock.Take(lines, index, null, end, untilBlank: false, stripIndent: true);
        return taken.Block.TrimBlankStart().Count == 0 ? -1 : end;
    }

    private bool ParseOptionListItem(RstNode list, int markerEnd)
    {
        var first = at;
        var taken = TakeIndented(first, firstIndent: markerEnd);
        AddOptionListItem(list, first, markerEnd, taken);
        return taken.BlankFinish;
    }

    private void AddOptionListItem(RstNode list, int first, int markerEnd, IndentedBlock taken)
    {
        var item = NewNode(RstNodeKind.OptionListItem, first);
        list.Add(item);
        Close(item, first);
        var line = lines.Slice(first, first + 1);
        var marker = line[0][..markerEnd].TrimEnd(' ');
        var group = new RstNode(RstNodeKind.OptionGroup, line.Truncate(marker.Length).Span, item.Line);
        item.Add(group);
        for (var start = 0; start < marker.Length;)
        {
            var length = marker[start..].IndexOf(", ");
            length = length < 0 ? marker.Length - start : length;
            group.Add(NewOption(line.TrimLeft(start, 0).Truncate(length)));
            start += length + 2;
        }

        var description = new RstNode(RstNodeKind.Description, taken.Block.TextSpan, taken.Block.FirstNumber);
        item.Add(description);
        ParseNested(taken.Block, description);
    }

    // "-a", "--all", "/V", each with an argument behind a space, an equals sign or, for a short option, nothing.
    private static RstNode NewOption(LineView text)
    {
        var option = new RstNode(RstNodeKind.Option, text.Span, text.FirstNumber);
        var line = text[0];
        var isShort = line[0] != '/' && !line.StartsWith("--");
        var split = isShort && line.Length > 2 && line[2] != ' ' && line[2] != '=' ? 2 : line.IndexOfAny(' ', '=');
        if (split < 0)
            split = line.Length;
        var name = text.Truncate(split);
        option.Add(new RstTextNode(RstNodeKind.OptionString, new RstLines(name), name.Span, name.FirstNumber));
        if (split < line.Length)
        {
            var delimiter = line[split] is ' ' or '=' ? line[split].ToString() : "";
            var argument = text.TrimLeft(split + delimiter.Length, 0);
            var node = new RstTextNode(RstNodeKind.OptionArgument, new RstLines(argument), argument.Span, argument.FirstNumber);
            node.Set("delimiter", delimiter);
            option.Add(node);
        }

        return option;
    }
}
