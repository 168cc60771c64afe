using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What stands between a document's title and its first section: the blueprint's address and the introduction.</summary>
internal static class Preamble
{
    private const int MostReferring = 20;

    private static readonly string[] LabelWords =
    [
        "bp", "blueprint", "blueprints", "bug", "bugs", "issue", "launchpad", "launchpad blueprint", "launchpad bug",
        "launchpad link", "link", "rfe", "spec url", "story", "storyboard", "storyboard story", "url",
    ];

    /// <summary>
    /// The blueprint: what the preamble's address leads to; where it has none, the part before the title and a section that
    /// is named after the blueprint may have one, or the preamble refers to a note or target that has one.
    /// </summary>
    /// <param name="source">The file's text.</param>
    /// <param name="preamble">What stands between the title and the first section.</param>
    /// <param name="inPreamble">The preamble's address.</param>
    /// <param name="opening">What stands before the title.</param>
    /// <param name="sections">The sections of the first level.</param>
    /// <param name="links">Reads the document's links, if it comes to that.</param>
    internal static SpecBlueprint? FindBlueprint(
        SourceText source, SectionBody preamble, WebAddress? inPreamble, SectionBody opening, List<OutlineSection> sections, Func<DocumentLinks> links)
    {
        if ((inPreamble ?? Tracked(source, opening)) is { } address)
            return Read(source, address);
        foreach (var section in sections)
        {
            if (IsNamedAfterBlueprint(section.Title) && Tracked(source, section.Body) is { } own)
                return Read(source, own);
        }

        return Referred(source, preamble, links);
    }

    /// <summary>
    /// The address that says where the work is tracked: of those of Launchpad and StoryBoard the first that stands on a
    /// line of its own, else the first in any sentence, else any address that is a paragraph or has a label, such as
    /// <c>Issue:</c>.
    /// </summary>
    internal static WebAddress? FindAddress(SourceText source, SectionBody preamble) =>
        Tracked(source, preamble) ?? Alone(source, preamble);

    /// <summary>The first paragraph of prose, or null: no address with its label, no instruction to put one there.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="preamble">Where to look.</param>
    /// <param name="address">The address that says where the work is tracked.</param>
    internal static ContentBlock? FindIntroduction(SourceText source, SectionBody preamble, WebAddress? address)
    {
        ContentBlock? quotation = null;
        ContentBlock? pending = null;
        foreach (var block in preamble.Blocks())
        {
            if (block is { Kind: ContentBlockKind.Quotation, Blocks: [{ Kind: ContentBlockKind.Paragraph } quoted, ..] })
                quotation ??= quoted;
            if (block.Kind != ContentBlockKind.Paragraph)
                continue;

            // Words with a colon may be the label of the address below them; else they are prose that leads to a list.
            if (pending is not null && !(address is { } tracked && block.Span.Contains(tracked.Span.Start)))
                return pending;
            pending = null;
            if (IsInstruction(block.Text) || IsAddressWithLabel(source, block))
                continue;
            if (!block.Text.EndsWith(':'))
                return block;
            pending = block;
        }

        return pending ?? quotation;
    }

    /// <summary>Whether a paragraph tells the author to put the blueprint's address below it.</summary>
    internal static bool IsInstruction(string text) =>
        text.StartsWith("Include the URL", StringComparison.OrdinalIgnoreCase)
        || (AnyCase.Holds(text, "URL of your") && text.EndsWith(':'));

    private static WebAddress? Tracked(SourceText source, SectionBody body)
    {
        WebAddress? inSentence = null;
        foreach (var block in body.Blocks())
        {
            foreach (var address in WebAddress.In(source.Text, block.Span))
            {
                if (Read(source, address).Kind == BlueprintKind.Other)
                    continue;
                if (EndsItsLine(source, address) && BeginsItsLine(source, address))
                    return address;
                inSentence ??= address;
            }
        }

        return inSentence;
    }

    private static WebAddress? Alone(SourceText source, SectionBody preamble)
    {
        foreach (var block in preamble.Blocks())
        {
            var own = block.Kind == ContentBlockKind.Paragraph ? Alone(source, block, needsLabel: false) : AloneBelow(source, block, needsLabel: true);
            if (own is not null)
                return own;
        }

        return null;
    }

    // Lists may have any addresses, and need labels to tell them apart: in the paragraph, or of a field or a term.
    private static WebAddress? AloneBelow(SourceText source, ContentBlock outer, bool needsLabel)
    {
        needsLabel &= !(outer.Kind is ContentBlockKind.Field or ContentBlockKind.Definition && IsLabel(outer.Text));
        foreach (var block in outer.Blocks)
        {
            var own = block.Kind == ContentBlockKind.Paragraph ? Alone(source, block, needsLabel) : AloneBelow(source, block, needsLabel);
            if (own is not null)
                return own;
        }

        return null;
    }

    // A paragraph's first address where it has nothing else but a label; that of an issue is known by its look.
    private static WebAddress? Alone(SourceText source, ContentBlock paragraph, bool needsLabel)
    {
        foreach (var address in WebAddress.In(source.Text, paragraph.Span))
        {
            if (!IsEnd(source.Text, address.Span.End, paragraph.Span.End))
                return null;
            var label = LabelBefore(source, address, paragraph.Span.Start);
            var isOwn = label.IsEmpty ? !needsLabel || IsIssue(address.Url) : label[^1] == ':' && IsLabel(label);
            return isOwn ? address : null;
        }

        return null;
    }

    private static bool IsIssue(string url)
    {
        var parts = url.TrimEnd('/').Split('/');
        return parts.Length > 2 && parts[^2] is "issues" or "issue" && parts[^1].All(char.IsAsciiDigit);
    }

    // What a paragraph that names the blueprint refers to: a footnote, or a target elsewhere.
    private static SpecBlueprint? Referred(SourceText source, SectionBody preamble, Func<DocumentLinks> links)
    {
        foreach (var block in preamble.Blocks().Where(block => MayRefer(source, block)).Take(MostReferring))
        {
            var all = links();
            var notes = all.Notes.Where(note => block.Span.Contains(note.Span.Start)).Select(note => note.Note);
            foreach (var place in notes.Append(block.Span).Take(MostReferring))
            {
                foreach (var link in all.Links)
                {
                    if (link.Kind == SpecReferenceKind.Link && place.Contains(link.Span.Start) && Tracked(source, link) is { } blueprint)
                        return blueprint;
                }
            }
        }

        return null;
    }

    private static bool MayRefer(SourceText source, ContentBlock block) =>
        block.Kind == ContentBlockKind.Paragraph && NamesBlueprint(block.Text) && source.AsSpan(block.Span).IndexOfAny('_', ']') >= 0;

    private static SpecBlueprint? Tracked(SourceText source, DocumentLink link)
    {
        if (!link.Target.Contains("://", StringComparison.Ordinal) || BlueprintAddress.Read(link.Target, line: 0).Kind == BlueprintKind.Other)
            return null;
        var written = source.Text.IndexOf(link.Target, StringComparison.Ordinal);
        return BlueprintAddress.Read(link.Target, source.LineNumberAt(written < 0 ? link.Span.Start : written));
    }

    private static SpecBlueprint Read(SourceText source, WebAddress address) =>
        BlueprintAddress.Read(address.Url, source.LineNumberAt(address.Span.Start));

    // An address alone, or with words before it that are no sentence of their own.
    private static bool IsAddressWithLabel(SourceText source, ContentBlock block)
    {
        if ((StartsWithLabel(block.Text) && !block.Text.Contains(". ", StringComparison.Ordinal)) || IsLabel(WithoutMark(block.Text)))
            return true;
        WebAddress? last = null;
        foreach (var address in WebAddress.In(source.Text, block.Span))
            last = address;
        if (last is not { } end || !BeginsItsLine(source, end) || !IsEnd(source.Text, end.Span.End, block.Span.End))
            return false;
        var before = source.Text.AsSpan(block.Span.Start, end.Span.Start - block.Span.Start);
        if (before.EndsWith("<") && before.LastIndexOf('`') is >= 0 and var open)
        {
            before = before[..open].TrimEnd();
            return before.IsEmpty || before[^1] == ':';
        }

        before = before.TrimEnd("<( \t\r\n");
        return before.IsEmpty || before[^1] != '.';
    }

    private static bool StartsWithLabel(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && IsLabel(text.AsSpan(0, colon));
    }

    private static bool IsLabel(ReadOnlySpan<char> text) =>
        Array.IndexOf(LabelWords, text.Trim(" \t\r\n:.").ToString().ToLowerInvariant()) >= 0;

    private static ReadOnlySpan<char> WithoutMark(string text)
    {
        var mark = text.TrimEnd('.').EndsWith(']') ? text.LastIndexOf('[') : -1;
        return mark < 0 ? text : text.AsSpan(0, mark);
    }

    private static bool NamesBlueprint(string text) =>
        IsNamedAfterBlueprint(text) || text.Split(' ').Any(word => IsLabel(word.TrimEnd('s')));

    private static bool IsNamedAfterBlueprint(string title) =>
        AnyCase.Holds(title, "blueprint")
        || AnyCase.Holds(title, "storyboard")
        || AnyCase.Holds(title, "launchpad");

    // What stands in a paragraph before an address, or before the `text <address>`_ that it is part of.
    private static ReadOnlySpan<char> LabelBefore(SourceText source, WebAddress address, int start)
    {
        var before = source.Text.AsSpan(start, address.Span.Start - start);
        if (before.TrimEnd().EndsWith("<") && before.LastIndexOf('`') is >= 0 and var open)
            before = before[..open];
        return before.TrimEnd("<`( \t\r\n");
    }

    // `text <address>`_ may begin the line as well as the address itself.
    private static bool BeginsItsLine(SourceText source, WebAddress address)
    {
        var before = LabelBefore(source, address, source.LineAt(address.Span.Start).Start);
        return before.IsEmpty || before[^1] == ':';
    }

    private static bool EndsItsLine(SourceText source, WebAddress address) =>
        IsEnd(source.Text, address.Span.End, source.LineAt(address.Span.End).End);

    private static bool IsEnd(string text, int from, int end) =>
        from >= end || text.AsSpan(from, end - from).TrimStart(">`_.,;) \t").IsEmpty;
}
