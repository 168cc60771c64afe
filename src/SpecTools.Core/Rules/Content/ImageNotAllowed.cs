using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A spec has no pictures where its template wants diagrams to be drawn as text.</summary>
public sealed class ImageNotAllowed : SpecRule
{
    private const string Message = "Here is a picture, and the template asks for diagrams that are drawn as text. Draw it with characters, or link it.";

    /// <inheritdoc/>
    public override string Id => "SPEC501";

    /// <inheritdoc/>
    public override string Name => nameof(ImageNotAllowed);

    /// <inheritdoc/>
    public override string Summary => "A spec has no pictures where its template wants diagrams to be drawn as text.";

    /// <inheritdoc/>
    public override SpecSeverity DefaultSeverity => SpecSeverity.Warning;

    internal override void Check(RuleContext context)
    {
        // What a template of the other format says was not said to this author.
        if (context.Template.Format != context.Spec.Format)
            return;
        var text = context.Source.Text;
        if (context.File.Markdown is { } markdown)
        {
            if (text.Contains("![", StringComparison.Ordinal) && DiagramGuidance.AsksForText(context.Template))
                Check(context, markdown.Blocks);
        }
        else if ((AnyCase.Holds(text, "image::") || AnyCase.Holds(text, "figure::"))
            && DiagramGuidance.AsksForText(context.Template))
        {
            Check(context, context.File.Rst!);
        }
    }

    private static void Check(RuleContext context, RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
        {
            if (node is RstDirective { IsKnown: true } directive
                && (directive.Name.Equals("image", StringComparison.OrdinalIgnoreCase) || directive.Name.Equals("figure", StringComparison.OrdinalIgnoreCase)))
            {
                context.Report(FirstLineOf(context.Source, directive.Span), Message);
            }
        }
    }

    private static void Check(RuleContext context, IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var inline in block.Inlines)
            {
                if (inline.Kind == MarkdownInlineKind.Image)
                    context.Report(inline.Span, Message);
            }

            Check(context, block.Children);
        }
    }

    private static TextSpan FirstLineOf(SourceText source, TextSpan span) =>
        TextSpan.FromBounds(span.Start, Math.Min(span.End, source.LineAt(span.Start).End));
}
