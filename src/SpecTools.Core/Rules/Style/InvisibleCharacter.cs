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

    internal override void Check(RuleContext context)
    {
        var text = context.Source.Text;
        for (var at = InvisibleCharacters.Next(text, 0); at >= 0; at = InvisibleCharacters.Next(text, at))
        {
            var start = at;
            var name = InvisibleCharacters.NameAt(text, at);
            do
                at += InvisibleCharacters.LengthAt(text, at);
            while (InvisibleCharacters.Next(text, at) == at);
            context.Report(TextSpan.FromBounds(start, at), $"Here is {name}, which cannot be seen. Remove it, or write what is meant.");
        }
    }
}
