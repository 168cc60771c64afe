using SpecTools.Rst.Inlines;
using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A node that holds text: a paragraph, a title, a term, a literal block, a comment…</summary>
public sealed class RstTextNode : RstNode
{
    private string? text;
    private string? plainText;
    private List<RstNode>? inlines;

    internal RstTextNode(RstNodeKind kind, RstLines lines, TextSpan span, int line)
        : base(kind, span, line)
    {
        Lines = lines;
        FaultLine = line;
    }

    /// <summary>The node's lines.</summary>
    public RstLines Lines { get; }

    /// <summary>
    /// The text with inline markup as it is written, lines joined by line feeds; the colons that announce a literal
    /// block are left out as docutils does.
    /// </summary>
    public string RawText => text ??= End == ParagraphEnd.Text ? Lines.ToString() : WithoutEnd(Lines.ToString()).ToString();

    /// <summary>The text and the inline elements in it; empty for nodes whose text is kept as it is, such as literal blocks.</summary>
    public IReadOnlyList<RstNode> Inlines => inlines ??= HasInlines
        ? InlineParser.Parse(InlineText, new RoleRegistry(Dialect), FaultLine).Nodes
        : [];

    /// <summary>The text without inline markup, as a reader sees it; lines joined by line feeds.</summary>
    public string PlainText => HasInlines && RstInline.MayHaveMarkup(RawText)
        ? plainText ??= RstInline.PlainText(Inlines)
        : RawText;

    /// <summary>The raw text with its places in the file: a stretch of the file's own text where the lines are one.</summary>
    internal InlineText InlineText
    {
        get
        {
            var places = new TextPlaces(Lines.View);
            if (Lines.View.Stretch is not { } stretch)
                return new InlineText(RawText, 0, RawText.Length, places);
            var source = Lines.View.Buffer.Text;
            return new InlineText(source, stretch.Start, WithoutEnd(source.AsSpan(stretch.Start, stretch.Length)).Length, places);
        }
    }

    /// <summary>The line that docutils gives to faults of the inline markup.</summary>
    internal int FaultLine { get; init; }

    /// <summary>Where the outermost parser was when it came to this text: docutils' line for faults that have none.</summary>
    internal int OutermostLine { get; init; }

    /// <summary>What the last characters of a paragraph are.</summary>
    internal ParagraphEnd End { get; init; }

    private ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> joined) => End switch
    {
        ParagraphEnd.DropColon => joined[..^1],
        ParagraphEnd.DropColons => joined[..^2].TrimEnd(),
        _ => joined,
    };

    private bool HasInlines => Kind is RstNodeKind.Paragraph or RstNodeKind.Title or RstNodeKind.Term or RstNodeKind.FieldName
        or RstNodeKind.Attribution or RstNodeKind.Line;

    private RstDialect Dialect
    {
        get
        {
            RstNode root = this;
            while (root.Parent is { } parent)
                root = parent;
            return root is RstDocument document ? document.Dialect : RstDialect.Sphinx;
        }
    }
}
