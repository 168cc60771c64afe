using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads work items from the blocks of a body.</summary>
/// <param name="source">The file's text.</param>
/// <param name="plain">Makes plain text of a piece of the file's markup.</param>
internal sealed class WorkBlocks(SourceText source, Func<string, string> plain)
{
    // The markup of text that is struck out.
    private static readonly (string Start, string End)[] Strikes =
        [("~~", "~~"), (":strike:`", "`"), (":del:`", "`"), (":strikethrough:`", "`")];

    /// <summary>
    /// The items of a body: those of all its lists and tables; where it has none, its paragraphs; where it has none of these
    /// either, the lines of its code.
    /// </summary>
    internal List<WorkText> Read(IReadOnlyList<ContentBlock> blocks)
    {
        if (Listed(blocks).ToList() is { Count: > 0 } listed)
            return listed;
        return Paragraphs(blocks).ToList() is { Count: > 0 } paragraphs ? paragraphs : [.. blocks.SelectMany(Lines)];
    }

    /// <summary>The items of the lists and tables of a body, of quotations too.</summary>
    internal IEnumerable<WorkText> Listed(IReadOnlyList<ContentBlock> blocks)
    {
        bool? isDone = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            // "Done:" above a list says so of all its items.
            if (blocks[i].Kind == ContentBlockKind.Paragraph)
                isDone = DoneMark.ReadLabel(blocks[i].Text);
            foreach (var item in Listed(blocks[i], i > 0 ? blocks[i - 1] : null))
                yield return item.Or(isDone);
        }
    }

    private IEnumerable<WorkText> Listed(ContentBlock block, ContentBlock? before) => block.Kind switch
    {
        ContentBlockKind.List => block.Blocks.Select(Item).OfType<WorkText>(),
        ContentBlockKind.DefinitionList or ContentBlockKind.FieldList => block.Blocks.SelectMany(Definition),
        ContentBlockKind.Table => WorkTable.Read(block),
        ContentBlockKind.Paragraph => Marked(block),

        // What is set in behind a list belongs to its last item, whose lines do not quite meet it.
        ContentBlockKind.Quotation when before?.Kind != ContentBlockKind.List => Listed(block.Blocks),
        ContentBlockKind.Container => Listed(block.Blocks),
        _ => [],
    };

    private WorkText? Item(ContentBlock item)
    {
        var first = item.DescendantsAndSelf().FirstOrDefault(block => !string.IsNullOrWhiteSpace(block.Text));
        if (first is null || NoWork.IsEmpty(first.Text))
            return null;
        var starts = first.Kind == ContentBlockKind.Paragraph ? MarkedLines.Find(source, first.Lines) : [];
        var text = starts is [> 0 and var end, ..] ? PlainText(first.Lines, 0, end) : TextOf(first);
        return WithStrike(WorkText.Of(text, item.Span), source.AsSpan(first.Span));
    }

    // A definition that is nothing but a list is a label of it; any other is an item, and its term says which.
    private IEnumerable<WorkText> Definition(ContentBlock definition)
    {
        if (definition.Blocks.Count > 0 && definition.Blocks.All(IsList))
            return Listed(definition.Blocks).Select(item => item.Or(DoneMark.ReadLabel(definition.Text)));
        var text = definition.Text.TrimEnd(':', ' ');
        return IsWrapped(definition) || NoWork.IsEmpty(text) ? [] : [WorkText.Of(text, definition.Span)];
    }

    // A paragraph whose second line is set in looks like a term; the small letter there gives it away.
    private static bool IsWrapped(ContentBlock block) =>
        block is { Kind: ContentBlockKind.Definition, Blocks: [{ Kind: ContentBlockKind.Paragraph, Text: [>= 'a' and <= 'z', ..] }, ..] }
        && !block.Text.EndsWith(':');

    // On one line: of code the first.
    private static string TextOf(ContentBlock block) => IsWrapped(block) ? $"{block.Text} {block.Blocks[0].Text}"
        : block.Kind == ContentBlockKind.Code ? block.Text.Trim().ReplaceLineEndings("\n").Split('\n', 2)[0]
        : block.Text;

    private static bool IsList(ContentBlock block) =>
        block.Kind == ContentBlockKind.List || (block.Kind == ContentBlockKind.Quotation && block.Blocks.All(IsList));

    // The lines of a line block, and those of a paragraph that begin with bullets.
    private IEnumerable<WorkText> Marked(ContentBlock paragraph)
    {
        var lines = paragraph.Lines;
        var isLineBlock = source.AsSpan(paragraph.Span).StartsWith("|");
        var starts = isLineBlock ? [.. Enumerable.Range(0, lines.Count)] : MarkedLines.Find(source, lines);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Count;
            var text = PlainText(lines, starts[i], end);
            if (!NoWork.IsEmpty(text))
                yield return WorkText.Of(text, TextSpan.FromBounds(lines[starts[i]].Start, lines[end - 1].End));
        }
    }

    private IEnumerable<WorkText> Paragraphs(IReadOnlyList<ContentBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Kind is ContentBlockKind.Quotation or ContentBlockKind.DefinitionList)
            {
                foreach (var item in Paragraphs(block.Blocks))
                    yield return item;
            }
            else if ((block.Kind == ContentBlockKind.Paragraph || IsWrapped(block)) && !NoWork.Is(TextOf(block)) && !IsLabel(blocks, i))
            {
                yield return WithStrike(WorkText.Of(TextOf(block), block.Span), source.AsSpan(block.Span));
            }
        }
    }

    // Words with a colon lead to what comes next.
    private bool IsLabel(IReadOnlyList<ContentBlock> blocks, int index)
    {
        if (!blocks[index].Text.EndsWith(':') || index + 1 == blocks.Count)
            return false;
        var next = blocks[index + 1];
        return next.Kind is ContentBlockKind.Paragraph or ContentBlockKind.Quotation
            || (next.Kind == ContentBlockKind.Code && MarkedLines.Find(source, next.Lines).Count > 0);
    }

    private IEnumerable<WorkText> Lines(ContentBlock code)
    {
        if (code.Kind != ContentBlockKind.Code)
            yield break;
        var starts = MarkedLines.Find(source, code.Lines).ToHashSet();
        foreach (var line in code.Lines.Where((line, number) => line.Length > 0 && (starts.Count == 0 || starts.Contains(number))))
        {
            var text = source.Slice(line)[MarkedLines.MarkerLength(source.AsSpan(line))..];
            if (!NoWork.IsEmpty(text))
                yield return WorkText.Of(text, line);
        }
    }

    // The text of some lines, without the bullet before the first.
    private string PlainText(IReadOnlyList<TextSpan> lines, int start, int end)
    {
        var first = lines[start];
        var marker = MarkedLines.MarkerLength(source.AsSpan(first));
        var rest = Enumerable.Range(start + 1, end - start - 1).Select(number => source.Slice(lines[number]));
        return plain(string.Join('\n', rest.Prepend(source.Slice(first)[marker..])));
    }

    private WorkText WithStrike(WorkText item, ReadOnlySpan<char> markup)
    {
        markup = markup.Trim().TrimEnd('.');
        foreach (var (start, end) in Strikes)
        {
            if (markup.StartsWith(start) && markup.EndsWith(end) && markup.Length > start.Length + end.Length
                && markup[start.Length..].IndexOf(end) == markup.Length - start.Length - end.Length)
            {
                var text = plain(markup[start.Length..^end.Length].ToString());
                return text.Length > 0 ? item with { Text = text, IsDone = true } : item;
            }
        }

        return item;
    }
}
