using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Nothing is left of what the template says to authors.</summary>
public sealed class TemplateTextLeft : SpecRule
{
    private static readonly string[] TitleWords = ["title of your blueprint", "title of your spec", "title of your specification"];

    /// <inheritdoc/>
    public override string Id => "SPEC006";

    /// <inheritdoc/>
    public override string Name => nameof(TemplateTextLeft);

    /// <inheritdoc/>
    public override string Summary => "Nothing is left of what the template says to authors.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        if (context.IsTemplate)
            return;
        CheckTitle(context);
        CheckAddress(context);
        CheckTexts(context);
        CheckPlaceholders(context);
    }

    private static void CheckTitle(RuleContext context)
    {
        if (context.Spec.Title is { } title && TitleHeading.SpanOf(context.File) is { } span
            && (title == context.Template.File.Spec.Title || Array.Exists(TitleWords, words => title.EndsWith(words, StringComparison.OrdinalIgnoreCase))))
        {
            context.Report(span, $"'{title}' is the title of the template. Write the spec's own.");
        }
    }

    private static void CheckAddress(RuleContext context)
    {
        if (context.Spec.Blueprint is { } blueprint && blueprint.Url == context.Template.File.Spec.Blueprint?.Url)
            context.Report(BlueprintLink.SpanOf(context.Source, blueprint), $"'{blueprint.Url}' is the template's example. Link the spec's own blueprint.");
    }

    private static void CheckTexts(RuleContext context)
    {
        foreach (var text in GuidanceText.Of(context.File))
        {
            if (!context.Template.Guidance.Has(context.Source, text.Span))
                continue;
            var line = TextSpan.FromBounds(text.Span.Start, Math.Min(text.Span.End, context.Source.LineAt(text.Span.Start).End));
            if (text.IsHidden)
                context.Report(line, "This comment is the template's. Remove it.", SpecSeverity.Information);
            else if (text.IsFollowed || !IsSentence(context.Source.AsSpan(text.Span)))
                context.Report(line, "This is the template's label for what you write. Remove it, or put it in your own words.", SpecSeverity.Information);
            else
                context.Report(line, "This paragraph is the template's instruction. Write your own text in its place.");
        }
    }

    // Words that lead to what an author writes below them: 'Expected error http response code(s)'.
    private static bool IsSentence(ReadOnlySpan<char> text) => text.TrimEnd(" \t\r\n*_`\"')") is [.., '.' or '?' or '!'];

    private static void CheckPlaceholders(RuleContext context)
    {
        // Nobody sees what stands in a comment. Few specs have a placeholder left.
        List<TextSpan>? hidden = null;
        var text = context.Source.Text;
        foreach (var placeholder in context.Template.Guidance.Placeholders)
        {
            var next = 0;
            for (var at = text.IndexOf(placeholder, StringComparison.Ordinal); at >= 0; at = text.IndexOf(placeholder, at + 1, StringComparison.Ordinal))
            {
                hidden ??= [.. GuidanceText.Of(context.File).Where(text => text.IsHidden).Select(text => text.Span)];
                while (next < hidden.Count && hidden[next].End <= at)
                    next++;
                if (next == hidden.Count || !hidden[next].Contains(at))
                    context.Report(new TextSpan(at, placeholder.Length), $"'{placeholder}' is a placeholder of the template. Put in what it stands for.");
            }
        }
    }
}
