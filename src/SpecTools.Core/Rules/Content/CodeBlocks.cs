using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A block of code.</summary>
/// <param name="Language">The language that it is declared to be, in lower case; empty where it is not.</param>
/// <param name="Span">Where the code stands in the file, indentation included.</param>
internal readonly record struct CodeBlock(string Language, TextSpan Span)
{
    /// <summary>The blocks of code of a spec, in the order of the text.</summary>
    internal static IEnumerable<CodeBlock> In(SpecFile file) =>
        file.Rst is { } rst ? In(rst) : file.Markdown is { } markdown ? In(file.Source, markdown) : [];

    private static IEnumerable<CodeBlock> In(RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
        {
            if (node.Kind == RstNodeKind.LiteralBlock)
                yield return new CodeBlock("", node.Span);
            else if (node is RstDirective { ContentKind: RstContentKind.Literal, IsValid: true } directive && directive.Name.ToLowerInvariant() is "code-block" or "code" or "sourcecode")
                yield return new CodeBlock(directive.Arguments.Count > 0 ? directive.Arguments[0].Trim().ToLowerInvariant() : "", directive.ContentSpan);
        }
    }

    private static IEnumerable<CodeBlock> In(SourceText source, MarkdownDocument document)
    {
        var open = new Stack<MarkdownBlock>(document.Blocks.Reverse());
        while (open.TryPop(out var block))
        {
            if (block.Kind == MarkdownBlockKind.Code)
                yield return new CodeBlock((block.Info ?? "").Trim().ToLowerInvariant(), WithoutFences(source, block));
            foreach (var child in block.Children.Reverse())
                open.Push(child);
        }
    }

    private static TextSpan WithoutFences(SourceText source, MarkdownBlock block)
    {
        var (first, last) = (source.LineAt(block.Span.Start), source.LastLineOf(block.Span));
        if (block.Info is null)
            return block.Span;
        var end = source.AsSpan(last.Span).TrimStart() is ['`', ..] or ['~', ..] ? last.Start : last.End;
        return TextSpan.FromBounds(Math.Min(first.NextStart, end), end);
    }
}
