using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>Plain characters in running text.</summary>
public sealed class RstText : RstNode
{
    internal RstText(string text, TextSpan span, int line)
        : base(RstNodeKind.Text, span, line)
    {
        Text = text;
    }

    /// <summary>The characters; what a backslash escaped stands for itself.</summary>
    public string Text { get; }
}
