using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>No line is longer than the configuration allows, where it can be wrapped.</summary>
public sealed class LineTooLong : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC301";

    /// <inheritdoc/>
    public override string Name => nameof(LineTooLong);

    /// <inheritdoc/>
    public override string Summary => "No line is longer than the configuration allows, where it can be wrapped.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    internal override void Check(RuleContext context)
    {
        var width = context.Settings.LineWidth;
        if (width <= 0)
            return;
        LineExemptions? exemptions = null;
        foreach (var line in context.Source.Lines)
        {
            if (line.End - line.Start <= width)
                continue;
            var text = context.Source.AsSpan(line.Span).TrimEnd();
            var columns = CodePoints.Count(text) - InvisibleCharacters.CountWithoutWidth(text);
            var limit = CodePoints.IndexOf(text, width);
            if (columns <= width || !LineWrap.CanBreak(text, limit, width))
                continue;
            exemptions ??= LineExemptions.Of(context);
            if (!exemptions.Contains(line.Number))
                context.Report(TextSpan.FromBounds(line.Start + limit, line.Start + text.Length), $"The line has {columns} columns; {width} are allowed.");
        }
    }
}
