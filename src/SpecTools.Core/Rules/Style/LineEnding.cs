using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Lines end with a line feed alone.</summary>
public sealed class LineEnding : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC304";

    /// <inheritdoc/>
    public override string Name => nameof(LineEnding);

    /// <inheritdoc/>
    public override string Summary => "Lines end with a line feed alone.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        if (context.Source.NewLine is LineBreak.None or LineBreak.LF)
            return;
        foreach (var line in context.Source.Lines)
        {
            if (line.Break is LineBreak.CRLF or LineBreak.CR)
            {
                context.Report(TextSpan.FromBounds(line.End, line.NextStart), Message(context.Source.NewLine, line.Break), fix: ToLineFeeds(context.Source));
                return;
            }
        }
    }

    private static SpecFix ToLineFeeds(SourceText source) => SpecFix.Restyle(() =>
    [
        .. source.Lines
            .Where(line => line.Break is LineBreak.CRLF or LineBreak.CR)
            .Select(line => new TextEdit(TextSpan.FromBounds(line.End, line.NextStart), "\n")),
    ]);

    private static string Message(LineBreak file, LineBreak first) => file switch
    {
        LineBreak.CRLF => "The lines end with CRLF. End them with LF alone.",
        LineBreak.CR => "The lines end with CR. End them with LF.",
        _ => $"The file mixes line endings; this is the first line that ends with {first}. End all with LF alone.",
    };
}
