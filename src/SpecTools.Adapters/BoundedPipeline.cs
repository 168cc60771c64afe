using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace SpecTools.Adapters;

/// <summary>
/// Markdig with the extensions that specs use, and with bounds, because its time grows with the depth of nesting for
/// each line, and with the square of the marks in a paragraph, of a paragraph's lines, of the definitions in a document
/// and of the underlined headings beside each other. What lies beyond the bounds stays plain text.
/// </summary>
internal static class BoundedPipeline
{
    /// <summary>How many quotes, lists and items may stand inside each other.</summary>
    internal const int MaximumDepth = 100;

    /// <summary>How many characters of a paragraph may begin or end inline markup.</summary>
    internal const int MaximumMarks = 1000;

    /// <summary>How many addresses a paragraph may have that are links without markup: for each, Markdig looks at all before it.</summary>
    internal const int MaximumAddresses = 2000;

    /// <summary>How many bars a paragraph may have that is a table; Markdig gives up at a few more.</summary>
    internal const int MaximumBars = 10_000;

    /// <summary>How many lines a paragraph may have that holds definitions or becomes a heading.</summary>
    internal const int MaximumLines = 2000;

    /// <summary>How many definitions a document may have.</summary>
    internal const int MaximumDefinitions = 10_000;

    /// <summary>How many marks of footnotes a text may have, whose time grows with the square of their number.</summary>
    internal const int MaximumFootnotes = 5000;

    /// <summary>Behind how many blocks in one container a paragraph may still become a heading.</summary>
    internal const int MaximumSiblings = 20_000;

    private static readonly string[] AddressStarts = ["://", "www.", "mailto:", "tel:"];

    /// <summary>What an edit needs: blocks and links by precise spans.</summary>
    internal static MarkdownPipeline Build() => Build(new MarkdownPipelineBuilder());

    /// <summary>What a page shows: footnotes, and addresses without markup as links, as well.</summary>
    internal static MarkdownPipeline BuildWhole() =>
        Build(new MarkdownPipelineBuilder().UseFootnotes().UseAutoLinks(), LimitAddresses);

    private static MarkdownPipeline Build(MarkdownPipelineBuilder builder, params ProcessBlockDelegate[] limits)
    {
        builder.UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables();
        builder.MaximumNestingDepth = 2 * MaximumDepth;
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
        foreach (var limit in limits.Append(LimitInlines))
        {
            builder.BlockParsers.Find<BoundedParagraphParser>()!.Closed += limit;
            builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += limit;
        }

        return builder.Build();
    }

    /// <summary>Whether footnotes may be read in a text; in others their marks stay plain text.</summary>
    internal static bool HasFewFootnotes(string text) => text.AsSpan().Count("[^") <= MaximumFootnotes;

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

    private static void LimitAddresses(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines.Lines: not null } leaf)
            return;

        var addresses = 0;
        for (var line = 0; line < leaf.Lines.Count; line++)
        {
            var text = leaf.Lines.Lines[line].Slice.AsSpan();
            foreach (var start in AddressStarts)
                addresses += text.Count(start);
        }

        if (addresses > MaximumAddresses)
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

    private sealed class BoundedParagraphParser : ParagraphBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block)
        {
            var paragraph = (ParagraphBlock)block;
            if (processor.IsBlankLine || (paragraph.Lines.Count <= MaximumLines && paragraph.Parent!.Count <= MaximumSiblings))
                return base.TryContinue(processor, block);

            block.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph
                || (paragraph.Lines.Count <= MaximumLines && Definitions(processor.Document) <= MaximumDefinitions))
            {
                return base.Close(processor, block);
            }

            for (var line = 0; line < paragraph.Lines.Count; line++)
                paragraph.Lines.Lines[line].Slice.TrimStart();
            paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
            return true;
        }

        // Asking Markdig for the group would make one that is no part of the document.
        private static int Definitions(MarkdownDocument document) =>
            (document.GetData(typeof(LinkReferenceDefinitionGroup)) as LinkReferenceDefinitionGroup)?.Count ?? 0;
    }
}
