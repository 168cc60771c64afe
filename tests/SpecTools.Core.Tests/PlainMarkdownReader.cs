using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests;

/// <summary>As much of Markdown as the engine's tests need: headings with hashes, paragraphs, comments and fenced code.</summary>
internal sealed class PlainMarkdownReader : IMarkdownReader
{
    public RstDocument ReadTree(SourceText source) => throw new NotSupportedException();

    public MarkdownDocument Read(SourceText source)
    {
        var blocks = new List<MarkdownBlock>();
        for (var number = 1; number <= source.LineCount; number++)
        {
            var first = source.GetLine(number);
            var text = source.Slice(first.Span);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            var level = text.TakeWhile(character => character == '#').Count();
            if (level > 0)
            {
                var title = text[level..].Trim();
                var span = new TextSpan(first.Start + text.IndexOf(title, StringComparison.Ordinal), title.Length);
                blocks.Add(new MarkdownBlock(MarkdownBlockKind.Heading, first.Span, number, level, title, span, null, []));
                continue;
            }

            var isCode = text.StartsWith("```", StringComparison.Ordinal);
            var last = number;
            while (last < source.LineCount && (isCode ? !Starts(last + 1, "```") : !source.AsSpan(source.GetLine(last + 1).Span).IsWhiteSpace() && !Starts(last + 1, "#")))
                last++;
            last += isCode ? 1 : 0;
            var all = TextSpan.FromBounds(first.Start, source.GetLine(last).End);
            var kind = isCode ? MarkdownBlockKind.Code
                : text.StartsWith("<!--", StringComparison.Ordinal) ? MarkdownBlockKind.Comment : MarkdownBlockKind.Paragraph;
            blocks.Add(new MarkdownBlock(kind, all, number, 0, source.Slice(all), all, null, []));
            number = last;
        }

        return new MarkdownDocument(source, blocks, null);

        bool Starts(int line, string with) => source.AsSpan(source.GetLine(line).Span).StartsWith(with);
    }
}
