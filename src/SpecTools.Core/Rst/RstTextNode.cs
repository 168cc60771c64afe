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

    /// <summary>The text between its markers with inline markup as it is written, lines joined by line feeds.</summary>
    public string RawText
    {
        get => text ??= Lines.ToString();
        internal init => text = value;
    }
}
