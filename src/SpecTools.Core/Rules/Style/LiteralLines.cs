using System.Collections;
using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The lines of a document that hold no running text: code, quotations of files, data, front matter.</summary>
internal sealed class LiteralLines
{
    private readonly SourceText source;
    private readonly BitArray lines;
    private readonly bool withTables;

    private LiteralLines(SourceText source, bool withTables)
    {
        this.source = source;
        this.withTables = withTables;
        lines = new BitArray(source.LineCount + 1);
    }

    /// <summary>The lines of a spec.</summary>
    /// <param name="file">The spec.</param>
    /// <param name="withTables">Whether tables are among them, whose text cannot be moved.</param>
    internal static LiteralLines Of(SpecFile file, bool withTables = false)
    {
        var literals = new LiteralLines(file.Source, withTables);
        if (file.Rst is { } rst)
            literals.Add(rst);
        else if (file.Markdown is { } markdown)
            literals.Add(markdown);
        return literals;
    }

    /// <summary>Whether a line is one of them.</summary>
    internal bool Contains(int line) => lines[line];

    /// <summary>Takes a line for one of them.</summary>
    internal void Add(int line) => lines[line] = true;

    private void Add(RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
        {
            if (node.Kind is RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock
                || (withTables && node.Kind == RstNodeKind.Table))
            {
                Add(node.Span);
            }
            else if (node is RstDirective directive)
            {
                Add(directive);
            }
        }
    }

    // What is no text cannot be wrapped; of a directive that is unknown or faulty, nobody knows what its lines are.
    private void Add(RstDirective directive)
    {
        if (!directive.IsValid)
            Add(directive.Span);
        else if (directive.ContentKind is RstContentKind.Literal or RstContentKind.Data or RstContentKind.Entries
            || (withTables && directive.ContentKind == RstContentKind.Table) || directive.Name == "parsed-literal")
        {
            Add(directive.ContentSpan);
        }
    }

    private void Add(MarkdownDocument document)
    {
        if (document.FrontMatter is { } frontMatter)
            Add(frontMatter);
        var open = new Stack<MarkdownBlock>(document.Blocks);
        while (open.TryPop(out var block))
        {
            if (block.Kind is MarkdownBlockKind.Code or MarkdownBlockKind.Html or MarkdownBlockKind.LinkReferences
                || (withTables && block.Kind == MarkdownBlockKind.Table))
            {
                Add(block.Span);
            }

            foreach (var child in block.Children)
                open.Push(child);
        }
    }

    private void Add(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        var last = source.LastLineOf(span).Number;
        for (var number = source.LineNumberAt(span.Start); number <= last; number++)
            lines[number] = true;
    }
}
