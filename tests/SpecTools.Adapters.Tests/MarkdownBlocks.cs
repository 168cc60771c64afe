using SpecTools.Markdown;
using SpecTools.Text;

namespace SpecTools.Adapters.Tests;

/// <summary>What must hold of every document that the reader makes.</summary>
internal static class MarkdownBlocks
{
    internal static readonly MarkdigReader Reader = new();

    internal static MarkdownDocument Read(string text) => Reader.Read(SourceText.FromString(text));

    internal static IEnumerable<MarkdownBlock> All(this MarkdownDocument document) => document.Blocks.SelectMany(WithInner);

    internal static void AssertSound(MarkdownDocument document)
    {
        var source = document.Source;
        AssertSound(source, document.Blocks, new TextSpan(0, source.Text.Length));
        AssertInOrder(document.LinkDefinitions.Select(definition => definition.Span), new TextSpan(0, source.Text.Length));
        if (document.FrontMatter is { } yaml)
        {
            Assert.InRange(yaml.Start, 0, source.Text.Length);
            Assert.InRange(yaml.End, yaml.Start, source.Text.Length);
        }
    }

    private static void AssertSound(SourceText source, IReadOnlyList<MarkdownBlock> blocks, TextSpan bounds)
    {
        var done = bounds.Start;
        foreach (var block in blocks)
        {
            // Plain conditions: a test may look at a million blocks.
            if (block.Span.Start < done || block.Span.Length < 0 || block.Span.End > bounds.End)
                Assert.Fail($"{block.Kind} at {block.Span} leaves {done} to {bounds.End}.");
            if (block.Line != source.LineNumberAt(block.Span.Start))
                Assert.Fail($"{block.Kind} at {block.Span} is said to be in line {block.Line}.");
            if (!block.Span.IsEmpty && (source.Text[block.Span.End - 1] is '\n' or '\r'))
                Assert.Fail($"{block.Kind} at {block.Span} ends with a line ending.");
            if (!block.TextSpan.IsEmpty && (block.TextSpan.Start < block.Span.Start || block.TextSpan.Length < 0 || block.TextSpan.End > block.Span.End))
                Assert.Fail($"The text at {block.TextSpan} leaves its {block.Kind} at {block.Span}.");
            AssertInOrder(block.Inlines.Select(inline => inline.Span), block.TextSpan);
            AssertSound(source, block.Children, block.Span);
            done = block.Span.End;
        }
    }

    // Inlines may stand in each other.
    private static void AssertInOrder(IEnumerable<TextSpan> spans, TextSpan bounds)
    {
        var done = bounds.Start;
        foreach (var span in spans)
        {
            if (span.Start < done || span.Length < 0 || span.End > bounds.End)
                Assert.Fail($"{span} leaves {done} to {bounds.End}.");
            done = span.Start;
        }
    }

    private static IEnumerable<MarkdownBlock> WithInner(MarkdownBlock block) => block.Children.SelectMany(WithInner).Prepend(block);
}
