using System.Globalization;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>Puts a link behind the last one of its section, in its form.</summary>
/// <param name="home">The section.</param>
/// <param name="writer">Writes the link.</param>
/// <param name="draft">Takes the edits.</param>
/// <param name="bullet">The link as the item of a list of its own.</param>
internal sealed class ReferenceForm(ReferenceHome home, ReferenceText writer, Draft draft, string bullet)
{
    private SourceText Source => home.File.Source;

    /// <summary>Plans the edit.</summary>
    /// <param name="refused">Makes the error that it cannot be made.</param>
    internal void AddBehindLast(Func<string, SpecException> refused)
    {
        var last = home.References.LastOrDefault(reference => !ReferenceHome.IsTarget(Source.AsSpan(reference.Span))) ?? (home.References.Count > 0 ? home.References[^1] : null);
        if (last is null || ItemPlace.PathTo(home.Body, last.Span.Start) is not { Count: > 0 } path)
            AddToBody();
        else if (path.Find(place => place.Block.Kind is ContentBlockKind.Row or ContentBlockKind.HeaderRow) is not null)
            throw refused($"The last one, in line {last.Line}, is in a table: add another by hand.");
        else if (path.Find(place => place.Block.Kind == ContentBlockKind.ListItem || IsTerm(place)) is { } item)
            AddBehindItem(item);
        else if (path[^1].Block.Kind == ContentBlockKind.Paragraph)
            AddBehindParagraph(path[^1]);
        else if (path[^1].Block.Kind == ContentBlockKind.Other && OneLike(path[^1].Block) is { } line)
            AddBehindNotes(path[^1], line);
        else
            AddToBody();
    }

    /// <summary>Why references to footnotes would lead elsewhere, as the end of a sentence; null where they do not.</summary>
    internal static string? NotesFault(SpecFile before, SpecFile after) => Notes(before).SequenceEqual(Notes(after))
        ? null
        : "the footnotes would no longer be those that the text refers to";

    private static IEnumerable<string> Notes(SpecFile file) =>
        file.Links.Notes.OrderBy(note => note.Span.Start).Select(note => file.Source.Slice(note.Note).TrimEnd());

    // "[1] Words:" with the address set in below it. A term with a list below it announces the list.
    private static bool IsTerm(ItemPlace place) => place.Block.Kind == ContentBlockKind.Definition
        && (place.Siblings.Count > 1 || place.Block.Blocks is [{ Kind: ContentBlockKind.Paragraph }]);

    private void AddBehindItem(ItemPlace place)
    {
        if (place.Block.Kind == ContentBlockKind.ListItem)
        {
            place.AddToList(draft, list => [WrittenBehind(list)]);
            return;
        }

        var written = Written(ItemList.Trimmed(Source, place.Block.Span));
        var isTight = place.Index > 0 && written.Contains('\n', StringComparison.Ordinal)
            && LinesBetween(place.Siblings[place.Index - 1], place.Block) == 1;
        draft.Insert(End(place.Block), draft.NewLine + (isTight ? "" : draft.NewLine) + SetIn(written, place.Block));
    }

    // Behind those of its kind that hold no link too.
    private void AddBehindNotes(ItemPlace place, string line)
    {
        var kind = Source.Text.AsSpan(place.Block.Span.Start, 4);
        while (place.Index + 1 < place.Siblings.Count && Source.AsSpan(place.Siblings[place.Index + 1].Span).StartsWith(kind))
            place = place with { Index = place.Index + 1 };
        draft.Insert(End(place.Block), Gap(place) + SetIn(line, place.Block));
    }

    private void AddBehindParagraph(ItemPlace place)
    {
        var block = place.Block;
        if (ItemList.OfLines(Source, block) is { } list)
            draft.Insert(list.End, list.Written([WrittenBehind(list)], draft.NewLine, isApart: false));
        else if (ReferenceLines.Find(home, block) is [.., var line])
            draft.Insert(line.End, draft.NewLine + SetIn(Written(line), block));
        else if (ReferenceLines.IsOne(home, ItemList.Trimmed(Source, block.Span)))
            draft.Insert(End(block), Gap(place) + SetIn(Written(ItemList.Trimmed(Source, block.Span)), block));
        else
            AddToBody();
    }

    // Behind what can be seen, so that it is not between targets; to a list without any link as an item of that.
    private void AddToBody()
    {
        var blocks = home.Body.Body.Blocks().ToList();
        if (blocks.FindLast(block => !home.IsDefinition(block)) is not { } last)
        {
            if (blocks is [.., var definition] && OneLike(definition) is { } line)
                draft.Insert(End(definition), Gap(new ItemPlace(home.Body, null, blocks, blocks.Count - 1, [])) + line);
            else
                draft.Insert(home.Section.BodySpan.End, draft.NewLine + draft.NewLine + bullet);
        }
        else if (last.Kind == ContentBlockKind.List && last.Blocks.Count > 0)
            new ItemPlace(home.Body, last, last.Blocks, last.Blocks.Count - 1, blocks).AddToList(draft, _ => [writer.Plain()]);
        else
            draft.Insert(End(last), draft.NewLine + draft.NewLine + bullet);
    }

    private string WrittenBehind(ItemList list) => Written(TextSpan.FromBounds(list.End - list.LastText.Length, list.End));

    // One more in the form of that which stands there, with its mark. An address in a line of its own is set in as far as
    // that of the other one from where that begins, or from a column that is given.
    private string Written(TextSpan span, int? column = null)
    {
        var label = ReferenceLines.LabelLength(Source.AsSpan(span));
        var start = span.Start + label;
        var mark = ListMarker.Next(Source.Text[span.Start..start]);
        if (home.References.FirstOrDefault(reference => span.Contains(reference.Span.Start)) is not { } sample)
            return mark + writer.Plain();
        var link = Source.Slice(sample.Span).TrimEnd();
        if (IsNamed(link) && home.Body.Body.Blocks().LastOrDefault(home.IsDefinition) is { } definition && writer.Named(link) is { } named)
        {
            draft.Insert(End(definition), draft.NewLine + named.Definition);
            return mark + named.Reference;
        }

        var end = Math.Min(sample.Span.Start + link.Length, span.End);
        var set = Math.Max(0, Column(sample.Span.Start) - (column ?? Column(span.Start)));
        return mark + writer.Like(Source.Text[start..Math.Max(start, sample.Span.Start)], link, Source.Text[end..span.End])
            .Replace("\n", "\n" + new string(' ', set), StringComparison.Ordinal);
    }

    // "name_", "`name`_"
    private bool IsNamed(string link) => home.File.Rst is not null && link.EndsWith('_') && !link.EndsWith("__", StringComparison.Ordinal)
        && !link.Contains("://", StringComparison.Ordinal);

    // A footnote, a citation or a target in the form of another; null where that is something else.
    private string? OneLike(ContentBlock block)
    {
        var text = Source.Slice(ItemList.Trimmed(Source, block.Span));
        var close = text.IndexOf(']', StringComparison.Ordinal);
        if (text.StartsWith(".. _", StringComparison.Ordinal))
            return writer.Definition();
        if (close < 0)
            return null;
        if (home.File.Rst is null)
            return text.StartsWith('[') && LabelBehind(text[1..close]) is { } name ? $"[{name}]: {writer.Target}" : null;
        if (!text.StartsWith(".. [", StringComparison.Ordinal) || LabelBehind(text[4..close]) is not { } label)
            return null;
        var start = close + 1 + (text.Length - close - 1 - text.AsSpan(close + 1).TrimStart().Length);
        return $".. [{label}] " + Written(TextSpan.FromBounds(block.Span.Start + start, block.Span.Start + text.Length), Column(block.Span.Start));
    }

    private string? LabelBehind(string label) => label.StartsWith('#') ? "#" : label == "*" ? "*"
        : label.Length > 0 && label.All(char.IsAsciiDigit) ? NextNumber() : null;

    // Behind the highest number of a footnote, wherever it stands.
    private string NextNumber()
    {
        var highest = 0;
        foreach (var line in Source.Lines)
        {
            var text = Source.AsSpan(line.Span).TrimStart();
            var open = text.StartsWith(".. [") ? 4 : text.StartsWith("[") ? 1 : 0;
            if (open > 0 && text.IndexOf(']') is > 1 and var close && int.TryParse(text[open..close], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                highest = Math.Max(highest, number);
        }

        return (highest + 1).ToString(CultureInfo.InvariantCulture);
    }

    // Footnotes and targets stand apart where all of them do; paragraphs always.
    private string Gap(ItemPlace place)
    {
        if (place.Block.Kind == ContentBlockKind.Paragraph)
            return draft.NewLine + draft.NewLine;
        var isApart = false;
        for (var i = place.Index; i > 0 && place.Siblings[i - 1].Kind == ContentBlockKind.Other; i--)
        {
            isApart = LinesBetween(place.Siblings[i - 1], place.Siblings[i]) > 1;
            if (!isApart)
                break;
        }

        return isApart ? draft.NewLine + draft.NewLine : draft.NewLine;
    }

    private int LinesBetween(ContentBlock first, ContentBlock second) =>
        Source.LineNumberAt(second.Span.Start) - Source.LineNumberAt(End(first));

    private int End(ContentBlock block) => ItemList.Trimmed(Source, block.Span).End;

    private int Column(int at) => at - Source.LineAt(at).Start;

    private string SetIn(string text, ContentBlock block) => Indent(block) + text.ReplaceLineEndings(draft.NewLine + Indent(block));

    private string Indent(ContentBlock block) => Source.Text[Source.LineAt(block.Span.Start).Start..block.Span.Start];
}
