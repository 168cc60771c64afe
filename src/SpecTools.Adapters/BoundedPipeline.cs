using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SpecTools.Adapters;

/// <summary>
/// Markdig with the extensions that specs use, and with bounds: its time for one line grows with the depth of nesting,
/// and its time for one paragraph with the square of the marks in it. What lies beyond the bounds stays plain text.
/// </summary>
internal static class BoundedPipeline
{
    /// <summary>How many quotes, lists and items may stand inside each other.</summary>
    internal const int MaximumDepth = 100;

    /// <summary>How many characters of a paragraph may begin or end inline markup.</summary>
    internal const int MaximumMarks = 1000;

    /// <summary>How many bars a paragraph may have that is a table; Markdig gives up at a few more.</summary>
    internal const int MaximumBars = 10_000;

    internal static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables();
        builder.MaximumNestingDepth = 2 * MaximumDepth;
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Find<ParagraphBlockParser>()!.Closed += LimitInlines;
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += LimitInlines;
        return builder.Build();
    }

    internal static bool IsTooDeep(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? container = processor.CurrentContainer; container is not null; container = container.Parent)
            depth++;
        return depth >= MaximumDepth;
    }

    private static void LimitInlines(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines.Lines: not null } leaf)
            return;

        int marks = 0, bars = 0;
        for (var line = 0; line < leaf.Lines.Count; line++)
        {
            foreach (var character in leaf.Lines.Lines[line].Slice.AsSpan())
            {
                if (character == '|')
                    bars++;
                else if (character is '*' or '_' or '[' or ']' or '`' or '<' or '&')
                    marks++;
            }
        }

        if (marks > MaximumMarks || bars > MaximumBars)
            leaf.ProcessInlines = false;
    }

    private sealed class BoundedQuoteParser : QuoteBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
    }

    private sealed class BoundedListParser : ListBlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor) =>
            IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
    }
}
