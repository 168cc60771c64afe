using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>People who are written side by side, most often one alone: in a line, an item of a list or a cell.</summary>
/// <param name="source">The file's text.</param>
/// <param name="entries">The people, in their order.</param>
internal sealed class PeopleRow(SourceText source, List<PeopleEntry> entries)
{
    internal List<PeopleEntry> Entries { get; } = entries;

    internal IReadOnlyList<ContentBlock> Around => Entries[0].Mark.Around;

    internal int Start => Entries[0].Span.Start;

    /// <summary>The item of a list that is this row, or null.</summary>
    internal ContentBlock? Item => Around.LastOrDefault(block => block.Kind is not ContentBlockKind.Paragraph) is { Kind: ContentBlockKind.ListItem } item
        && item.Blocks.Count > 0 && source.LineAt(item.Span.Start).Number == source.LineAt(Start).Number ? item : null;

    /// <summary>The table that it stands in, or null.</summary>
    internal ContentBlock? Table => Around.FirstOrDefault(block => block.Kind == ContentBlockKind.Table);

    /// <summary>Whether it stands in a cell that may hold several people.</summary>
    internal bool IsInCell => Table is not null && Around[^1].Kind == ContentBlockKind.Paragraph;

    /// <summary>The line that it begins in.</summary>
    internal TextLine Line => source.LineAt(Start);

    /// <summary>The end of its last line, with all that is said of its people below it.</summary>
    internal int End
    {
        get
        {
            var end = Item is { } item ? item.Span.Start + source.AsSpan(item.Span).TrimEnd().Length : 0;
            if (Around is [.., { Kind: ContentBlockKind.Definition } term] && term.Span.Start >= Line.Start)
                end = term.Span.Start + source.AsSpan(term.Span).TrimEnd().Length;
            return source.LineAt(Entries.Select(entry => entry.End).Append(end).Max()).End;
        }
    }

    /// <summary>What stands before it in its line: indentation, and what marks an item or a line of a block.</summary>
    internal string Prefix
    {
        get
        {
            var begin = Item is { } item ? item.Blocks[0].Span.Start : Start;
            var text = source.Slice(TextSpan.FromBounds(Line.Start, Math.Max(Line.Start, begin)));
            return Item is not null || text.Trim() is "" or "|" ? text : text[..^text.TrimStart().Length];
        }
    }

    /// <summary>What is written between two of its people.</summary>
    internal string SeparatorAfter(int index) =>
        source.Slice(TextSpan.FromBounds(Entries[index].Span.End, Entries[index + 1].Span.Start));

    /// <summary>Whether a person who follows another one stands in the same row.</summary>
    internal bool GoesOnWith(PeopleEntry next)
    {
        var last = Entries[^1];
        if (last.Mark.Around[^1] != next.Mark.Around[^1] || next.Span.Start < last.End)
            return false;
        var between = source.AsSpan(TextSpan.FromBounds(last.End, next.Span.Start));
        return between.IndexOfAny('\n', '\r') < 0 || (between.TrimStart().Length > 0 && between.Trim() is "," or ";" or "and" or "&" or "/" or ", and");
    }

    /// <summary>Removes some of its people, but not all, and adds others behind them.</summary>
    /// <param name="draft">Takes the edits.</param>
    /// <param name="isKept">Whether a person stays.</param>
    /// <param name="added">How the others are written.</param>
    internal void Change(Draft draft, Func<PeopleEntry, bool> isKept, IReadOnlyList<string> added)
    {
        var kept = Enumerable.Range(0, Entries.Count).Where(index => isKept(Entries[index])).ToList();
        if (kept[0] > 0)
            draft.Remove(Start, Entries[kept[0]].Span.Start);
        for (var i = 1; i < kept.Count; i++)
        {
            if (kept[i] > kept[i - 1] + 1)
                draft.Remove(Entries[kept[i - 1]].End, Entries[kept[i] - 1].End);
        }

        var final = Entries.Count > 1 && IsWord(SeparatorAfter(Entries.Count - 2)) ? SeparatorAfter(Entries.Count - 2) : null;
        if (kept[^1] < Entries.Count - 1)
            RemoveLast(draft, kept, final);
        else if (added.Count > 0)
            AddLast(draft, added, final);
    }

    // 'a, b and c' without c is 'a and b'.
    private void RemoveLast(Draft draft, List<int> kept, string? final)
    {
        var last = kept[^1];
        draft.Remove(Entries[last].End, Entries[^1].End);
        if (final is not null && kept.Count > 1 && kept[^2] == last - 1 && SeparatorAfter(last - 1).Trim() == ",")
            draft.Replace(TextSpan.FromBounds(Entries[last - 1].End, Entries[last].Span.Start), final.TrimStart(','));
    }

    // 'a and b' with c is 'a, b and c'.
    private void AddLast(Draft draft, IReadOnlyList<string> added, string? final)
    {
        var usual = Entries.Count switch
        {
            1 => ", ",
            2 when final is not null => ", ",
            _ => SeparatorAfter(0),
        };
        if (final is not null && Entries.Count >= 2)
            draft.Replace(TextSpan.FromBounds(Entries[^2].End, Entries[^1].Span.Start), usual);
        var text = string.Concat(added.Select((person, index) => (index == added.Count - 1 ? final ?? usual : usual) + person));
        draft.Insert(Entries[^1].End, text);
    }

    private static bool IsWord(string separator) => separator.Trim(' ', ',') is "and" or "&";
}
