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

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        LiteralLines? literals = null;
        for (var number = 1; number <= context.Source.LineCount; number++)
        {
            var line = context.Source.GetLine(number);
            if (line.End == line.Start || context.Source.Text[line.End - 1] is not (' ' or '\t' or '\v' or '\f'))
                continue;
            var kept = context.Source.AsSpan(line.Span).TrimEnd(" \t\v\f").Length;
            if (HardBreaks.Contains(context.File, line, kept))
                continue;
            var blanks = TextSpan.FromBounds(line.Start + kept, line.End);

            // docutils reads no line with blanks at its end; in Markdown those of code are a part of it.
            var isCode = context.File.Markdown is not null && (literals ??= LiteralLines.Of(context.File)).Contains(number);
            var edit = new TextEdit(blanks, "");
            context.Report(
                blanks, "The line ends with blanks. Remove them.", fix: isCode ? SpecFix.Change(() => [edit]) : SpecFix.Restyle(() => [edit]));
        }
    }
}
