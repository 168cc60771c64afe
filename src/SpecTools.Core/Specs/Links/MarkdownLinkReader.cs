using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads the links of a Markdown document: those that are marked up, addresses that stand in the text as they are, and
/// definitions that no link uses. Code and comments hold none.
/// </summary>
internal sealed class MarkdownLinkReader
{
    private readonly SourceText source;
    private readonly List<DocumentLink> links = [];

    private MarkdownLinkReader(SourceText source)
    {
        this.source = source;
    }

    internal static DocumentLinks Read(MarkdownDocument document)
    {
        var reader = new MarkdownLinkReader(document.Source);
        foreach (var block in document.Blocks)
            reader.Take(block);
        foreach (var definition in document.LinkDefinitions)
        {
            if (!definition.IsUsed)
                reader.Add(DocumentLink.To(definition.Target, definition.Label, definition.Span));
        }

        return new DocumentLinks([.. reader.links.OrderBy(link => link.Span.Start)], []);
    }

    private void Take(MarkdownBlock block)
    {
        switch (block.Kind)
        {
            case MarkdownBlockKind.Code or MarkdownBlockKind.Comment or MarkdownBlockKind.LinkReferences:
                return;
            case MarkdownBlockKind.Html:
                AddAddresses(block.Span);
                return;
            case MarkdownBlockKind.Paragraph or MarkdownBlockKind.Heading:
                TakeInlines(block);
                return;
        }

        foreach (var child in block.Children)
            Take(child);
    }

    private void TakeInlines(MarkdownBlock block)
    {
        var done = block.TextSpan.Start;
        foreach (var inline in block.Inlines)
        {
            // A tag's address is one that stands in the text: <a href="https://example.org">.
            if (inline.Kind == MarkdownInlineKind.Html)
                continue;
            if (inline.Span.Start > done)
                AddAddresses(TextSpan.FromBounds(done, inline.Span.Start));
            done = Math.Max(done, inline.Span.End);
            if (inline.Kind == MarkdownInlineKind.Image)
                links.Add(new DocumentLink(SpecReferenceKind.Image, inline.Text, inline.Target, inline.Span));
            else if (inline.Kind == MarkdownInlineKind.Link)
                Add(DocumentLink.To(inline.Target, inline.Text, inline.Span));
        }

        if (block.TextSpan.End > done)
            AddAddresses(TextSpan.FromBounds(done, block.TextSpan.End));
    }

    private void AddAddresses(TextSpan span)
    {
        foreach (var address in WebAddress.In(source.Text, span))
            Add(DocumentLink.To(address.Url, address.Url, address.Span));
    }

    private void Add(DocumentLink? link)
    {
        if (link is not null)
            links.Add(link);
    }
}
