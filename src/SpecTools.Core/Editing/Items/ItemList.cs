using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Items as they are written one below the other: those of a list, or lines of a paragraph that begin with markers.</summary>
internal sealed class ItemList
{
    private readonly SourceText source;
    private readonly List<Item> items;
    private readonly bool areLines;

    private ItemList(SourceText source, List<Item> items, bool areLines)
    {
        this.source = source;
        this.items = items;
        this.areLines = areLines;
    }

    /// <summary>How many items there are.</summary>
    internal int Count => items.Count;

    /// <summary>Where the last one ends.</summary>
    internal int End => items[^1].Span.End;

    /// <summary>The text of the last one, behind its marker.</summary>
    internal string LastText => source.Slice(TextSpan.FromBounds(items[^1].TextStart, End));

    /// <summary>The items of a list.</summary>
    internal static ItemList Of(SourceText source, IReadOnlyList<ContentBlock> blocks) => new(
        source,
        [.. blocks.Select(block => ItemOf(source, Trimmed(source, block.Span), block.Blocks.Count > 1))],
        areLines: false);

    /// <summary>The lines of a paragraph that begin with markers; null where there are none.</summary>
    internal static ItemList? OfLines(SourceText source, ContentBlock paragraph)
    {
        var lines = paragraph.Lines;
        var isLineBlock = source.AsSpan(paragraph.Span).StartsWith("| ");
        var starts = isLineBlock ? [.. Enumerable.Range(0, lines.Count)] : MarkedLines.Find(source, lines);
        if (starts.Count == 0)
            return null;

        // The text of a line block's lines begins behind the bar.
        var items = new List<Item>();
        for (var i = 0; i < starts.Count; i++)
        {
            var last = (i + 1 < starts.Count ? starts[i + 1] : lines.Count) - 1;
            var start = isLineBlock ? source.Text.LastIndexOf('|', lines[starts[i]].Start) : lines[starts[i]].Start;
            var marker = isLineBlock ? lines[starts[i]].Start - start : MarkedLines.MarkerLength(source.AsSpan(lines[starts[i]]));
            items.Add(new Item(TextSpan.FromBounds(start, lines[last].End), start + marker, false));
        }

        return new ItemList(source, items, areLines: true);
    }

    /// <summary>Which item begins at an offset; below zero for none.</summary>
    internal int IndexAt(int start) => items.FindIndex(item => item.Span.Contains(start));

    /// <summary>Where an item stands.</summary>
    internal TextSpan SpanAt(int index) => items[index].Span;

    /// <summary>The text that adds items behind the last one.</summary>
    /// <param name="texts">What they say.</param>
    /// <param name="newLine">How lines end.</param>
    /// <param name="isApart">Whether a blank line is needed before the first.</param>
    internal string Written(IEnumerable<string> texts, string newLine, bool isApart)
    {
        var text = "";
        var (marker, before) = (MarkerOf(^1), items.Count > 1 ? MarkerOf(^2) : null);
        var rest = source.Slice(TextSpan.FromBounds(items[^1].Span.Start + marker.Length, items[^1].TextStart));
        var blanks = rest.Length > 0 && rest.AsSpan().IndexOfAny('\r', '\n') < 0 ? rest : items[^1].TextStart > End || !areLines ? " " : "";
        var indent = IndentOf(items[^1]);
        var box = Box(LastText);
        foreach (var one in texts)
        {
            (marker, before) = (ListNumber.Next(marker, before), marker);
            var prefix = indent + marker + blanks;
            var below = newLine + (areLines ? indent : Blank(prefix));
            var said = (box.Length > 0 && Box(one).Length == 0 ? box : "") + one;
            text += newLine + (!areLines && (isApart || IsLoose()) ? newLine : "") + prefix
                + said.ReplaceLineEndings(below).Replace(below + newLine, newLine + newLine, StringComparison.Ordinal);
            isApart = false;
        }

        return text;
    }

    /// <summary>Removes an item that has another one beside it, and counts those behind it anew.</summary>
    internal void Remove(Draft draft, int index)
    {
        if (index == items.Count - 1)
        {
            draft.Remove(items[index - 1].Span.End, items[index].Span.End);
            return;
        }

        draft.Remove(items[index].Span.Start, items[index + 1].Span.Start);
        for (var i = index + 1; i < items.Count; i++)
        {
            var (own, wanted) = (MarkerOf(i), MarkerOf(i - 1));
            if (own == wanted)
                continue;
            draft.Replace(new TextSpan(items[i].Span.Start, own.Length), wanted);
            if (own.Length != wanted.Length)
                Shift(draft, items[i], wanted.Length - own.Length);
        }
    }

    /// <summary>The span of a block without the blanks behind it.</summary>
    internal static TextSpan Trimmed(SourceText source, TextSpan span) => new(span.Start, source.AsSpan(span).TrimEnd().Length);

    private static Item ItemOf(SourceText source, TextSpan span, bool hasBlocks)
    {
        var text = source.AsSpan(span);
        var marker = text.IndexOfAny(" \t\r\n");
        var start = marker < 0 ? span.End : span.Start + marker + (text.Length - marker - text[marker..].TrimStart().Length);
        return new Item(span, start, hasBlocks);
    }

    private string MarkerOf(Index index)
    {
        var item = items[index];
        return source.AsSpan(TextSpan.FromBounds(item.Span.Start, item.TextStart)).TrimEnd().ToString();
    }

    private string IndentOf(Item item) => Blank(source.Text[source.LineAt(item.Span.Start).Start..item.Span.Start]);

    private static string Blank(string prefix) => string.Concat(prefix.Select(character => character is '\t' or '>' ? character : ' '));

    // As the last two stand; what holds more than a paragraph needs a blank line behind it, and tells nothing.
    private bool IsLoose()
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (!items[i - 1].HasBlocks || i == 1)
                return GapBefore(i);
        }

        return false;
    }

    private bool GapBefore(int index) =>
        source.LineNumberAt(items[index].Span.Start) > source.LineNumberAt(Math.Max(0, items[index - 1].Span.End - 1)) + 1;

    /// <summary>Whether the last item needs a blank line behind it.</summary>
    internal bool EndsInBlocks => items[^1].HasBlocks;

    // "[ ]", where the last item has a box of either kind.
    private static string Box(string text) => text.StartsWith("[ ] ", StringComparison.Ordinal)
        || text.StartsWith("[x] ", StringComparison.OrdinalIgnoreCase) ? "[ ] " : "";

    private void Shift(Draft draft, Item item, int by)
    {
        for (var number = source.LineNumberAt(item.Span.Start) + 1; number <= source.LineNumberAt(item.Span.End); number++)
        {
            var line = source.GetLine(number);
            var text = source.AsSpan(line.Span);
            if (text.IsWhiteSpace())
                continue;
            if (by > 0)
                draft.Insert(line.Start, new string(' ', by));
            else if (text.Length - text.TrimStart(' ').Length >= -by)
                draft.Remove(line.Start, line.Start - by);
        }
    }

    private readonly record struct Item(TextSpan Span, int TextStart, bool HasBlocks);
}
