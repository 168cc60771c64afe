using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A node that holds text: a paragraph, a title, a term, a literal block, a comment…</summary>
public sealed class RstTextNode : RstNode
{
    private string? text;

    internal RstTextNode(RstNodeKind kind, RstLines lines, TextSpan span, int line)
        : base(kind, span, line)
    {
        Lines = lines;
    }

    /// <summary>The node's lines.</summary>
    public RstLines Lines { get; }

    /// <summary>
    /// The text with inline markup as it is written, lines joined by line feeds; the colons that announce a literal
    /// block are left out as docutils does.
    /// </summary>
    public string RawText => text ??= End switch
    {
        ParagraphEnd.DropColon => Lines.ToString()[..^1],
        ParagraphEnd.DropColons => Lines.ToString()[..^2].TrimEnd(),
        _ => Lines.ToString(),
    };

    /// <summary>What the last characters of a paragraph are.</summary>
    internal ParagraphEnd End { get; init; }
}
