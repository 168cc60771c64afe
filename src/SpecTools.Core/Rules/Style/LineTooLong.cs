using SpecTools.Editing;
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

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var width = context.Settings.LineWidth;
        if (width <= 0)
            return;
        LineExemptions? exemptions = null;
        WrapTexts? paragraphs = null;
        for (var number = 1; number <= context.Source.LineCount; number++)
        {
            var line = context.Source.GetLine(number);
            if (line.End - line.Start <= width || !IsTooLong(context.Source.AsSpan(line.Span), width, out var limit, out var columns))
                continue;
            exemptions ??= LineExemptions.Of(context);
            if (exemptions.Contains(number))
                continue;
            paragraphs ??= WrapTexts.Of(context.File);
            var end = line.Start + context.Source.AsSpan(line.Span).TrimEnd().Length;
            context.Report(
                TextSpan.FromBounds(line.Start + limit, end),
                $"The line has {columns} columns; {width} are allowed.",
                fix: paragraphs.Contains(number) ? Wrap(paragraphs, number, width) : null);
        }
    }

    private static SpecFix Wrap(WrapTexts paragraphs, int line, int width) => SpecFix.Restyle(() => paragraphs.At(line) is { } text
        ? ParagraphWrapper.Wrap(text, line, width, changed => IsTooLong(changed, width, out _, out _))
        : []);

    private static bool IsTooLong(ReadOnlySpan<char> line, int width, out int limit, out int columns)
    {
        var text = line.TrimEnd();
        columns = CodePoints.Count(text) - InvisibleCharacters.CountWithoutWidth(text);
        limit = CodePoints.IndexOf(text, width);
        return columns > width && LineWrap.CanBreak(text, limit, width);
    }
}
