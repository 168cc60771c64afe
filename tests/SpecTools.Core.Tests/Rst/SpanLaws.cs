using System.Text;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

/// <summary>
/// What makes a span right, said without a second parser: what stands at the span of a node, taken out of the file and
/// read by itself, is that node again.
/// </summary>
internal static class SpanLaws
{
    // Blocks that are the same wherever they stand. What a list item, a field or a term is can be read from its list.
    private static readonly HashSet<RstNodeKind> Blocks =
    [
        RstNodeKind.BulletList, RstNodeKind.EnumeratedList, RstNodeKind.DefinitionList,
        RstNodeKind.FieldList, RstNodeKind.OptionList, RstNodeKind.DoctestBlock, RstNodeKind.LineBlock, RstNodeKind.Table,
        RstNodeKind.Comment, RstNodeKind.Directive, RstNodeKind.Footnote, RstNodeKind.Citation, RstNodeKind.Target,
        RstNodeKind.SubstitutionDefinition, RstNodeKind.Transition, RstNodeKind.Section,
    ];

    private static readonly HashSet<RstNodeKind> Items =
    [
        RstNodeKind.ListItem, RstNodeKind.DefinitionListItem, RstNodeKind.Field, RstNodeKind.OptionListItem,
    ];

    private static readonly HashSet<RstNodeKind> HasMarker =
    [
        RstNodeKind.Field, RstNodeKind.OptionListItem, RstNodeKind.Footnote, RstNodeKind.Citation, RstNodeKind.Directive,
    ];

    private static readonly HashSet<RstNodeKind> Bodies =
    [
        RstNodeKind.Definition, RstNodeKind.FieldBody, RstNodeKind.Description, RstNodeKind.BlockQuote, RstNodeKind.Entry,
    ];

    private static readonly HashSet<RstNodeKind> Inlines =
    [
        RstNodeKind.Emphasis, RstNodeKind.Strong, RstNodeKind.Literal, RstNodeKind.Reference, RstNodeKind.FootnoteReference,
        RstNodeKind.CitationReference, RstNodeKind.SubstitutionReference, RstNodeKind.TitleReference, RstNodeKind.Abbreviation,
        RstNodeKind.Acronym, RstNodeKind.Superscript, RstNodeKind.Subscript, RstNodeKind.Math, RstNodeKind.Inline,
    ];

    // The first line of a literal block and the first cell of a row may begin with blanks of their own.
    private static readonly HashSet<RstNodeKind> MayBeIndented =
        [RstNodeKind.LiteralBlock, RstNodeKind.Row, RstNodeKind.Thead, RstNodeKind.Tbody];

    /// <summary>The nodes of a document whose spans are wrong, and how many were looked at.</summary>
    internal static (int Checked, List<string> Wrong) Check(SourceText source)
    {
        var wrong = new List<string>();
        var count = 0;
        var document = RstDocument.Parse(source);
        var hasRoles = document.DescendantsAndSelf().Any(node => node is RstDirective { Name: "role" or "default-role" });
        foreach (var node in document.DescendantsAndSelf())
        {
            Look(node, WhatIsWrong(source, node));
        }

        foreach (var node in document.WithInlines().DescendantsAndSelf())
        {
            Look(node, IsInside(node) ? null : "outside its parent");
            if (node is RstText text)
                Look(text, WhatIsWrongText(source, text));
            else if (Inlines.Contains(node.Kind) && !hasRoles && node.Children is not [{ Kind: RstNodeKind.Image }])
                Look(node, WhatIsWrongInline(source, node));
        }

        return (count, wrong);

        void Look(RstNode node, string? fault)
        {
            count++;
            if (fault is not null)
                wrong.Add($"line {node.Line}, {node.Kind}: {fault}: «{source.Slice(node.Span)}»");
        }
    }

    private static string? WhatIsWrong(SourceText source, RstNode node)
    {
        if (node is RstDocument or RstSystemMessage)
            return null;
        var slice = source.Slice(node.Span);
        if (!IsInside(node))
            return "outside its parent";
        if (!MayBeIndented.Contains(node.Kind) && slice.AsSpan().Trim(" \t\r\n").Length < slice.Length)
            return "white space around it";
        if (IsCut(slice, node) || IsMalformed(node))
            return null;
        if (node is RstTextNode text && WhatIsWrongText(slice, text) is { } fault)
            return fault;
        if (node.DescendantsAndSelf().Any(below => below is RstSystemMessage))
            return null;
        if (node.Parent is { Kind: RstNodeKind.SubstitutionDefinition } || Dedent(source, node) is not { } alone)
            return null;
        if (Blocks.Contains(node.Kind))
            return Same(Read(alone), node.Parent!.Children.Where(child => child == node));
        if (Items.Contains(node.Kind))
            return Read(alone) is [var list, ..] ? Same(list.Children, [node]) : "no item of a list";
        return Bodies.Contains(node.Kind) && node.Children is not ([{ Kind: RstNodeKind.BlockQuote }, ..] or [.., { Kind: RstNodeKind.Attribution }]) ? Same(Read(alone), node.Children) : null;
    }

    // A comment that was to be a target has no more of its text than its last line.
    private static bool IsMalformed(RstNode node) => node.Kind == RstNodeKind.Comment && node.Parent!.Children
        .SkipWhile(child => child != node).Skip(1).FirstOrDefault() is RstSystemMessage { Fault: RstFault.MalformedTarget or RstFault.MalformedSubstitution };

    // A message stands where docutils puts it.
    private static bool IsInside(RstNode node) => node is RstSystemMessage || node.Parent is null
        || (node.Span.Start >= node.Parent.Span.Start && node.Span.End <= node.Parent.Span.End);

    // The lines of a cell have other cells between them.
    private static bool IsCut(string slice, RstNode node)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (around.Kind == RstNodeKind.Entry)
                return slice.AsSpan().ContainsAny('\n', '\r');
        }

        return false;
    }

    private static string? WhatIsWrongText(string slice, RstTextNode text)
    {
        var expected = Fold(text.RawText);
        var actual = Fold(text.Kind switch
        {
            RstNodeKind.Comment => slice[2..],
            RstNodeKind.Line => slice[1..],
            _ => slice,
        });
        return actual == expected || (actual.StartsWith(expected, StringComparison.Ordinal) && actual[expected.Length..].Trim() is ":" or "::")
            ? null
            : $"not the text '{text.RawText}'";
    }

    private static string? WhatIsWrongInline(SourceText source, RstNode inline)
    {
        var slice = source.Slice(inline.Span);
        if (slice.Length == 0 || IsCut(slice, inline))
            return null;
        if (inline.Kind == RstNodeKind.Target && (inline["refuri"] ?? inline["refname"]) is not null)
            return slice.StartsWith('<') && slice.EndsWith('>') ? null : "no address in brackets";
        var again = RstDocument.Parse(SourceText.FromString("x " + Fold(slice))).Children.OfType<RstTextNode>().First().Inlines;
        return again.Count > 1 && again[1].Kind == inline.Kind && Fold(RstInline.PlainText([again[1]])) == Fold(RstInline.PlainText([inline]))
            ? null
            : "not the same by itself";
    }

    // Plain text stands there as it is, but for escapes; where nobody wrote it, it has no length.
    private static string? WhatIsWrongText(SourceText source, RstText text)
    {
        var slice = source.Slice(text.Span);
        if (slice.Length == 0 || IsMade(text) || IsCut(slice, text) || slice.AsSpan().ContainsAny('\\', '\0'))
            return null;
        return Fold(slice) == Fold(text.Text) ? null : $"not the text '{text.Text}'";
    }

    // ":rfc:`2822`" is "RFC 2822" to a reader, and "U+2122" in a substitution is "™".
    private static bool IsMade(RstText text) => text.Parent!.Kind == RstNodeKind.SubstitutionDefinition
        || (text.Parent.Kind == RstNodeKind.Reference && (text.Text.StartsWith("RFC ", StringComparison.Ordinal) || text.Text.StartsWith("PEP ", StringComparison.Ordinal)));

    // A part of the file by itself: all its lines moved left as far as its first character stands from the margin. Null
    // where that is not how far the others stand from it: behind a marker that is no list's.
    private static string? Dedent(SourceText source, RstNode node)
    {
        if (source.Text.Contains('\t', StringComparison.Ordinal))
            return null;
        var column = source.PositionAt(node.Span.Start).Column - 1;
        var lines = source.Slice(node.Span).ReplaceLineEndings("\n").Split('\n');
        for (var around = node.Kind == RstNodeKind.BlockQuote ? null : node.Parent; around is not null; around = around.Parent)
        {
            if (lines.Length > 1 && HasMarker.Contains(around.Kind) && around.Line == node.Line)
                return null;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            var text = lines[i].TrimStart();
            if (text.Length > 0 && lines[i].Length - text.Length < column)
                return null;
            lines[i] = text.Length > 0 ? lines[i][column..] : "";
        }

        return string.Join('\n', lines);
    }

    private static List<RstNode> Read(string text) =>
        RstDocument.Parse(SourceText.FromString(text)).Children.Where(child => child is not RstSystemMessage).ToList();

    private static string? Same(IEnumerable<RstNode> actual, IEnumerable<RstNode> expected)
    {
        var (left, right) = (Show(actual), Show(expected));
        return left == right ? null : $"read by itself it is\n{left}and not\n{right}";
    }

    private static string Show(IEnumerable<RstNode> nodes)
    {
        var result = new StringBuilder();
        foreach (var node in nodes.SelectMany(node => node.DescendantsAndSelf()))
        {
            if (node is RstSystemMessage)
                continue;
            result.Append(node.Kind.TagName());
            if (node is RstTextNode text)
                result.Append(' ').Append(text.RawText);
            result.Append('\n');
        }

        return result.ToString();
    }

    // Line endings, indentation and tabs are not what a text is about.
    private static string Fold(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => string.Join(' ', line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Trim())).Trim();
}
