using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>No line ends with blanks.</summary>
public sealed class TrailingWhitespace : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC302";

    /// <inheritdoc/>
    public override string Name => nameof(TrailingWhitespace);

    /// <inheritdoc/>
    public override string Summary => "No line ends with blanks.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    internal override void Check(RuleContext context)
    {
        foreach (var line in context.Source.Lines)
        {
            var text = context.Source.AsSpan(line.Span);
            var kept = text.TrimEnd(" \t\v\f").Length;
            if (kept < text.Length && !HardBreaks.Contains(context.File, line, kept))
                context.Report(TextSpan.FromBounds(line.Start + kept, line.End), "The line ends with blanks. Remove them.");
        }
    }
}
