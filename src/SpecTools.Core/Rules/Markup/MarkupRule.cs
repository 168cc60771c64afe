using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>
/// A rule about reStructuredText that docutils reports as a system message. Each message is the finding of one rule.
/// </summary>
public abstract class MarkupRule : SpecRule
{
    internal sealed override bool AppliesTo(SpecFormat format) => format == SpecFormat.Rst;

    internal sealed override void Check(RuleContext context)
    {
        // Where a substitution is put in twice, what is wrong with its definition is said twice.
        HashSet<(TextSpan, string)>? told = null;
        foreach (var fault in context.Markup)
        {
            if (fault.RuleId != Id)
                continue;
            var finding = FindingOf(fault, context);
            if ((told ??= []).Add((finding.Span, finding.Message)))
                context.Report(finding.Span, finding.Message, finding.Severity, finding.Fix);
        }
    }

    private protected abstract RuleFinding FindingOf(MarkupFault fault, RuleContext context);
}
