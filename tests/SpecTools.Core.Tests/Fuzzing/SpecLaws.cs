using System.Buffers;
using SpecTools.Adapters;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Tests.Editing;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>What holds for specs of both formats.</summary>
internal static class SpecLaws
{
    internal static readonly Law[] All =
    [
        new("spec", 4000, CheckSpec),
        new("blocks of Markdown", 4000, CheckMarkdown),
    ];

    // They end a line for docutils, and so a heading, but none in the file.
    private static readonly SearchValues<char> Separators = SearchValues.Create("\u001C\u001D\u001E\u0085\u2028\u2029");

    /// <summary>Reads an input as a spec, with the file of metadata beside it.</summary>
    internal static SpecFile Read(FuzzInput input, SourceText source) => PeopleEditor.Read(source, input.ReadCompanion());

    // All that is known of it.
    private static void CheckSpec(FuzzInput input, SourceText source)
    {
        var file = Read(input, source);
        _ = JsonLinesWriter.LineOf(file.Spec);
        using var json = new JsonLinesWriter(Stream.Null);
        _ = (file.People, file.Links, file.License, file.IsOrphan, file.Spec.History.Count);
        var end = 0;
        var hasOwnLines = !source.Text.AsSpan().ContainsAny(Separators);
        foreach (var section in file.Spec.AllSections())
        {
            json.Write(section, withText: true);
            if (hasOwnLines && (section.HeadingSpan.Start < end || section.BodySpan.Start < section.HeadingSpan.End || section.BodySpan.End > source.Text.Length))
                throw new LawException("sections out of order", $"'{section.SectionPath}' in line {section.Line}");
            if (section.Line < 1 || section.EndLine < section.Line || section.EndLine > source.LineCount)
                throw new LawException("lines of a section outside the text", $"'{section.SectionPath}': {section.Line} to {section.EndLine} of {source.LineCount}");
            end = Math.Max(section.HeadingSpan.End, section.BodySpan.End);
        }
    }

    private static void CheckMarkdown(FuzzInput input, SourceText source)
    {
        if (!input.IsMarkdown)
            return;
        CheckBlocks(new MarkdigReader().Read(source).Blocks, 0, source.Text.Length);
        foreach (var node in new MarkdigReader().ReadTree(source).DescendantsAndSelf())
        {
            if (node.Span.Start < 0 || node.Span.End < node.Span.Start || node.Span.End > source.Text.Length)
                throw new LawException("a span outside the text", $"{node.Kind} {node.Span}");
        }
    }

    private static void CheckBlocks(IEnumerable<SpecTools.Markdown.MarkdownBlock> blocks, int start, int end)
    {
        foreach (var block in blocks)
        {
            if (block.Span.Start < start || block.Span.End > end)
                throw new LawException("a block out of order or outside its parent", $"{block.Kind} in line {block.Line}, {block.Span}, not in {start} to {end}");
            CheckBlocks(block.Children, block.Span.Start, block.Span.End);
            start = block.Span.End;
        }
    }
}
