using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>A block that a reader of the page does not see.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="IsComment">Whether it is a comment; else it names a place.</param>
internal readonly record struct SilentBlock(TextSpan Span, bool IsComment);

/// <summary>Finds comments and what names places, in either format.</summary>
internal static class SilentBlocks
{
    /// <summary>The blocks of a file in their order.</summary>
    internal static List<SilentBlock> Of(SpecFile file)
    {
        var blocks = new List<SilentBlock>();
        if (file.Rst is { } rst)
        {
            foreach (var node in rst.DescendantsAndSelf())
            {
                if (node.Kind is RstNodeKind.Comment or RstNodeKind.Target)
                    blocks.Add(new SilentBlock(node.Span, node.Kind == RstNodeKind.Comment));
            }
        }
        else
        {
            Add(blocks, file.Markdown!.Blocks);
        }

        return blocks;
    }

    private static void Add(List<SilentBlock> into, IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is MarkdownBlockKind.Comment or MarkdownBlockKind.LinkReferences)
                into.Add(new SilentBlock(block.Span, block.Kind == MarkdownBlockKind.Comment));
            Add(into, block.Children);
        }
    }
}
