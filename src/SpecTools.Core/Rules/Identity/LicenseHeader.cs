using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A spec states its licence as the template does.</summary>
public sealed class LicenseHeader : SpecRule
{
    /// <inheritdoc/>
    public override string Id => "SPEC106";

    /// <inheritdoc/>
    public override string Name => nameof(LicenseHeader);

    /// <inheritdoc/>
    public override string Summary => "A spec states its licence as the template does.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    /// <inheritdoc/>
    public override bool CanFix => true;

    internal override void Check(RuleContext context)
    {
        var template = context.Template.File;
        if (template.License is not { } wanted)
            return;
        if (context.File.License is not { } found)
            context.ReportFile($"No licence is stated. Begin with the template's statement ({wanted.License}).", fix: Insert(context, wanted));
        else if (found.License != wanted.License)
            context.Report(FirstLineOf(context, found), $"The spec stands under {found.License}, the template under {wanted.License}. Use the template's statement.");
        else if (found.IsHidden != wanted.IsHidden)
            context.Report(FirstLineOf(context, found), Displayed(wanted), fix: Mend(context, found, wanted));
        else if (!KeyOf(found.Words).StartsWith(KeyOf(wanted.Words), StringComparison.Ordinal))
            context.Report(FirstLineOf(context, found), "The licence is stated in other words than the template's. Use the template's statement.", fix: Mend(context, found, wanted));
    }

    private static string Displayed(LicenseStatement wanted) => wanted.IsHidden
        ? "The licence is stated in the text of the spec, by the template in a comment. Use the template's statement."
        : "The licence is stated in a comment, by the template in the text. Use the template's statement.";

    // What the template has from its beginning up to there, unless an author has to fill something in.
    private static SpecFix? Insert(RuleContext context, LicenseStatement wanted)
    {
        var template = context.Template.File;
        var header = template.Source.Text[..wanted.Span.End];
        if (!IsReady(context, header) || template.Outline.Sections is [var first, ..] && first.HeadingSpan.Start < wanted.Span.Start)
            return null;
        var newLine = context.Source.NewLineText;
        return SpecFix.Change(() => [new TextEdit(default, header.TrimEnd().ReplaceLineEndings(newLine) + newLine + newLine)]);
    }

    // Whose copyright it is must not get lost.
    private static SpecFix? Mend(RuleContext context, LicenseStatement found, LicenseStatement wanted)
    {
        var statement = context.Template.File.Source.Slice(wanted.Span);
        return IsReady(context, statement) && wanted.IsHidden && !HasCopyright(found.Words)
            ? SpecFix.Change(() => [new TextEdit(WholeOf(context, found, wanted), statement.TrimEnd().ReplaceLineEndings(context.Source.NewLineText))])
            : null;
    }

    // With the blanks before it, and the lines behind it that are the template's as well: markup may have parted them.
    private static TextSpan WholeOf(RuleContext context, LicenseStatement found, LicenseStatement wanted)
    {
        var source = context.Source;
        var line = source.LineAt(found.Span.Start);
        var start = source.AsSpan(TextSpan.FromBounds(line.Start, found.Span.Start)).IsWhiteSpace() ? line.Start : found.Span.Start;
        var end = found.Span.End;
        for (var next = source.LastLineOf(found.Span).Number + 1; next <= source.LineCount; next++)
        {
            var text = source.Slice(source.GetLine(next).Span).Trim();
            if (text.Length > 0 && (Plain(text).Length == 0 || !Plain(wanted.Words).Contains(Plain(text), StringComparison.Ordinal)))
                break;
            if (text.Length > 0)
                end = source.GetLine(next).End;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsReady(RuleContext context, string statement) =>
        context.Template.Format == context.Spec.Format && !HasCopyright(statement) && (context.File.Markdown is not null || !statement.Contains('<', StringComparison.Ordinal));

    private static bool HasCopyright(string words) => AnyCase.Holds(words, "copyright");

    // From 'licensed under' on: what is before it is a copyright or the beginning of a comment.
    private static string KeyOf(string words)
    {
        var key = Plain(words);
        return key[key.IndexOf("licen", StringComparison.Ordinal)..];
    }

    // Letters and digits alone: a colon in place of a full stop changes nothing, and neither does 'https:'.
    private static string Plain(string words) =>
        string.Concat(words.ToLowerInvariant().Replace("https:", "http:", StringComparison.Ordinal).Where(char.IsLetterOrDigit));

    private static TextSpan FirstLineOf(RuleContext context, LicenseStatement statement) =>
        TextSpan.FromBounds(statement.Span.Start, Math.Min(statement.Span.End, context.Source.LineAt(statement.Span.Start).End));
}
