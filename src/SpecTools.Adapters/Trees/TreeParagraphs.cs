using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Adapters;

/// <summary>
/// Turns paragraphs into what they mean: one whose lines all break is a block of lines, one behind a mark such as
/// <c>[!NOTE]</c> belongs to a note, and an item whose first line breaks is a term with its definition.
/// </summary>
/// <param name="inlines">Maps what is in them.</param>
internal sealed class TreeParagraphs(TreeInlines inlines)
{
    private static readonly Dictionary<string, RstNodeKind> Alerts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["[!NOTE]"] = RstNodeKind.Note,
        ["[!TIP]"] = RstNodeKind.Tip,
        ["[!IMPORTANT]"] = RstNodeKind.Important,
        ["[!WARNING]"] = RstNodeKind.Warning,
        ["[!CAUTION]"] = RstNodeKind.Caution,
    };

    /// <summary>Adds a paragraph, whatever it is.</summary>
    internal void Add(RstNode parent, ParagraphBlock paragraph)
    {
        var breaks = paragraph.Inline?.OfType<LineBreakInline>().ToList() ?? [];
        if (breaks.Count > 0 && breaks.TrueForAll(end => end is { IsHard: true, IsBackslash: true }))
        {
            AddLines(Child(parent, RstNodeKind.LineBlock, paragraph), paragraph);
            return;
        }

        var node = new RstNode(RstNodeKind.Paragraph, inlines.SpanOf(paragraph), paragraph.Line + 1);
        inlines.Add(node, paragraph);
        if (node.Children.Count > 0 && node.Children.All(child => child.Kind is RstNodeKind.Image or RstNodeKind.Target))
        {
            foreach (var only in node.Children.ToList())
                parent.Add(only);
        }
        else if (node.Children.Count > 0)
        {
            parent.Add(node);
        }
    }

    /// <summary>Whether an item begins with a term: a line that breaks, with more of the paragraph behind it.</summary>
    internal static bool IsDefinition(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline: { } inline } && inline.OfType<LineBreakInline>().FirstOrDefault() is { IsHard: true, IsBackslash: true };

    /// <summary>Adds the first line as a term, and the rest to its definition.</summary>
    internal void AddDefinition(RstNode term, RstNode definition, ParagraphBlock paragraph)
    {
        inlines.AddAll(term, paragraph.Inline!.TakeWhile(inline => inline is not LineBreakInline));
        AddBehindFirstLine(definition, paragraph);
    }

    /// <summary>Adds a paragraph without its first line; nothing where that is all.</summary>
    internal void AddBehindFirstLine(RstNode parent, ParagraphBlock paragraph)
    {
        var rest = paragraph.Inline!.SkipWhile(inline => inline is not LineBreakInline).Skip(1).ToList();
        if (rest.Count > 0)
            inlines.AddAll(Child(parent, RstNodeKind.Paragraph, paragraph), rest);
    }

    /// <summary>What the first line of a quotation makes of it; null where it is none of the marks.</summary>
    internal static RstNodeKind? AlertOf(ParagraphBlock first, SourceText source)
    {
        var start = Math.Clamp(first.Span.Start, 0, source.Text.Length);
        var line = source.Text.AsSpan(start, Math.Min(source.LineAt(start).End, Math.Min(first.Span.End + 1, source.Text.Length)) - start).Trim();
        return line.Length > 3 && line[0] == '[' && Alerts.TryGetValue(line.ToString(), out var kind) ? kind : null;
    }

    private void AddLines(RstNode block, ParagraphBlock paragraph)
    {
        var line = new List<Inline>();
        foreach (var inline in paragraph.Inline!)
        {
            if (inline is not LineBreakInline)
            {
                line.Add(inline);
                continue;
            }

            inlines.AddAll(Child(block, RstNodeKind.Line, paragraph), line);
            line.Clear();
        }

        inlines.AddAll(Child(block, RstNodeKind.Line, paragraph), line);
    }

    private RstNode Child(RstNode parent, RstNodeKind kind, ParagraphBlock paragraph)
    {
        var node = new RstNode(kind, inlines.SpanOf(paragraph), paragraph.Line + 1);
        parent.Add(node);
        return node;
    }
}
