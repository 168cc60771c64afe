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
        var source = context.Source;

        // The address in a reference begins behind the reference's text, perhaps on another line.
        var target = MarkupPlaces.TrimStart(fault.Span, source);
        var line = source.LineNumberAt(MarkupPlaces.TrimStart(fault.Message.Rival!.Span, source).Start);
        var remedy = source.AsSpan(target) is ['<', .., '>']
            ? "Give the two references different texts, or end them with two underscores."
            : "Rename one of the two.";
        return new RuleFinding(
            target, string.Create(CultureInfo.InvariantCulture, $"{fault.Message.Message} The first one is in line {line}. {remedy}"), null);
    }
}
