using SpecTools.Rst.Inlines;
using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>Plain characters in running text.</summary>
public sealed class RstText : RstNode
{
    // The string that the characters are a stretch of, or the block that they are all of.
    private readonly object source;
    private readonly int start;
    private readonly int length;
    private string? text;

    internal RstText(string text, TextSpan span, int line, string? escaped = null)
        : this(escaped ?? text, 0, (escaped ?? text).Length, span, line)
    {
        this.text = text;
    }

    /// <summary>A stretch of a text with escapes; it becomes a string of its own only when somebody asks for it.</summary>
    internal RstText(string source, int start, int length, TextSpan span, int line)
        : base(RstNodeKind.Text, span, line)
    {
        this.source = source;
        this.start = start;
        this.length = length;
    }

    /// <summary>All of a block whose text is kept as it is; its lines are joined only when somebody asks for them.</summary>
    internal RstText(RstTextNode block)
        : base(RstNodeKind.Text, block.Lines.Span, block.Line)
    {
        source = block;
    }

    /// <summary>The characters; what a backslash escaped stands for itself.</summary>
    public string Text => text ??= source is RstTextNode block ? block.RawText : EscapedText.Unescape(Escaped);

    /// <summary>The characters with a NUL before each that a backslash escaped.</summary>
    internal ReadOnlySpan<char> Escaped => source is RstTextNode block ? block.RawText : ((string)source).AsSpan(start, length);

    /// <summary>Where the characters begin in the string that they were read from.</summary>
    internal int SourceStart => start;
}
