using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>What a block of a Markdown document is.</summary>
public enum MarkdownBlockKind
{
    /// <summary>A heading, with hashes or underlined.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A list of either kind; its children are its items.</summary>
    List,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A block quote.</summary>
    Quote,

    /// <summary>A fenced or indented code block.</summary>
    Code,

    /// <summary>A block of HTML that is no comment.</summary>
    Html,

    /// <summary>An HTML comment that stands as a block.</summary>
    Comment,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A thematic break.</summary>
    ThematicBreak,

    /// <summary>Definitions of link references.</summary>
    LinkReferences,

    /// <summary>Any other block.</summary>
    Other,
}

/// <summary>A block of a Markdown document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the file's text, without the line ending behind it.</param>
/// <param name="Line">The number of its first line, counted from 1.</param>
/// <param name="Level">The level of a heading, from 1 to 6; 0 for other blocks.</param>
/// <param name="Text">The plain text of a heading or paragraph, without markup; the code of a code block; else empty.</param>
/// <param name="TextSpan">Where that text stands with its markup; empty where there is none.</param>
/// <param name="Info">The word after the fence of a code block, else null.</param>
/// <param name="Children">The blocks inside this one.</param>
public sealed record MarkdownBlock(
    MarkdownBlockKind Kind,
    TextSpan Span,
    int Line,
    int Level,
    string Text,
    TextSpan TextSpan,
    string? Info,
    IReadOnlyList<MarkdownBlock> Children)
{
    /// <summary>
    /// The links, pictures, code and HTML in the text of a heading or paragraph, in order; one that stands in a link follows it.
    /// </summary>
    public IReadOnlyList<MarkdownInline> Inlines { get; init; } = [];
}
