using SpecTools.Rst;

namespace SpecTools.Rules;

/// <summary>References lead somewhere: to a target, a footnote, a citation, or a substitution of the same file.</summary>
public sealed class UnresolvedReference : MarkupRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC402";

    /// <inheritdoc/>
    public override string Name => nameof(UnresolvedReference);

    /// <inheritdoc/>
    public override string Summary => "A reference leads to a target, footnote, citation or substitution of the file.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    private protected override RuleFinding FindingOf(MarkupFault fault, RuleContext context) =>
        new(fault.Span, $"{fault.Message.Message} {Remedy(fault)}", null);

    private static string Remedy(MarkupFault fault)
    {
        switch (fault.Message.Fault)
        {
            case RstFault.AmbiguousTarget:
                return "Give each of the targets a name of its own.";
            case RstFault.AnonymousMismatch:
                return "Each reference needs a target of its own, in the same order.";
            case RstFault.UnresolvedIndirectTarget:
                return "Correct the name that it refers to.";
            case RstFault.TooManyFootnoteReferences:
                return "Add the footnotes that are missing.";
        }

        var (add, what) = fault.Message.Fault == RstFault.UndefinedSubstitution
            ? ($"Define it with '.. |{fault.Message.Subject}| replace:: text'", "substitution")
            : fault.Raw is ['[', .., '_'] label ? ($"Add '.. {label[..^1]} text'", "reference") : ("Add a target of that name", "reference");
        return $"{add}, correct the name, or put two backquotes around it where no {what} is meant.";
    }
}
