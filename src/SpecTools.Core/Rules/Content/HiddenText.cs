using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The stretches of a document in which an address is no link: comments, code, literals, formulas.</summary>
internal sealed class HiddenText
{
    private readonly List<TextSpan> spans = [];

    private HiddenText()
    {
    }

    /// <summary>Finds them in a spec.</summary>
    internal static HiddenText Of(SpecFile file)
    {
        var hidden = new HiddenText();
        if (file.Rst is { } rst)
            hidden.Add(rst);
        else if (file.Markdown is { } markdown)
            hidden.Add(markdown.Blocks);
        hidden.spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        return hidden;
    }

    /// <summary>Whether an offset lies in one of them.</summary>
    internal bool Contains(int offset)
    {
        int low = 0, high = spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= offset)
                low = middle + 1;
            else if (spans[middle].Start > offset)
                high = middle - 1;
            else
                return true;
        }

        return false;
    }

    private void Add(RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
        {
            switch (node)
            {
                case RstDirective directive when !directive.IsValid || directive.ContentKind is RstContentKind.Literal or RstContentKind.Data:
                    spans.Add(directive.ContentSpan.IsEmpty && !directive.IsValid ? directive.Span : directive.ContentSpan);
                    break;
                case { Kind: RstNodeKind.Comment or RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock }:
                    spans.Add(node.Span);
                    break;
                case RstTextNode { Kind: RstNodeKind.Paragraph or RstNodeKind.Line or RstNodeKind.Term } text when text.RawText.Contains("``", StringComparison.Ordinal):
                    spans.AddRange(text.Inlines.Where(inline => inline.Kind == RstNodeKind.Literal).Select(inline => inline.Span));
                    break;
            }
        }
    }

    private void Add(IReadOnlyList<MarkdownBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind is MarkdownBlockKind.Code or MarkdownBlockKind.Comment or MarkdownBlockKind.Html)
                spans.Add(block.Span);
            else
                spans.AddRange(block.Inlines.Where(inline => inline.Kind is MarkdownInlineKind.Code or MarkdownInlineKind.Comment).Select(inline => inline.Span));
            Add(block.Children);
        }
    }
}
