using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A block of a body with the blocks inside it, in the terms that both formats share.</summary>
internal abstract class ContentBlock
{
    /// <summary>What it is.</summary>
    internal abstract ContentBlockKind Kind { get; }

    /// <summary>Where it stands in the file's text.</summary>
    internal abstract TextSpan Span { get; }

    /// <summary>
    /// The text without markup of a paragraph, a term, a field's name or code; the lines of a paragraph are joined by
    /// spaces. Empty for blocks that only hold others.
    /// </summary>
    internal abstract string Text { get; }

    /// <summary>Where the lines of that text stand, each without its indentation.</summary>
    internal abstract IReadOnlyList<TextSpan> Lines { get; }

    /// <summary>The blocks inside this one, in the order of the text; comments are not among them.</summary>
    internal abstract IReadOnlyList<ContentBlock> Blocks { get; }

    /// <summary>This block and all below it, in the order of the text.</summary>
    internal IEnumerable<ContentBlock> DescendantsAndSelf()
    {
        var open = new Stack<ContentBlock>();
        open.Push(this);
        while (open.TryPop(out var block))
        {
            yield return block;
            for (var i = block.Blocks.Count - 1; i >= 0; i--)
                open.Push(block.Blocks[i]);
        }
    }
}
