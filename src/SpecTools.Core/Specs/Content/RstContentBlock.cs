using System.Globalization;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A block of a reStructuredText body.</summary>
internal sealed class RstContentBlock : ContentBlock
{
    private readonly RstNode node;
    private string? text;
    private IReadOnlyList<TextSpan>? lines;
    private IReadOnlyList<ContentBlock>? blocks;

    private RstContentBlock(ContentBlockKind kind, RstNode node)
    {
        Kind = kind;
        this.node = node;
    }

    internal override ContentBlockKind Kind { get; }

    internal override TextSpan Span => node.Span;

    internal override string Text => text ??= Kind switch
    {
        ContentBlockKind.Paragraph or ContentBlockKind.Code => RstPlainText.Of(node),
        ContentBlockKind.Definition or ContentBlockKind.Field => RstPlainText.Of(node.Children[0]),
        _ => "",
    };

    internal override IReadOnlyList<TextSpan> Lines => lines ??= Kind switch
    {
        ContentBlockKind.Paragraph or ContentBlockKind.Code => LinesOf(node),
        ContentBlockKind.Definition or ContentBlockKind.Field => LinesOf(node.Children[0]),
        _ => [],
    };

    internal override IReadOnlyList<ContentBlock> Blocks => blocks ??= Kind switch
    {
        ContentBlockKind.Paragraph or ContentBlockKind.Code or ContentBlockKind.Other => [],
        ContentBlockKind.Definition or ContentBlockKind.Field => BelowHead(),
        ContentBlockKind.Table when node is RstDirective listTable => [.. RowsOf(listTable)],
        ContentBlockKind.Row or ContentBlockKind.HeaderRow when node.Kind == RstNodeKind.ListItem =>
            [.. ItemsOf(node).Select(cell => new RstContentBlock(ContentBlockKind.Cell, cell))],
        _ => [.. Of(node)],
    };

    /// <summary>The blocks that a section, a list item or another node holds; its subsections and what cannot be seen aside.</summary>
    internal static IEnumerable<ContentBlock> Of(RstNode parent)
    {
        foreach (var child in parent.Children)
        {
            switch (child.Kind)
            {
                case RstNodeKind.Section:
                    yield break;
                case RstNodeKind.Title or RstNodeKind.Comment or RstNodeKind.SystemMessage or RstNodeKind.Colspec:
                    break;
                case RstNodeKind.Tgroup or RstNodeKind.Thead or RstNodeKind.Tbody:
                    foreach (var row in Of(child))
                        yield return row;
                    break;
                default:
                    yield return new RstContentBlock(KindOf(child), child);
                    break;
            }
        }
    }

    // The rows of a list table are the items of its list, their cells the items of those.
    private static IEnumerable<RstContentBlock> RowsOf(RstDirective table)
    {
        var option = table.Options.FirstOrDefault(option => option.Name == "header-rows").Value;
        var heads = int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        return ItemsOf(table).Select((row, index) =>
            new RstContentBlock(index < heads ? ContentBlockKind.HeaderRow : ContentBlockKind.Row, row));
    }

    private static IEnumerable<RstNode> ItemsOf(RstNode parent) =>
        parent.Children.FirstOrDefault(child => child.Kind == RstNodeKind.BulletList)?.Children ?? [];

    // Term and definition, field name and field body.
    private IReadOnlyList<ContentBlock> BelowHead() => node.Children.Count > 1 ? [.. Of(node.Children[^1])] : [];

    private static IReadOnlyList<TextSpan> LinesOf(RstNode node)
    {
        if (node is not RstTextNode text)
            return [.. node.Children.SelectMany(LinesOf)];
        var spans = new TextSpan[text.Lines.Count];
        for (var i = 0; i < spans.Length; i++)
            spans[i] = text.Lines.SpanOf(i);
        return spans;
    }

    private static ContentBlockKind KindOf(RstNode node) => node.Kind switch
    {
        RstNodeKind.Paragraph or RstNodeKind.LineBlock => ContentBlockKind.Paragraph,
        RstNodeKind.BulletList or RstNodeKind.EnumeratedList => ContentBlockKind.List,
        RstNodeKind.ListItem => ContentBlockKind.ListItem,
        RstNodeKind.DefinitionList => ContentBlockKind.DefinitionList,
        RstNodeKind.DefinitionListItem => ContentBlockKind.Definition,
        RstNodeKind.FieldList => ContentBlockKind.FieldList,
        RstNodeKind.Field => ContentBlockKind.Field,
        RstNodeKind.Table => ContentBlockKind.Table,
        RstNodeKind.Row => node.Parent?.Kind == RstNodeKind.Thead ? ContentBlockKind.HeaderRow : ContentBlockKind.Row,
        RstNodeKind.Entry => ContentBlockKind.Cell,
        RstNodeKind.BlockQuote => ContentBlockKind.Quotation,
        RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock => ContentBlockKind.Code,
        RstNodeKind.Directive => node is RstDirective { Name: "list-table" } ? ContentBlockKind.Table : ContentBlockKind.Container,
        _ => ContentBlockKind.Other,
    };
}
