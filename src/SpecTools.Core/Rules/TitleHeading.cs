using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Where a document's title stands: the reader takes no heading for it but the first of the highest level.</summary>
internal static class TitleHeading
{
    /// <summary>The characters of the title, or null where the document has none.</summary>
    internal static TextSpan? SpanOf(SpecFile file) => At(file, 0);

    /// <summary>The second heading of the title's own level, or null where the title is alone there.</summary>
    internal static TextSpan? RivalOf(SpecFile file) => At(file, 1);

    private static TextSpan? At(SpecFile file, int index)
    {
        if (file.Spec.Title is null)
            return null;
        foreach (var span in file.Rst is { } rst ? Highest(rst) : Highest(file.Markdown!))
        {
            if (index-- == 0)
                return span;
        }

        return null;
    }

    private static IEnumerable<TextSpan> Highest(RstDocument document)
    {
        foreach (var node in document.Children)
        {
            if (node is RstSection section)
                yield return section.Title.Span;
        }
    }

    private static IEnumerable<TextSpan> Highest(MarkdownDocument document)
    {
        var highest = int.MaxValue;
        foreach (var block in document.Blocks)
        {
            if (block.Kind != MarkdownBlockKind.Heading || block.Level > highest)
                continue;
            highest = block.Level;
            yield return block.TextSpan;
        }
    }
}
