using SpecTools.Editing;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The markup is correct reStructuredText: docutils has nothing to report.</summary>
public sealed class RstSyntax : MarkupRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC401";

    /// <inheritdoc/>
    public override string Name => nameof(RstSyntax);

    /// <inheritdoc/>
    public override string Summary => "The markup is correct reStructuredText: docutils has nothing to report.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    /// <inheritdoc/>
    public override bool CanFix => true;

    private protected override RuleFinding FindingOf(MarkupFault fault, RuleContext context)
    {
        var span = TrimStart(AtLine(fault.Span, fault.Message.Line, context.Source), context.Source);
        var severity = fault.Message.Severity == RstSeverity.Warning ? SpecSeverity.Warning : SpecSeverity.Error;
        return new RuleFinding(span, fault.Message.Message + Whereabouts(fault, span, context.Source), severity, FixOf(fault, context));
    }

    // A title is one in spite of an adornment that is too short.
    private static SpecFix? FixOf(MarkupFault fault, RuleContext context) =>
        fault.Message.Fault is RstFault.TitleUnderlineTooShort or RstFault.TitleOverlineTooShort
            ? SpecFix.Restyle(() => HeadingWriter.Lengthen(context.Source, fault.Message.Span))
            : null;

    // docutils' line, which for inline markup is the first one of the paragraph, and for a title that of its underline.
    private static TextSpan AtLine(TextSpan span, int line, SourceText source)
    {
        if (line < 1 || line > source.LineCount || source.LineNumberAt(span.Start) == line)
            return span;
        var text = source.GetLine(line).Span;
        return span.Start < text.End && span.End > text.Start
            ? TextSpan.FromBounds(Math.Max(text.Start, span.Start), Math.Min(text.End, span.End))
            : text;
    }

    private static TextSpan TrimStart(TextSpan span, SourceText source) =>
        TextSpan.FromBounds(span.End - source.AsSpan(span).TrimStart().Length, span.End);

    private static string Whereabouts(MarkupFault fault, TextSpan reported, SourceText source)
    {
        var (line, column) = source.PositionAt(fault.Span.Start);
        return fault.Raw is null || line == source.LineNumberAt(reported.Start)
            ? ""
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $" It stands in line {line}, column {column}.");
    }
}
