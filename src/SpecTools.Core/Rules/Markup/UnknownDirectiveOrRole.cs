using SpecTools.Rst;
using SpecTools.Rst.Inlines;
using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Directives and roles are ones that docutils, Sphinx or their usual extensions know.</summary>
public sealed class UnknownDirectiveOrRole : MarkupRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC404";

    /// <inheritdoc/>
    public override string Name => nameof(UnknownDirectiveOrRole);

    /// <inheritdoc/>
    public override string Summary => "Directives and roles are ones that docutils, Sphinx or OpenStack's extensions know.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    private protected override RuleFinding FindingOf(MarkupFault fault, RuleContext context)
    {
        var name = fault.Message.Subject!;
        var known = fault.Message.Fault == RstFault.UnknownDirective ? DirectiveTable.Names : RoleTable.Names;
        return new RuleFinding(NameIn(context.Source, fault, name), fault.Message.Message + Suggestion.For(name, known), null);
    }

    // The name itself, which stands behind the text where the role does.
    private static TextSpan NameIn(SourceText source, MarkupFault fault, string name)
    {
        var text = source.AsSpan(fault.Span);
        var at = fault.Raw is ['`', ..]
            ? text.LastIndexOf(name, StringComparison.Ordinal)
            : text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? fault.Span : new TextSpan(fault.Span.Start + at, name.Length);
    }
}
