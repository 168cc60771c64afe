using System.Collections;
using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>The lines whose width does not count: literal text and tables, and what the configuration adds.</summary>
internal sealed class LineExemptions
{
    private readonly SourceText source;
    private readonly BitArray lines;

    private LineExemptions(SourceText source)
    {
        this.source = source;
        lines = new BitArray(source.LineCount + 1);
    }

    internal bool Contains(int line) => lines[line];

    internal static LineExemptions Of(RuleContext context)
    {
        var exemptions = new LineExemptions(context.Source);
        if (context.File.Rst is { } rst)
            exemptions.AddLiterals(rst);
        else if (context.File.Markdown is { } markdown)
            exemptions.AddLiterals(markdown);
        foreach (var name in context.Settings.LineWidthExemptions)
        {
            if (name.Equals("links", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLinks();
            else if (name.Equals("loose-code", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLooseCode();
            else if (name.Equals("loose-tables", StringComparison.OrdinalIgnoreCase))
                exemptions.AddLooseTables();
        }

        return exemptions;
    }

    private void AddLiterals(RstDocument document)
    {
        foreach (var node in document.DescendantsAndSelf())
        {
            if (IsLiteral(node))
                Add(node.Span);
            else if (node is RstDirective directive)
                Add(directive);
        }
    }

    // What is no text cannot be wrapped; of a directive that is unknown or faulty, nobody knows what its lines are.
    private void Add(RstDirective directive)
    {
        if (!directive.IsValid)
            Add(directive.Span);
        else if (directive.ContentKind is RstContentKind.Literal or RstContentKind.Table or RstContentKind.Data
            or RstContentKind.Entries || directive.Name == "parsed-literal")
        {
            Add(directive.ContentSpan);
        }
    }

    private static bool IsLiteral(RstNode node) => node.Kind is
        RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock or RstNodeKind.Table;

    private void AddLiterals(MarkdownDocument document)
    {
        if (document.FrontMatter is { } frontMatter)
            Add(frontMatter);
        var open = new Stack<MarkdownBlock>(document.Blocks);
        while (open.TryPop(out var block))
        {
            if (block.Kind is MarkdownBlockKind.Code or MarkdownBlockKind.Table or MarkdownBlockKind.Html or MarkdownBlockKind.LinkReferences)
                Add(block.Span);
            foreach (var child in block.Children)
                open.Push(child);
        }
    }

    private void AddLinks()
    {
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            if (line.Contains("http://", StringComparison.Ordinal) || line.Contains("https://", StringComparison.Ordinal)
                || line.Contains(":ref:", StringComparison.Ordinal))
            {
                lines[number] = true;
            }
        }
    }

    private void AddLooseCode()
    {
        var isCode = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            isCode = isCode && (line.IsEmpty || line[0] == ' ');
            if (isCode)
                lines[number] = true;
            else
                isCode = line.Contains("::", StringComparison.Ordinal);
        }
    }

    private void AddLooseTables()
    {
        var isTable = false;
        for (var number = 1; number <= source.LineCount; number++)
        {
            var line = Line(number);
            if (line.Contains("===", StringComparison.Ordinal) || line.Contains("---", StringComparison.Ordinal))
            {
                if (number == 1 || Line(number - 1).IsEmpty)
                    isTable = true;
                else if (number == source.LineCount || Line(number + 1).IsEmpty)
                    isTable = false;
            }

            if (isTable)
                lines[number] = true;
        }
    }

    private ReadOnlySpan<char> Line(int number) => source.AsSpan(source.GetLine(number).Span);

    private void Add(TextSpan span)
    {
        if (span.IsEmpty)
            return;
        var last = source.LastLineOf(span).Number;
        for (var number = source.LineNumberAt(span.Start); number <= last; number++)
            lines[number] = true;
    }
}
