using SpecTools.Rst.Inlines;
using SpecTools.Text;

namespace SpecTools.Rst.Assembly;

/// <summary>Parts the line of a definition list's term into the term and its classifiers.</summary>
internal static class TermSplitter
{
    /// <summary>Adds the term and its classifiers to an item. A colon inside an inline element parts nothing.</summary>
    internal static void AddTo(RstNode item, RstTextNode line, IReadOnlyList<RstNode> inlines)
    {
        var current = new RstNode(RstNodeKind.Term, line.Span, line.Line);
        item.Add(current);
        var origin = line.InlineText.Escaped.Start;
        var places = line.InlineText.Places;
        foreach (var inline in inlines)
        {
            if (inline is not RstText text)
            {
                current.Add(inline);
                continue;
            }

            var parts = Split(text.Escaped.ToString());
            for (var i = 0; i < parts.Count; i++)
            {
                var (start, end) = parts[i];
                var span = places.Between(text.SourceStart - origin + start, text.SourceStart - origin + end);
                if (i > 0)
                {
                    current = new RstNode(RstNodeKind.Classifier, TextSpan.FromBounds(span.Start, line.Span.End), line.Line);
                    item.Add(current);
                }

                var part = EscapedText.Unescape(text.Escaped[start..end]);
                if (i == 0 && parts.Count > 1)
                    part = part.TrimEnd();
                if (part.Length > 0 || parts.Count > 1)
                    current.Add(new RstText(part, span, text.Line));
                if (i < parts.Count - 1)
                    current.Span = TextSpan.FromBounds(current.Span.Start, span.End);
            }
        }
    }

    // At each colon with spaces on both sides.
    private static List<(int Start, int End)> Split(string text)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        for (var at = text.IndexOf(" : ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" : ", start, StringComparison.Ordinal))
        {
            parts.Add((start, start + text.AsSpan(start, at - start).TrimEnd(' ').Length));
            start = at + 3;
            while (start < text.Length && text[start] == ' ')
                start++;
        }

        parts.Add((start, text.Length));
        return parts;
    }
}
