using Markdig;
using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Adapters;

/// <summary>Reads Markdown with Markdig. A reader may serve several threads at once.</summary>
public sealed class MarkdigReader : IMarkdownReader
{
    private readonly MarkdownPipeline pipeline = BoundedPipeline.Build();
    private readonly Lazy<MarkdownPipeline> whole = new(BoundedPipeline.BuildWhole);

    /// <inheritdoc/>
    public MarkdownDocument Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Parse(source, pipeline) is { } tree
            ? new BlockMapper(source).Map(tree)
            : new MarkdownDocument(source, Unreadable(source), frontMatter: null);
    }

    /// <inheritdoc/>
    public RstDocument ReadTree(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var reader = BoundedPipeline.HasFewFootnotes(source.Text) ? whole.Value : pipeline;
        return new TreeMapper(source).Map(Parse(source, reader) ?? Markdig.Markdown.Parse(""));
    }

    // Markdig gives up on some senseless texts. To us any text is Markdown, if only a block of something.
    private static Markdig.Syntax.MarkdownDocument? Parse(SourceText source, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(source.Text, pipeline);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static MarkdownBlock[] Unreadable(SourceText source) =>
        source.Text.Length == 0
            ? []
            : [new MarkdownBlock(MarkdownBlockKind.Other, new TextSpan(0, source.Text.Length), 1, 0, "", default, null, [])];
}
