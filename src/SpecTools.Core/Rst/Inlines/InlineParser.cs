using System.Buffers;
using SpecTools.Rst.Characters;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Inlines;

/// <summary>
/// Recognises the inline markup of one text. Start-strings are looked for from left to right; behind each construct
/// the rest is a text of its own, whose beginning counts as a boundary. A start-string whose end was once looked for
/// in vain is not looked for again, so that the time is linear.
/// </summary>
internal ref partial struct InlineParser
{
    // What markup begins with; a simple reference is found by the underscore behind its name.
    private static readonly SearchValues<char> Starts = SearchValues.Create("*`_|[:");

    // What a text needs to be more than text: markup, an address or an escape. Many texts have none of it.
    private static readonly SearchValues<char> Marks = SearchValues.Create("*`_|[:@\\");

    // The string that the text is a stretch of, and where in it the text begins.
    private readonly string source;
    private readonly int sourceStart;

    private readonly ReadOnlySpan<char> text;
    private readonly RoleRegistry roles;
    private readonly int line;

    // Most texts hold nothing but text.
    private readonly List<RstNode> nodes = new(1);
    private List<RstSystemMessage>? messages;
    private TextPlaces places;

    // The beginning of the text that no node covers yet.
    private int textStart;

    // The beginning of the rest that is being searched.
    private int restStart;

    private EndStrings missing;

    private InlineParser(InlineText escaped, RoleRegistry roles, int line)
    {
        source = escaped.Source;
        sourceStart = escaped.Start;
        text = escaped.Span;
        places = escaped.Places;
        this.roles = roles;
        this.line = line;
    }

    [Flags]
    private enum EndStrings
    {
        None = 0,
        Emphasis = 1,
        Strong = 2,
        Literal = 4,
        Target = 8,
        Substitution = 16,
        Backquote = 32,
    }

    /// <summary>Recognises the markup of a text.</summary>
    /// <param name="raw">The text as it is written, and its places in the file.</param>
    /// <param name="roles">The roles that are known.</param>
    /// <param name="line">The line that docutils gives to the text's faults.</param>
    internal static InlineContent Parse(InlineText raw, RoleRegistry roles, int line)
    {
        if (raw.Length > 0 && !raw.Span.ContainsAny(Marks))
            return new InlineContent([new RstText(raw.Source, raw.Start, raw.Length, raw.Places.Between(0, raw.Length), line)], InlineContent.NoMessages);
        var parser = new InlineParser(raw.Escaped, roles, line);
        parser.Run();
        return new InlineContent(parser.nodes, parser.messages ?? InlineContent.NoMessages);
    }

    private void Run()
    {
        for (var at = 0; text[at..].IndexOfAny(Starts) is var ahead and >= 0;)
        {
            at += ahead;
            var next = text[at] == '_' && !IsTargetStart(at) ? TryReference(at) : IsBoundary(at) ? TryConstruct(at) : -1;
            at = next < 0 ? at + 1 : restStart = next;
        }

        AddText(text.Length);
    }

    private readonly bool IsTargetStart(int underscore) => CharAt(underscore + 1) == '`' && IsBoundary(underscore);

    private readonly bool IsBoundary(int at) => at == restStart || Punctuation.MayPrecedeStart(text[at - 1]);

    // Where the rest begins behind the construct at an offset, or -1 where there is none.
    private int TryConstruct(int at) => text[at] switch
    {
        '*' when CharAt(at + 1) == '*' => TryDelimited(at, 2, RstNodeKind.Strong, EndStrings.Strong),
        '*' => TryDelimited(at, 1, RstNodeKind.Emphasis, EndStrings.Emphasis),
        '`' when CharAt(at + 1) == '`' => TryDelimited(at, 2, RstNodeKind.Literal, EndStrings.Literal),
        '`' => TryInterpreted(at, at),
        '_' => TryDelimited(at, 2, RstNodeKind.Target, EndStrings.Target),
        '|' when CharAt(at + 1) != '|' => TryDelimited(at, 1, RstNodeKind.SubstitutionReference, EndStrings.Substitution),
        '[' => TryFootnote(at),
        ':' => TryRole(at),
        _ => -1,
    };

    private readonly char CharAt(int at) => at < text.Length ? text[at] : '\n';

    private readonly bool IsSpaceAt(int at) => at < text.Length && RstCharacters.IsSpace(text[at]);

    private readonly bool MayEndAt(int at) => at >= text.Length || Punctuation.MayFollowEnd(text[at]);

    // A start-string between an opening mark and its closing one is no markup; neither is one at the end of the text.
    private readonly bool IsQuoted(int start, int end) =>
        start > restStart && (end >= text.Length || Punctuation.IsPair(text[start - 1], text[end]));

    private int TryDelimited(int at, int length, RstNodeKind kind, EndStrings end)
    {
        var start = at + length;
        if (IsSpaceAt(start))
            return -1;
        if (IsQuoted(at, start))
            return start;
        var (stop, stopEnd) = FindEnd(start, end);
        if (stop <= start)
        {
            ReportWithoutEnd(at, start, kind.TagName().Replace('_', ' '));
            return start;
        }

        AddText(at);
        AddDelimited(at, start, stop, stopEnd, kind);
        return textStart = stopEnd;
    }

    private void AddDelimited(int at, int start, int stop, int stopEnd, RstNodeKind kind)
    {
        var node = NewElement(kind, at, stopEnd);
        node.Add(kind == RstNodeKind.Literal ? NewLiteralText(start, stop) : NewText(start, stop));
        if (kind == RstNodeKind.Target)
            node.Set("names", ReferenceNames.InList(ReferenceNames.Normalize(Plain(start, stop))));
        if (kind == RstNodeKind.SubstitutionReference)
            node.Set("refname", ReferenceNames.FoldWhiteSpace(Plain(start, stop)));
        if (kind != RstNodeKind.SubstitutionReference || stopEnd - stop == 1)
        {
            nodes.Add(node);
            return;
        }

        // "|name|_" is a reference around the substitution.
        var reference = NewElement(RstNodeKind.Reference, at, stopEnd);
        SetTarget(reference, stopEnd - stop == 3, Plain(start, stop));
        node.Span = places.Between(at, stop + 1);
        reference.Add(node);
        nodes.Add(reference);
    }

    private static void SetTarget(RstNode reference, bool isAnonymous, string name)
    {
        if (isAnonymous)
            reference.Set("anonymous", "1");
        else
            reference.Set("refname", ReferenceNames.Normalize(name));
    }

    // The first end-string of a kind from an offset on, and where it ends; -1 where there is none.
    private (int Start, int End) FindEnd(int from, EndStrings kind)
    {
        if ((missing & kind) != 0)
            return (-1, -1);
        var mark = MarkOf(kind);
        for (var i = from; text[i..].IndexOf(mark) is var ahead and >= 0; i++)
        {
            i += ahead;
            var end = EndStringAt(i, from, kind);
            if (end > 0)
                return (i, end);
        }

        missing |= kind;
        return (-1, -1);
    }

    private static char MarkOf(EndStrings kind) => kind switch
    {
        EndStrings.Emphasis or EndStrings.Strong => '*',
        EndStrings.Substitution => '|',
        _ => '`',
    };

    // Where the end-string that begins with the mark at an offset ends, or -1 where there is none.
    private readonly int EndStringAt(int at, int from, EndStrings kind)
    {
        var length = kind is EndStrings.Strong or EndStrings.Literal ? 2 : 1;
        if (length == 2 && CharAt(at + 1) != text[at])
            return -1;
        if (at > from && !MayEndBehind(at - 1, kind, from))
            return -1;
        var end = at + length;
        if (kind == EndStrings.Substitution)
            return UnderscoredEnd(end);
        if (kind != EndStrings.Backquote)
            return MayEndAt(end) ? end : -1;
        var withRole = SkipRoleSuffix(end);
        return withRole > end && UnderscoredEnd(withRole) is > 0 and var both ? both : UnderscoredEnd(end);
    }

    private readonly bool MayEndBehind(int before, EndStrings kind, int from)
    {
        var isSpace = RstCharacters.IsSpace(text[before]);
        return kind switch
        {
            EndStrings.Literal => !isSpace,
            EndStrings.Backquote when isSpace || text[before] == EscapedText.Escape =>
                before > from && text[before - 1] == EscapedText.Escape,
            _ => !isSpace && text[before] != EscapedText.Escape,
        };
    }

    // Past up to two underscores, as many as markup may end behind.
    private readonly int UnderscoredEnd(int end)
    {
        var underscores = CharAt(end) != '_' ? 0 : CharAt(end + 1) != '_' ? 1 : 2;
        for (var i = underscores; i >= 0; i--)
        {
            if (MayEndAt(end + i))
                return end + i;
        }

        return -1;
    }

    private readonly int SkipRoleSuffix(int at)
    {
        if (CharAt(at) != ':')
            return at;
        var length = SimpleName.Length(text[(at + 1)..]);
        return length > 0 && CharAt(at + 1 + length) == ':' ? at + length + 2 : at;
    }

    private void ReportWithoutEnd(int at, int end, string what) =>
        AddProblematic(at, end, RstFault.InlineWithoutEnd, $"Inline {what} start-string without end-string.");

    private void AddProblematic(int at, int end, RstFault fault, string message, string? subject = null)
    {
        AddText(at);
        var node = new RstProblematic(AddMessage(at, end, fault, message, subject), places.Between(at, end), line);
        node.Add(NewLiteralText(at, end));
        nodes.Add(node);
        textStart = end;
    }

    private RstSystemMessage AddMessage(int at, int end, RstFault fault, string message, string? subject = null)
    {
        var result = new RstSystemMessage(fault, message, places.Between(at, end), line) { Subject = subject };
        (messages ??= []).Add(result);
        return result;
    }

    private readonly string Raw(int start, int end) => EscapedText.Restore(text[start..end]);

    private readonly string Plain(int start, int end) => EscapedText.Unescape(text[start..end]);

    private RstNode NewElement(RstNodeKind kind, int at, int end)
    {
        var isReference = kind is RstNodeKind.Reference or RstNodeKind.FootnoteReference or RstNodeKind.CitationReference or RstNodeKind.SubstitutionReference;
        var span = places.Between(at, end);
        var node = isReference ? new RstReference(kind, Raw(at, end), span, line) : new RstNode(kind, span, line);
        node.Reserve(1);
        return node;
    }

    private RstText NewText(int start, int end) => new(source, sourceStart + start, end - start, places.Between(start, end), line);

    // A text whose backslashes are backslashes.
    private RstText NewLiteralText(int start, int end) => text[start..end].Contains(EscapedText.Escape)
        ? new RstText(Raw(start, end), places.Between(start, end), line)
        : NewText(start, end);

    // The text up to an offset, with the addresses that stand in it.
    private void AddText(int end)
    {
        while (StandaloneLink.TryFind(text[textStart..end], out var link))
        {
            var start = textStart + link.Start;
            AddPlain(start);
            textStart = start + link.Length;
            var address = Plain(start, textStart);
            var node = NewElement(RstNodeKind.Reference, start, textStart);
            node.Add(NewText(start, textStart));
            node.Set("refuri", link.IsEmail ? "mailto:" + address : address);
            nodes.Add(node);
        }

        AddPlain(end);
        textStart = end;
    }

    private void AddPlain(int end)
    {
        if (textStart < end)
            nodes.Add(NewText(textStart, end));
    }
}
