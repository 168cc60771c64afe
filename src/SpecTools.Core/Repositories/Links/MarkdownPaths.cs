using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Repositories;

/// <summary>The paths that a Markdown document names, in no order: those of links and pictures, and of definitions.</summary>
internal static class MarkdownPaths
{
    /// <summary>Reads the paths.</summary>
    internal static IEnumerable<PathReference> Read(MarkdownDocument document) => document.Blocks
        .SelectMany(block => Of(block, document.Source))
        .Concat(document.LinkDefinitions.Select(definition => Within(document.Source, definition.Span, definition.Target)));

    private static IEnumerable<PathReference> Of(MarkdownBlock block, SourceText source)
    {
        foreach (var inline in block.Inlines)
        {
            // A link by a label has its path in the label's definition.
            if (inline.Kind is MarkdownInlineKind.Link or MarkdownInlineKind.Image && source.Text[inline.Span.End - 1] == ')')
                yield return Within(source, inline.Span, inline.Target);
        }

        foreach (var reference in block.Children.SelectMany(child => Of(child, source)))
            yield return reference;
    }

    // Behind the text, a title may still follow.
    private static PathReference Within(SourceText source, TextSpan span, string target)
    {
        var at = -1;
        foreach (var opening in (string[])["](", "](<", "]: ", "]: <"])
            at = Math.Max(at, source.AsSpan(span).LastIndexOf(opening + target, StringComparison.Ordinal) is >= 0 and var found ? found + opening.Length : -1);
        return new PathReference(target, at < 0 ? span : new TextSpan(span.Start + at, target.Length), PathUse.Address);
    }
}
