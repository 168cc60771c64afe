using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>Plain characters in running text.</summary>
public sealed class RstText : RstNode
{
    internal RstText(string text, TextSpan span, int line, string? escaped = null)
        : base(RstNodeKind.Text, span, line)
    {
        Text = text;
        Escaped = escaped ?? text;
    }

    /// <summary>The characters; what a backslash escaped stands for itself.</summary>
    public string Text { get; }

    /// <summary>The characters with a NUL before each that a backslash escaped.</summary>
    internal string Escaped { get; }
}
