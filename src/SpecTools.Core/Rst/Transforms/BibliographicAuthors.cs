using SpecTools.Rst.Inlines;

namespace SpecTools.Rst.Transforms;

/// <summary>The authors in the body of a field: in one paragraph, in a paragraph each, or in the items of a bullet list.</summary>
internal static class BibliographicAuthors
{
    /// <summary>The content of each author's element, or null where the body has no such form.</summary>
    internal static List<IReadOnlyList<RstNode>>? Read(RstNode body) => body.Children switch
    {
        [{ Kind: RstNodeKind.Paragraph } paragraph] => InParagraph(paragraph),
        [{ Kind: RstNodeKind.BulletList } list] => InList(list),
        [_] => null,
        _ => InParagraphs(body),
    };

    private static List<IReadOnlyList<RstNode>> InParagraph(RstNode paragraph)
    {
        var text = string.Concat(paragraph.DescendantsAndSelf().OfType<RstText>().Select(node => node.Escaped.ToString()));
        var names = Split(text, ';');
        if (names.Count == 1)
            names = Split(text, ',');
        var authors = new List<IReadOnlyList<RstNode>>();
        foreach (var name in names)
        {
            if (name.Trim() is { Length: > 0 } trimmed)
                authors.Add([new RstText(EscapedText.Unescape(trimmed), paragraph.Span, paragraph.Line)]);
        }

        return authors;
    }

    // A separator that a backslash escapes separates nothing.
    private static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != separator || (i > 0 && text[i - 1] == EscapedText.Escape))
                continue;
            parts.Add(text[start..i]);
            start = i + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static List<IReadOnlyList<RstNode>>? InList(RstNode list)
    {
        var authors = new List<IReadOnlyList<RstNode>>();
        foreach (var item in list.Children)
        {
            if (item.Kind == RstNodeKind.Comment)
                continue;
            if (item.Children is not [{ Kind: RstNodeKind.Paragraph } paragraph])
                return null;
            authors.Add(paragraph.Children);
        }

        return authors;
    }

    private static List<IReadOnlyList<RstNode>>? InParagraphs(RstNode body)
    {
        var authors = new List<IReadOnlyList<RstNode>>();
        foreach (var child in body.Children)
        {
            if (child.Kind is not (RstNodeKind.Paragraph or RstNodeKind.Comment))
                return null;
            if (child.Kind == RstNodeKind.Paragraph)
                authors.Add(child.Children);
        }

        return authors;
    }
}
