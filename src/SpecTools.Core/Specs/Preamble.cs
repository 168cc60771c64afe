using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>What stands between a document's title and its first section: the blueprint's address and the introduction.</summary>
internal static class Preamble
{
    private static readonly string[] LabelWords =
    [
        "bp", "blueprint", "blueprints", "bug", "bugs", "issue", "launchpad", "launchpad blueprint", "launchpad bug",
        "launchpad link", "link", "rfe", "spec url", "story", "storyboard", "storyboard story", "url",
    ];

    /// <summary>
    /// The blueprint: what the preamble's address leads to; where it has none, the part before the title and a section that
    /// is named after the blueprint may have one.
    /// </summary>
    internal static SpecBlueprint? FindBlueprint(SourceText source, WebAddress? inPreamble, SectionBody opening, List<OutlineSection> sections)
    {
        if ((inPreamble ?? Tracked(source, opening)) is { } address)
            return Read(source, address);
        foreach (var section in sections)
        {
            if (IsNamedAfterBlueprint(section.Title) && Tracked(source, section.Body) is { } own)
                return Read(source, own);
        }

        return null;
    }

    /// <summary>
    /// The address that says where the work is tracked: of those of Launchpad and StoryBoard the first that stands on a
    /// line of its own, else the first in any sentence, else any address that is a paragraph.
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
        || (text.Contains("URL of your", StringComparison.OrdinalIgnoreCase) && text.EndsWith(':'));

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
            if (block.Kind != ContentBlockKind.Paragraph)
                continue;
            foreach (var address in WebAddress.In(source.Text, block.Span))
            {
                if (IsAllOf(source, address, block.Span))
                    return address;
                break;
            }
        }

        return null;
    }

    private static SpecBlueprint Read(SourceText source, WebAddress address) =>
        BlueprintAddress.Read(address.Url, source.LineNumberAt(address.Span.Start));

    // An address alone, or with words before it that are no sentence of their own.
    private static bool IsAddressWithLabel(SourceText source, ContentBlock block)
    {
        if (StartsWithLabel(block.Text) && !block.Text.Contains(". ", StringComparison.Ordinal))
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
        return colon > 0 && Array.IndexOf(LabelWords, text[..colon].Trim().ToLowerInvariant()) >= 0;
    }

    private static bool IsNamedAfterBlueprint(string title) =>
        title.Contains("blueprint", StringComparison.OrdinalIgnoreCase)
        || title.Contains("storyboard", StringComparison.OrdinalIgnoreCase)
        || title.Contains("launchpad", StringComparison.OrdinalIgnoreCase);

    private static bool IsAllOf(SourceText source, WebAddress address, TextSpan span) =>
        source.Text.AsSpan(span.Start, address.Span.Start - span.Start).TrimStart("<`( \t").IsEmpty
        && IsEnd(source.Text, address.Span.End, span.End);

    // `text <address>`_ may begin the line as well as the address itself.
    private static bool BeginsItsLine(SourceText source, WebAddress address)
    {
        var start = source.LineAt(address.Span.Start).Start;
        var before = source.Text.AsSpan(start, address.Span.Start - start);
        if (before.TrimEnd().EndsWith("<"))
        {
            var open = before.LastIndexOf('`');
            if (open >= 0)
                before = before[..open];
        }

        before = before.TrimEnd(" \t<(`");
        return before.IsEmpty || before[^1] == ':';
    }

    private static bool EndsItsLine(SourceText source, WebAddress address) =>
        IsEnd(source.Text, address.Span.End, source.LineAt(address.Span.End).End);

    private static bool IsEnd(string text, int from, int end) =>
        from >= end || text.AsSpan(from, end - from).TrimStart(">`_.,;) \t").IsEmpty;
}
