using System.Globalization;

namespace SpecTools.Rules;

/// <summary>No two targets have the same name and lead to different places.</summary>
public sealed class DuplicateTarget : MarkupRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC403";

    /// <inheritdoc/>
    public override string Name => nameof(DuplicateTarget);

    /// <inheritdoc/>
    public override string Summary => "No two targets have the same name and lead to different places.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    private protected override RuleFinding FindingOf(MarkupFault fault, RuleContext context)
    {
        var line = context.Source.LineNumberAt(fault.Message.Rival!.Span.Start);
        var remedy = context.Source.AsSpan(fault.Span) is ['<', .., '>']
            ? "Give the two references different texts, or end them with two underscores."
            : "Rename one of the two.";
        return new RuleFinding(
            fault.Span, string.Create(CultureInfo.InvariantCulture, $"{fault.Message.Message} The first one is in line {line}. {remedy}"), null);
    }
}
