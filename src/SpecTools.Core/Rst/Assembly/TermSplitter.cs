using SpecTools.Rst.Inlines;

namespace SpecTools.Rst.Assembly;

/// <summary>Parts the line of a definition list's term into the term and its classifiers.</summary>
internal static class TermSplitter
{
    /// <summary>Adds the term and its classifiers to an item. A colon inside an inline element parts nothing.</summary>
    internal static void AddTo(RstNode item, RstTextNode line, IReadOnlyList<RstNode> inlines)
    {
        var current = new RstNode(RstNodeKind.Term, line.Span, line.Line);
        item.Add(current);
        foreach (var inline in inlines)
        {
            if (inline is not RstText text)
            {
                current.Add(inline);
                continue;
            }

            var parts = Split(text.Escaped.ToString()).ConvertAll(part => EscapedText.Unescape(part));
            for (var i = 0; i < parts.Count; i++)
            {
                if (i > 0)
                {
                    current = new RstNode(RstNodeKind.Classifier, line.Span, line.Line);
                    item.Add(current);
                }

                var part = i == 0 && parts.Count > 1 ? parts[i].TrimEnd() : parts[i];
                if (part.Length > 0 || parts.Count > 1)
                    current.Add(new RstText(part, text.Span, text.Line));
            }
        }
    }

    // At each colon with spaces on both sides.
    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = text.IndexOf(" : ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" : ", start, StringComparison.Ordinal))
        {
            parts.Add(text[start..at].TrimEnd(' '));
            start = at + 3;
            while (start < text.Length && text[start] == ' ')
                start++;
        }

        parts.Add(text[start..]);
        return parts;
    }
}
