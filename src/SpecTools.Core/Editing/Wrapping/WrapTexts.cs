using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Rst.Parsing;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The paragraphs of a document whose lines can be wrapped.</summary>
internal sealed class WrapTexts
{
    private const int ExplicitIndent = 3;

    private readonly SourceText source;
    private readonly Dictionary<int, Func<WrapText?>> byLine = [];

    private WrapTexts(SourceText source)
    {
        this.source = source;
    }

    /// <summary>Finds the paragraphs of a document.</summary>
    internal static WrapTexts Of(SpecFile file)
    {
        var texts = new WrapTexts(file.Source);
        if (file.Rst is { } rst)
        {
            foreach (var node in rst.DescendantsAndSelf())
            {
                if (node is RstTextNode { Kind: RstNodeKind.Paragraph } paragraph)
                    texts.Add(paragraph.Lines.FirstLine, paragraph.Lines.Count, () => texts.Read(paragraph));
            }
        }
        else if (file.Markdown is { } markdown)
        {
            texts.Add(markdown.Blocks, isQuoted: false);
        }

        return texts;
    }

    /// <summary>Whether a line is one of a paragraph.</summary>
    internal bool Contains(int line) => byLine.ContainsKey(line);

    /// <summary>The paragraph that a line is one of; null where there is none, or where it is written with tabs.</summary>
    internal WrapText? At(int line) => byLine.TryGetValue(line, out var read) ? read() : null;

    private void Add(IReadOnlyList<MarkdownBlock> blocks, bool isQuoted)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == MarkdownBlockKind.Paragraph && !block.TextSpan.IsEmpty)
            {
                var first = source.LineNumberAt(block.TextSpan.Start);
                Add(first, source.LastLineOf(block.TextSpan).Number - first + 1, () => Read(block, isQuoted));
            }
            else
            {
                Add(block.Children, isQuoted || block.Kind == MarkdownBlockKind.Quote);
            }
        }
    }

    private void Add(int first, int count, Func<WrapText?> read)
    {
        for (var line = first; line < first + count; line++)
            byLine[line] = read;
    }

    private WrapText? Read(RstTextNode paragraph)
    {
        var lines = new TextSpan[paragraph.Lines.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = paragraph.Lines.SpanOf(i);

            // Rare characters end a line for docutils, and for nobody else.
            if (source.LineNumberAt(lines[i].Start) != paragraph.Lines.FirstLine + i)
                return null;
        }

        var whole = paragraph.Inlines
            .Where(node => node.Kind is not (RstNodeKind.Text or RstNodeKind.Emphasis or RstNodeKind.Strong) && !node.Span.IsEmpty)
            .Select(node => node.Span);
        return Make(lines, whole, isMarkdown: false, isQuoted: false);
    }

    private WrapText? Read(MarkdownBlock paragraph, bool isQuoted)
    {
        var first = source.LineNumberAt(paragraph.TextSpan.Start);
        var lines = new TextSpan[source.LastLineOf(paragraph.TextSpan).Number - first + 1];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = source.GetLine(first + i);
            var text = source.AsSpan(line.Span).TrimEnd(" \t");
            var start = i == 0 ? paragraph.TextSpan.Start : line.Start + text.IndexOfAnyExcept(isQuoted ? " \t>" : " \t");
            if (start < line.Start || start >= line.Start + text.Length)
                return null;
            lines[i] = TextSpan.FromBounds(start, line.Start + text.Length);
        }

        return Make(lines, paragraph.Inlines.Select(inline => inline.Span), isMarkdown: true, isQuoted);
    }

    private WrapText? Make(TextSpan[] lines, IEnumerable<TextSpan> whole, bool isMarkdown, bool isQuoted)
    {
        var (first, last) = (source.LineAt(lines[0].Start).Start, source.LineAt(lines[^1].Start).End);
        if (source.Text.AsSpan(first, last - first).Contains('\t'))
            return null;
        var next = lines.Length > 1
            ? source.Text[source.LineAt(lines[1].Start).Start..lines[1].Start]
            : Hanging(source.Text.AsSpan(first, lines[0].Start - first), isMarkdown, isQuoted);
        return new WrapText(source, lines, next, Joined(whole), isMarkdown);
    }

    // Below the text of the first line; the content of explicit markup stands three columns in.
    private static string Hanging(ReadOnlySpan<char> prefix, bool isMarkdown, bool isQuoted)
    {
        var inset = prefix.IndexOfAnyExcept(' ');
        if (!isMarkdown && inset >= 0 && LineClassifier.Classify(prefix[inset..].TrimEnd(), out _) == LineKind.ExplicitMarkup)
            return new string(' ', inset + ExplicitIndent);
        var indent = prefix.ToArray();
        for (var i = 0; i < indent.Length; i++)
            indent[i] = isQuoted && indent[i] == '>' ? '>' : ' ';
        return new string(indent);
    }

    // What stands in other markup, such as code in a link, is whole with it.
    private static List<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && span.Start < joined[^1].End)
                joined[^1] = TextSpan.FromBounds(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }

        return joined;
    }
}
