using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A spec is UTF-8 without a byte order mark.</summary>
public sealed class EncodingRule : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC306";

    /// <inheritdoc/>
    public override string Name => "Encoding";

    /// <inheritdoc/>
    public override string Summary => "A spec is UTF-8 without a byte order mark.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Error;

    /// <inheritdoc/>
    public override bool IsStyle => true;

    internal override void Check(RuleContext context)
    {
        if (context.Source.Encoding != TextEncoding.Utf8)
            context.Report(default, $"The file is encoded as {context.Source.EncodingName}. Save it as UTF-8.");
        else if (context.Source.HasByteOrderMark)
            context.Report(default, "The file begins with a byte order mark. Save it as UTF-8 without one.");
    }
}
