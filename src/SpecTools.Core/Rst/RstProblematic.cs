using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>Text that is no correct markup, with the message that says why.</summary>
internal sealed class RstProblematic : RstNode
{
    internal RstProblematic(RstSystemMessage message, TextSpan span, int line)
        : base(RstNodeKind.Problematic, span, line)
    {
        Message = message;
    }

    /// <summary>What is wrong with the text.</summary>
    internal RstSystemMessage Message { get; }
}
