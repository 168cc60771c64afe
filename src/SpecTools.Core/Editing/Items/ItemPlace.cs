using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Where an item stands among the blocks of a document.</summary>
/// <param name="Section">The section that it stands in.</param>
/// <param name="Parent">What holds it, such as its list; null for a block of the section itself.</param>
/// <param name="Siblings">The blocks that it stands among.</param>
/// <param name="Index">Which of them it is, or is a line of.</param>
/// <param name="ParentSiblings">The blocks that its parent stands among.</param>
internal sealed record ItemPlace(
    OutlineSection Section, ContentBlock? Parent, IReadOnlyList<ContentBlock> Siblings, int Index, IReadOnlyList<ContentBlock> ParentSiblings)
{
    /// <summary>The block.</summary>
    internal ContentBlock Block => Siblings[Index];

    /// <summary>Finds the block that stands just there, or the paragraph or code that it is a line of; null where a heading stands there.</summary>
    internal static ItemPlace? Find(SpecFile file, TextSpan span)
    {
        var section = All(file.Outline.Sections).LastOrDefault(section => section.HeadingSpan.Start <= span.Start);
        return section is null || section.HeadingSpan.Contains(span.Start) ? null : Find(section, null, [.. section.Body.Blocks()], [], span);
    }

    /// <summary>The blocks' section of a section.</summary>
    internal static OutlineSection SectionOf(SpecFile file, SpecSection section) =>
        All(file.Outline.Sections).First(own => own.HeadingSpan == section.HeadingSpan);

    /// <summary>The blocks that an offset lies in, the outermost first; none where it lies outside of all.</summary>
    internal static List<ItemPlace> PathTo(OutlineSection section, int at)
    {
        var path = new List<ItemPlace>();
        IReadOnlyList<ContentBlock> blocks = [.. section.Body.Blocks()];
        for (var index = IndexAt(blocks, at); index >= 0; index = IndexAt(blocks, at))
        {
            path.Add(new ItemPlace(section, path.Count > 0 ? path[^1].Block : null, blocks, index, path.Count > 0 ? path[^1].Siblings : []));
            blocks = blocks[index].Blocks;
        }

        return path;
    }

    /// <summary>Adds items behind the last one of the list that this is an item of.</summary>
    internal void AddToList(Draft draft, Func<ItemList, IEnumerable<string>> texts)
    {
        // What is set in behind a list belongs to its last item.
        var list = ItemList.Of(draft.Source, Siblings);
        var next = ParentSiblings.SkipWhile(block => block.Span != Parent!.Span).Skip(1).FirstOrDefault();
        var isQuoted = next?.Kind == ContentBlockKind.Quotation;
        draft.Insert(
            isQuoted ? ItemList.Trimmed(draft.Source, next!.Span).End : list.End,
            list.Written(texts(list), draft.NewLine, isApart: isQuoted || list.EndsInBlocks));
    }

    private static int IndexAt(IReadOnlyList<ContentBlock> blocks, int at)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Span.Contains(at))
                return i;
        }

        return -1;
    }

    private static ItemPlace? Find(
        OutlineSection section, ContentBlock? parent, IReadOnlyList<ContentBlock> blocks, IReadOnlyList<ContentBlock> above, TextSpan span)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Span == span && IsItem(blocks[i].Kind))
                return new ItemPlace(section, parent, blocks, i, above);
            if (!blocks[i].Span.Contains(span.Start))
                continue;
            return blocks[i].Kind is ContentBlockKind.Paragraph or ContentBlockKind.Code
                ? new ItemPlace(section, parent, blocks, i, above)
                : Find(section, blocks[i], blocks[i].Blocks, blocks, span);
        }

        return null;
    }

    private static bool IsItem(ContentBlockKind kind) => kind is ContentBlockKind.ListItem or ContentBlockKind.Definition
        or ContentBlockKind.Field or ContentBlockKind.Row or ContentBlockKind.Paragraph;

    private static IEnumerable<OutlineSection> All(List<OutlineSection> sections) =>
        sections.SelectMany(section => All(section.Sections).Prepend(section));
}
