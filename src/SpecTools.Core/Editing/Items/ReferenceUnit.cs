using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>What stands in a section for one link: an item, a line, a paragraph, a footnote, a target.</summary>
internal sealed class ReferenceUnit
{
    private readonly ReferenceHome home;
    private readonly SpecReference reference;
    private readonly List<ItemPlace> path;
    private readonly ItemList? list;
    private readonly List<TextSpan> lines;
    private readonly TextSpan span;

    private ReferenceUnit(ReferenceHome home, SpecReference reference, List<ItemPlace> path, ItemList? list, List<TextSpan> lines, TextSpan span)
    {
        this.home = home;
        this.reference = reference;
        this.path = path;
        this.list = list;
        this.lines = lines;
        this.span = span;
        References = [.. home.References.Where(other => span.Contains(other.Span.Start))];
    }

    /// <summary>The links in it.</summary>
    internal IReadOnlyList<SpecReference> References { get; }

    private SourceText Source => home.File.Source;

    /// <summary>What stands there for a link; null where that is prose, a row of a table or the like.</summary>
    internal static ReferenceUnit? Find(ReferenceHome home, SpecReference reference)
    {
        var source = home.File.Source;
        var at = reference.Span.Start;
        var path = ItemPlace.PathTo(home.Body, at);
        if (path.Count == 0 || path.Exists(place => place.Block.Kind is ContentBlockKind.Table or ContentBlockKind.Code))
            return null;
        var block = path[^1].Block;
        if (block.Kind == ContentBlockKind.Paragraph)
        {
            if (ItemList.OfLines(source, block) is { Count: > 1 } marked && marked.IndexAt(at) is >= 0 and var index)
                return new ReferenceUnit(home, reference, path, marked, [], marked.SpanAt(index));
            if (ReferenceLines.Find(home, block) is { Count: > 0 } lines)
                return new ReferenceUnit(home, reference, path, null, lines, lines.Find(line => line.Contains(at)));
        }

        var item = path.FindLastIndex(place => place.Block.Kind is ContentBlockKind.ListItem or ContentBlockKind.Definition or ContentBlockKind.Field);
        if (item >= 0)
            return new ReferenceUnit(home, reference, path[..(item + 1)], null, [], path[item].Block.Span);
        var isWhole = block.Kind switch
        {
            ContentBlockKind.Paragraph => ItemList.OfLines(source, block) is not null || ReferenceLines.IsOne(home, ItemList.Trimmed(source, block.Span)),
            ContentBlockKind.Other => home.IsDefinition(block) || source.AsSpan(block.Span).StartsWith(".. ["),
            _ => false,
        };
        return isWhole ? new ReferenceUnit(home, reference, path, null, [], block.Span) : null;
    }

    /// <summary>The lines of the text that refer to it: by a footnote's number, or by a mark such as <c>[1]</c>.</summary>
    internal List<int> Uses()
    {
        var links = home.File.Links;
        var uses = links.Notes.Where(note => note.Note.Start <= reference.Span.Start && note.Note.Contains(reference.Span.Start)).Select(note => note.Span.Start).ToList();
        var text = Source.AsSpan(span);
        var marker = text.StartsWith(".. ") ? 3 : MarkedLines.MarkerLength(text);
        if (ReferenceLines.LabelLength(text[marker..]) > 0)
        {
            var labels = new NoteLabels(Source, links);
            var marks = labels.ReferredIn(new TextSpan(0, span.Start)).Concat(labels.ReferredIn(TextSpan.FromBounds(span.End, Source.Text.Length)));
            uses.AddRange(marks.Where(mark => mark.Link.Span == reference.Span).Select(mark => mark.At));
        }

        return [.. uses.Order().Select(Source.LineNumberAt)];
    }

    /// <summary>The line of the definition of the address where that is in another section and of use to nothing else; else null.</summary>
    internal int? OutlyingDefinition() => NeedsDefinition()
        && ReferenceHome.Definitions(home.File, reference.Target).Where(place => !home.Section.BodySpan.Contains(place.Start)).ToList() is [var first, ..]
            ? Source.LineNumberAt(first.Start)
            : null;

    /// <summary>Plans the removal.</summary>
    internal void Remove(Draft draft)
    {
        var blocks = path[0].Siblings;
        var gone = NeedsDefinition()
            ? home.DefinitionsOf(reference.Target).Select(place => blocks.ToList().FindIndex(block => block.Span.Contains(place.Start))).Where(index => index >= 0).ToHashSet()
            : [];
        if (list is not null)
            list.Remove(draft, list.IndexAt(reference.Span.Start));
        else if (lines.Count > 0)
            RemoveLine(draft);
        else
            RemoveBlock(draft, gone);
        RemoveRuns(draft, blocks, gone);
    }

    // "name_" with its address elsewhere, which nothing else needs.
    private bool NeedsDefinition()
    {
        var link = Source.AsSpan(reference.Span).TrimEnd();
        return home.File.Rst is not null && link.EndsWith("_") && !link.Contains('<')
            && !home.File.Spec.References.Any(other => other.Target == reference.Target && !References.Contains(other));
    }

    private void RemoveLine(Draft draft)
    {
        var index = lines.IndexOf(span);
        if (index == lines.Count - 1)
            draft.Remove(lines[index - 1].End, span.End);
        else
            draft.Remove(span.Start, lines[index + 1].Start);
    }

    // With what holds it and nothing else.
    private void RemoveBlock(Draft draft, HashSet<int> gone)
    {
        for (var i = path.Count - 1; i >= 0; i--)
        {
            var place = path[i];
            if (place.Block.Kind == ContentBlockKind.ListItem && place.Siblings.Count > 1)
            {
                var items = ItemList.Of(Source, place.Siblings);
                items.Remove(draft, place.Index);
                return;
            }

            if (i > 0 && place.Siblings.Count > 1)
            {
                RemoveRuns(draft, place.Siblings, [place.Index]);
                return;
            }
        }

        var top = path[0];
        if (IsNothingLeft(top, gone))
            draft.Replace(TextSpan.FromBounds(Source.LineAt(top.Block.Span.Start).Start, End(top.Block)), AssigneeForm.Nobody);
        else
            gone.Add(top.Index);
    }

    // Definitions below it are not to be seen. A paragraph that ends with a colon announces what is no longer there.
    private bool IsNothingLeft(ItemPlace top, HashSet<int> gone)
    {
        var left = top.Siblings.Where((_, index) => index != top.Index && !gone.Contains(index)).ToList();
        if (left.Count == 0 || (top.Index == 0 && !home.IsDefinition(top.Block) && left.TrueForAll(home.IsDefinition)))
            return true;
        return left.Count == top.Index && home.References.Count == References.Count && left[^1].Text.TrimEnd().EndsWith(':');
    }

    private void RemoveRuns(Draft draft, IReadOnlyList<ContentBlock> blocks, HashSet<int> gone)
    {
        foreach (var first in gone.Where(index => !gone.Contains(index - 1)))
        {
            var last = first;
            while (gone.Contains(last + 1))
                last++;

            // Of the two gaps the wider one stays.
            var (before, start) = (Source.Text.AsSpan(0, blocks[first].Span.Start).TrimEnd().Length, Source.LineAt(blocks[first].Span.Start).Start);
            var (end, next) = (End(blocks[last]), last == blocks.Count - 1 ? -1 : draft.NextContent(End(blocks[last])));
            if (next < 0 || (first > 0 && Breaks(before, start) < Breaks(end, next)))
                draft.Remove(before, end);
            else
                draft.Remove(start, next);
        }
    }

    private int Breaks(int start, int end) => Source.LineNumberAt(end) - Source.LineNumberAt(start);

    private int End(ContentBlock block) => ItemList.Trimmed(Source, block.Span).End;
}
