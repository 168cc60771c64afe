using SpecTools.Editing;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The text holds no characters that cannot be seen.</summary>
public sealed class InvisibleCharacter : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC305";

    /// <inheritdoc/>
    public override string Name => nameof(InvisibleCharacter);

    /// <inheritdoc/>
    public override string Summary => "The text holds no characters that cannot be seen.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        LiteralLines? literals = null;
        for (var at = InvisibleCharacters.Next(text, 0); at >= 0; at = InvisibleCharacters.Next(text, at))
        {
            var start = at;
            var name = InvisibleCharacters.NameAt(text, at);
            do
                at += InvisibleCharacters.LengthAt(text, at);
            while (InvisibleCharacters.Next(text, at) == at);
            var span = TextSpan.FromBounds(start, at);
            literals ??= LiteralLines.Of(context.File);
            context.Report(
                span,
                $"Here is {name}, which cannot be seen. Remove it, or write what is meant.",
                fix: FixOf(context, span, literals.Contains(context.Source.LineNumberAt(start))));
        }
    }

    // A blank for a blank leaves running text as it was for the eye; all else changes what the text consists of.
    private static SpecFix? FixOf(RuleContext context, TextSpan span, bool isLiteral)
    {
        if (InvisibleCharacters.Visible(context.Source.AsSpan(span)) is not { } visible)
            return null;
        if (visible.Length == span.Length && !isLiteral)
            return SpecFix.Restyle(span, visible);
        return SpecFix.Change(() =>
        {
            TextEdit[] edits = [new TextEdit(span, visible)];
            return isLiteral || BlockShape.IsSame(context.File, context.Source.WithEdits(edits)) ? edits : [];
        });
    }
}
