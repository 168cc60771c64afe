using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The last line ends like the others, and no blank lines follow it.</summary>
public sealed class FinalNewline : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC307";

    /// <inheritdoc/>
    public override string Name => nameof(FinalNewline);

    /// <inheritdoc/>
    public override string Summary => "The file ends with exactly one newline.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Information;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var source = context.Source;
        var content = source.Text.AsSpan().TrimEnd().Length;
        if (content == 0)
            return;
        var last = source.LineAt(content - 1);
        if (last.Break == LineBreak.None)
        {
            context.Report(
                new TextSpan(last.End, 0), "The last line has no newline. End it with one.",
                fix: SpecFix.Restyle(new TextSpan(last.End, 0), source.NewLineText));
        }
        else if (last.NextStart < source.Text.Length)
        {
            var blank = TextSpan.FromBounds(last.NextStart, source.Text.Length);
            context.Report(blank, "Blank lines end the file. Remove them.", fix: SpecFix.Restyle(blank, ""));
        }
    }
}
