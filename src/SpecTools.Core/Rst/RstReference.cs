using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>A reference of any form in running text.</summary>
internal sealed class RstReference : RstNode
{
    internal RstReference(RstNodeKind kind, string raw, TextSpan span, int line)
        : base(kind, span, line)
    {
        Raw = raw;
    }

    /// <summary>The reference as it is written: what stands in its place where it leads nowhere.</summary>
    internal string Raw { get; }
}
