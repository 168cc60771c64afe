using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>A Markdown document: its blocks in the order of the text, each with its span.</summary>
public sealed class MarkdownDocument
{
    /// <summary>Takes the blocks that a reader found.</summary>
    /// <param name="source">The text that was read.</param>
    /// <param name="blocks">The blocks of the document itself, in order.</param>
    /// <param name="frontMatter">The YAML between the first two <c>---</c> lines, markers excluded, or null.</param>
    /// <param name="linkDefinitions">The definitions of links, in order, or null where there are none.</param>
    public MarkdownDocument(
        SourceText source,
        IReadOnlyList<MarkdownBlock> blocks,
        TextSpan? frontMatter,
        IReadOnlyList<MarkdownLinkDefinition>? linkDefinitions = null)
    {
        Source = source;
        Blocks = blocks;
        FrontMatter = frontMatter;
        LinkDefinitions = linkDefinitions ?? [];
    }

    /// <summary>The text that was read.</summary>
    public SourceText Source { get; }

    /// <summary>The blocks of the document itself, in the order of the text.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks { get; }

    /// <summary>The YAML of the front matter, without its markers; null where there is none.</summary>
    public TextSpan? FrontMatter { get; }

    /// <summary>The definitions of links, wherever they stand, in the order of the text.</summary>
    public IReadOnlyList<MarkdownLinkDefinition> LinkDefinitions { get; }
}
