using SpecTools.Rst.Characters;
using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst.Inlines;

/// <summary>
/// Recognises the inline markup of one text. Start-strings are looked for from left to right; behind each construct
/// the rest is a text of its own, whose beginning counts as a boundary. A start-string whose end was once looked for
/// in vain is not looked for again, so that the time is linear.
/// </summary>
internal sealed partial class InlineParser
{
    private readonly string text;
    private readonly RoleRegistry roles;
    private readonly int line;
    private readonly Func<int, int, TextSpan> spanOf;
    private readonly List<RstNode> nodes = [];
    private readonly List<RstSystemMessage> messages = [];

    // The beginning of the text that no node covers yet.
    private int textStart;

    // The beginning of the rest that is being searched.
    private int restStart;

    // The end of the simple name that was last looked at: names that begin inside it end where it does.
    private int nameEnd;

    private EndStrings missing;

    private InlineParser(string raw, RoleRegistry roles, int line, Func<int, int, TextSpan> spanOf)
    {
        text = EscapedText.Of(raw);
        this.roles = roles;
        this.line = line;
        this.spanOf = spanOf;
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
    /// <param name="raw">The text as it is written.</param>
    /// <param name="roles">The roles that are known.</param>
    /// <param name="line">The line that docutils gives to the text's faults.</param>
    /// <param name="spanOf">Where a stretch of the text, from one offset to another, stands in the file.</param>
    internal static InlineContent Parse(string raw, RoleRegistry roles, int line, Func<int, int, TextSpan> spanOf)
    {
        var parser = new InlineParser(raw, roles, line, spanOf);
        parser.Run();
        return new InlineContent(parser.nodes, parser.messages);
    }

    private void Run()
    {
        for (var at = 0; at < text.Length;)
        {
            var next = IsBoundary(at) ? TryConstruct(at) : -1;
            at = next < 0 ? at + 1 : restStart = next;
        }

        AddText(text.Length);
    }

    private bool IsBoundary(int at) => at == restStart || Punctuation.MayPrecedeStart(text[at - 1]);

    // Where the rest begins behind the construct at an offset, or -1 where there is none.
    private int TryConstruct(int at) => text[at] switch
    {
        '*' when CharAt(at + 1) == '*' => TryDelimited(at, 2, RstNodeKind.Strong, EndStrings.Strong),
        '*' => TryDelimited(at, 1, RstNodeKind.Emphasis, EndStrings.Emphasis),
        '`' when CharAt(at + 1) == '`' => TryDelimited(at, 2, RstNodeKind.Literal, EndStrings.Literal),
        '`' => TryInterpreted(at, at),
        '_' when CharAt(at + 1) == '`' => TryDelimited(at, 2, RstNodeKind.Target, EndStrings.Target),
        '|' when CharAt(at + 1) != '|' => TryDelimited(at, 1, RstNodeKind.SubstitutionReference, EndStrings.Substitution),
        '[' => TryFootnote(at),
        ':' => TryRole(at),
        _ => TryReference(at),
    };

    private char CharAt(int at) => at < text.Length ? text[at] : '\n';

    private bool IsSpaceAt(int at) => at < text.Length && RstCharacters.IsSpace(text[at]);

    private bool MayEndAt(int at) => at >= text.Length || Punctuation.MayFollowEnd(text[at]);

    // A start-string between an opening mark and its closing one is no markup; neither is one at the end of the text.
    private bool IsQuoted(int start, int end) =>
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
        var content = kind == RstNodeKind.Literal ? EscapedText.Restore(text.AsSpan(start, stop - start)) : Plain(start, stop);
        var node = NewElement(kind, at, stopEnd, content, start, stop);
        if (kind == RstNodeKind.Target)
            node.Set("names", ReferenceNames.InList(ReferenceNames.Normalize(content)));
        if (kind == RstNodeKind.SubstitutionReference)
            node.Set("refname", ReferenceNames.FoldWhiteSpace(content));
        if (kind != RstNodeKind.SubstitutionReference || stopEnd - stop == 1)
        {
            nodes.Add(node);
            return;
        }

        // "|name|_" is a reference around the substitution.
        var reference = new RstNode(RstNodeKind.Reference, spanOf(at, stopEnd), line) { Raw = RawOf(at, stopEnd) };
        SetTarget(reference, stopEnd - stop == 3, content);
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
        for (var i = from; i < text.Length; i++)
        {
            var end = EndStringAt(i, from, kind);
            if (end > 0)
                return (i, end);
        }

        missing |= kind;
        return (-1, -1);
    }

    private int EndStringAt(int at, int from, EndStrings kind)
    {
        var (mark, length) = kind switch
        {
            EndStrings.Emphasis => ('*', 1),
            EndStrings.Strong => ('*', 2),
            EndStrings.Literal => ('`', 2),
            EndStrings.Substitution => ('|', 1),
            _ => ('`', 1),
        };
        if (text[at] != mark || (length == 2 && CharAt(at + 1) != mark))
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

    private bool MayEndBehind(int before, EndStrings kind, int from)
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
    private int UnderscoredEnd(int end)
    {
        var underscores = CharAt(end) != '_' ? 0 : CharAt(end + 1) != '_' ? 1 : 2;
        for (var i = underscores; i >= 0; i--)
        {
            if (MayEndAt(end + i))
                return end + i;
        }

        return -1;
    }

    private int SkipRoleSuffix(int at)
    {
        if (CharAt(at) != ':')
            return at;
        var length = SimpleName.Length(text.AsSpan(at + 1));
        return length > 0 && CharAt(at + 1 + length) == ':' ? at + length + 2 : at;
    }

    private void ReportWithoutEnd(int at, int end, string what) =>
        AddProblematic(at, end, RstFault.InlineWithoutEnd, $"Inline {what} start-string without end-string.");

    private void AddProblematic(int at, int end, RstFault fault, string message)
    {
        AddText(at);
        messages.Add(new RstSystemMessage(fault, message, spanOf(at, end), line));
        var node = new RstProblematic(messages[^1], spanOf(at, end), line);
        node.Add(new RstText(EscapedText.Restore(text.AsSpan(at, end - at)), node.Span, line));
        nodes.Add(node);
        textStart = end;
    }

    private string RawOf(int start, int end) => EscapedText.Restore(text.AsSpan(start, end - start));

    private string Plain(int start, int end) => EscapedText.Unescape(text.AsSpan(start, end - start));

    private RstNode NewElement(RstNodeKind kind, int at, int end, string content, int contentStart, int contentEnd)
    {
        var isReference = kind is RstNodeKind.Reference or RstNodeKind.FootnoteReference or RstNodeKind.CitationReference or RstNodeKind.SubstitutionReference;
        var node = new RstNode(kind, spanOf(at, end), line) { Raw = isReference ? RawOf(at, end) : null };
        if (contentStart < contentEnd)
            node.Add(new RstText(content, spanOf(contentStart, contentEnd), line));
        return node;
    }

    // The text up to an offset, with the addresses that stand in it.
    private void AddText(int end)
    {
        if (textStart >= end)
            return;
        var from = textStart;
        foreach (var link in StandaloneLink.FindAll(text[from..end]))
        {
            var start = from + link.Start;
            AddPlain(textStart, start);
            textStart = start + link.Length;
            var address = Plain(start, textStart);
            var node = NewElement(RstNodeKind.Reference, start, textStart, address, start, textStart);
            node.Set("refuri", link.IsEmail ? "mailto:" + address : address);
            nodes.Add(node);
        }

        AddPlain(textStart, end);
        textStart = end;
    }

    private void AddPlain(int start, int end)
    {
        if (start < end)
            nodes.Add(new RstText(Plain(start, end), spanOf(start, end), line, text[start..end]));
    }
}
