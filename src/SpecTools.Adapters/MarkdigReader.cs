using Markdig;
using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Adapters;

/// <summary>Reads Markdown with Markdig. A reader may serve several threads at once.</summary>
public sealed class MarkdigReader : IMarkdownReader
{
    private readonly MarkdownPipeline pipeline = BoundedPipeline.Build();

    /// <inheritdoc/>
    public MarkdownDocument Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Markdig.Syntax.MarkdownDocument tree;
        try
        {
            tree = Markdig.Markdown.Parse(source.Text, pipeline);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            // Markdig gives up on some senseless texts. To us any text is Markdown, if only a block of something.
            return new MarkdownDocument(source, Unreadable(source), frontMatter: null);
        }

        return new BlockMapper(source).Map(tree);
    }

    private static MarkdownBlock[] Unreadable(SourceText source) =>
        source.Text.Length == 0
            ? []
            : [new MarkdownBlock(MarkdownBlockKind.Other, new TextSpan(0, source.Text.Length), 1, 0, "", default, null, [])];
}
