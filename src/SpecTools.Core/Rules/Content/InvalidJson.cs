using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Code that is declared as JSON is JSON.</summary>
public sealed class InvalidJson : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC502";

    /// <inheritdoc/>
    public override string Name => nameof(InvalidJson);

    /// <inheritdoc/>
    public override string Summary => "Code that is declared as JSON is JSON.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        if (!AnyCase.Holds(text, "json"))
            return;
        foreach (var block in CodeBlock.In(context.File))
        {
            if (block.Language == "json" && JsonReview.FirstFault(text, block.Span) is var (place, what))
                context.Report(place, $"This is declared as JSON and is none: {what}.");
        }
    }
}
