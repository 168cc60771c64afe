using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A block of a Markdown body.</summary>
internal sealed class MarkdownContentBlock : ContentBlock
{
    private readonly SourceText source;
    private readonly MarkdownBlock block;
    private IReadOnlyList<TextSpan>? lines;
    private IReadOnlyList<ContentBlock>? blocks;

    private MarkdownContentBlock(SourceText source, ContentBlockKind kind, MarkdownBlock block)
    {
        this.source = source;
        this.block = block;
        Kind = kind;
    }

    internal override ContentBlockKind Kind { get; }

    internal override TextSpan Span => block.Span;

    internal override string Text => Kind == ContentBlockKind.Code ? block.Text : block.Text.ReplaceLineEndings(" ").Trim();

    internal override IReadOnlyList<TextSpan> Lines => lines ??= block.TextSpan.IsEmpty ? [] : LinesOf(block.TextSpan);

    internal override IReadOnlyList<ContentBlock> Blocks => blocks ??= [.. Below()];

    /// <summary>A body's blocks; comments aside.</summary>
    internal static IEnumerable<ContentBlock> Of(SourceText source, IEnumerable<MarkdownBlock> blocks) =>
        blocks.Where(block => block.Kind != MarkdownBlockKind.Comment)
            .Select(block => new MarkdownContentBlock(source, KindOf(block), block));

    private IEnumerable<ContentBlock> Below() => Kind switch
    {
        ContentBlockKind.Table => block.Children.Select((row, index) =>
            new MarkdownContentBlock(source, index == 0 ? ContentBlockKind.HeaderRow : ContentBlockKind.Row, row)),
        ContentBlockKind.Row or ContentBlockKind.HeaderRow =>
            block.Children.Select(cell => new MarkdownContentBlock(source, ContentBlockKind.Cell, cell)),
        _ => Of(source, block.Children),
    };

    private List<TextSpan> LinesOf(TextSpan span)
    {
        var result = new List<TextSpan>();
        var last = source.LineNumberAt(span.End);
        for (var number = source.LineNumberAt(span.Start); number <= last; number++)
        {
            var line = source.GetLine(number);
            var start = Math.Max(line.Start, span.Start);
            var end = Math.Min(line.End, span.End);
            var text = source.Text.AsSpan(start, Math.Max(0, end - start));
            start += text.Length - text.TrimStart().Length;
            result.Add(TextSpan.FromBounds(start, Math.Max(start, end)));
        }

        return result;
    }

    private static ContentBlockKind KindOf(MarkdownBlock block) => block.Kind switch
    {
        MarkdownBlockKind.Paragraph => ContentBlockKind.Paragraph,
        MarkdownBlockKind.List => ContentBlockKind.List,
        MarkdownBlockKind.ListItem => ContentBlockKind.ListItem,
        MarkdownBlockKind.Quote => ContentBlockKind.Quotation,
        MarkdownBlockKind.Code => ContentBlockKind.Code,
        MarkdownBlockKind.Table => ContentBlockKind.Table,
        _ => ContentBlockKind.Other,
    };
}
