using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A system message of level 2 to 4 that an author can do something about.</summary>
/// <param name="Message">docutils' message, in our words.</param>
/// <param name="Span">What is wrong: the reference, the role, the lines of a block.</param>
/// <param name="Raw">The inline markup that is wrong, as it is written; null where the fault is one of blocks.</param>
internal sealed record MarkupFault(RstSystemMessage Message, TextSpan Span, string? Raw)
{
    /// <summary>The rule whose finding it is.</summary>
    internal string RuleId => Message.Fault switch
    {
        RstFault.UnknownTarget or RstFault.AmbiguousTarget or RstFault.UndefinedSubstitution or RstFault.AnonymousMismatch
            or RstFault.UnresolvedIndirectTarget or RstFault.TooManyFootnoteReferences => "SPEC402",
        RstFault.DuplicateTarget => "SPEC403",
        RstFault.UnknownDirective or RstFault.UnknownRole => "SPEC404",
        _ => "SPEC401",
    };
}
