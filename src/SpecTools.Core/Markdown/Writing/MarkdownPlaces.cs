using SpecTools.Rst;

namespace SpecTools.Markdown;

/// <summary>The places of a tree that links lead to, and the footnotes that are referred to.</summary>
internal sealed class MarkdownPlaces
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private readonly RstDocument tree;

    internal MarkdownPlaces(RstDocument tree)
    {
        this.tree = tree;
        var slugs = new MarkdownSlugs();
        foreach (var node in tree.DescendantsAndSelf())
        {
            if (node["refid"] is { } target && node.Kind == RstNodeKind.Reference)
                wanted.Add(target);
            if (node.Kind is RstNodeKind.FootnoteReference or RstNodeKind.CitationReference && !IsKept(node))
                marks.Add(RstInline.PlainText(node.Children));

            // Markdown has footnotes only beside paragraphs of the document itself.
            if (node is { Kind: RstNodeKind.Footnote or RstNodeKind.Citation, Parent.Kind: RstNodeKind.Section or RstNodeKind.Document } && LabelOf(node) is { } label)
                labels.Add(label);
            if (node is { Kind: RstNodeKind.Title, Parent.Kind: RstNodeKind.Section or RstNodeKind.Document })
            {
                var slug = slugs.Of(RstInline.PlainText(node.Children));
                foreach (var id in IdsOf(node.Parent))
                    names.TryAdd(id, slug);
            }
        }
    }

    /// <summary>The label of a footnote or citation, if it is one that Markdown can have.</summary>
    internal static string? LabelOf(RstNode footnote) =>
        footnote.Children is [{ Kind: RstNodeKind.Label } label, ..] && RstInline.PlainText(label.Children) is { Length: > 0 } text && !text.AsSpan().ContainsAny(" ]\n") ? text : null;

    /// <summary>Whether a footnote is both there and referred to: others would vanish from the page.</summary>
    internal bool HasFootnote(string label) => labels.Contains(label) && marks.Contains(label);

    /// <summary>What a link to an id says behind the hash.</summary>
    internal string NameOf(string id) => names.GetValueOrDefault(id, id);

    /// <summary>What makes a place that somebody links to and that is no heading; null where nothing is needed.</summary>
    internal string? AnchorOf(RstNode node) => node.Kind is RstNodeKind.Section or RstNodeKind.Document
        ? null
        : IdsOf(node).FirstOrDefault(id => wanted.Contains(id) && !names.ContainsKey(id)) is { } id ? $"<a id=\"{id}\"></a>" : null;

    /// <summary>The text between the backquotes of a role.</summary>
    internal string? SourceOf(RstNode role)
    {
        var text = tree.Source.Slice(role.Span);
        var open = text.IndexOf('`', StringComparison.Ordinal);
        return open >= 0 && text.EndsWith('`') && text.Length > open + 1 ? text[(open + 1)..^1] : null;
    }

    // What is kept as reStructuredText refers to no footnote of Markdown.
    private static bool IsKept(RstNode node)
    {
        for (var above = node.Parent; above is not null; above = above.Parent)
        {
            if (above.Kind is RstNodeKind.Directive or RstNodeKind.OptionList || (above.Kind == RstNodeKind.Table && !MarkdownTableWriter.CanWrite(above)))
                return true;
        }

        return false;
    }

    private static string[] IdsOf(RstNode node) => node["ids"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
