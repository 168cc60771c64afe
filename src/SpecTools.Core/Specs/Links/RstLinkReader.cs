using SpecTools.Rst;
using SpecTools.Rst.Assembly;
using SpecTools.Rst.Parsing;
using SpecTools.Rst.Transforms;
using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads the links of a reStructuredText document from its resolved tree, in which each reference has the address of its
/// target. A target is no link of its own unless nothing refers to it.
/// </summary>
internal sealed class RstLinkReader
{
    private readonly SourceText source;
    private readonly List<DocumentLink> links = [];
    private readonly List<RstNode> targets = [];
    private readonly List<RstNode> noteReferences = [];
    private readonly Dictionary<string, RstNode> notes = new(StringComparer.Ordinal);
    private readonly HashSet<TextSpan> unreferenced = [];
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private RstLinkReader(SourceText source)
    {
        this.source = source;
    }

    internal static DocumentLinks Read(RstDocument document)
    {
        var reader = new RstLinkReader(document.Source);
        foreach (var node in document.Resolved().DescendantsAndSelf())
            reader.Take(node);
        reader.AddTargets();
        reader.links.RemoveAll(reader.LeadsInside);

        // What a substitution stands for is one link, in its definition, however often it is put in. The transforms move
        // nodes about, so that the order of the tree is not that of the text.
        var links = reader.links.Distinct().OrderBy(link => link.Span.Start).ToList();
        return new DocumentLinks(links, [.. reader.NoteReferences()]);
    }

    private void Take(RstNode node)
    {
        if (node["names"] is not null)
            names.UnionWith(NodeNames.Of(node));
        switch (node.Kind)
        {
            case RstNodeKind.Reference when node["refuri"] is { } uri:
                AddReference(uri, TextOf(node), node.Span);
                break;
            case RstNodeKind.TitleReference:
                AddUnfinished(node);
                break;
            case RstNodeKind.Image when node["uri"] is { } uri:
                links.Add(new DocumentLink(SpecReferenceKind.Image, node["alt"] ?? "", uri, node.Span));
                break;
            case RstNodeKind.Inline when node["role"] is { } role && node["target"] is { Length: > 0 } target:
                AddRole(node, role.ToLowerInvariant(), target);
                break;
            case RstNodeKind.Target when node["refuri"] is not null && !NodeClasses.HoldsText(node.Parent!):
                targets.Add(node);
                break;
            case RstNodeKind.FootnoteReference or RstNodeKind.CitationReference when node["refid"] is not null:
                noteReferences.Add(node);
                break;
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                foreach (var id in Identifiers.Of(node))
                    notes.TryAdd(id, node);
                break;
            case RstNodeKind.SystemMessage when node is RstSystemMessage { Fault: RstFault.UnreferencedTarget }:
                unreferenced.Add(node.Span);
                break;
        }
    }

    // docutils takes "irc:jdoe" in a sentence for an address, and no reader does.
    private void AddReference(string uri, string text, TextSpan span)
    {
        if (uri != text || uri.Contains("//", StringComparison.Ordinal))
            Add(DocumentLink.To(uri, text, span));
    }

    // `text <address>` whose underscore was forgotten is no link to docutils, but a reader of the page sees the address.
    private void AddUnfinished(RstNode node)
    {
        var text = TextOf(node);
        var open = text.EndsWith('>') ? text.LastIndexOf('<') : -1;
        foreach (var address in WebAddress.In(source.Text, node.Span))
            Add(DocumentLink.To(address.Url, open > 0 ? text[..open].TrimEnd() : address.Url, address.Span));
    }

    // A label of this document.
    private bool LeadsInside(DocumentLink link) =>
        link.Kind == SpecReferenceKind.Label && names.Contains(ReferenceNames.Normalize(link.Target));

    private void AddRole(RstNode node, string role, string target)
    {
        SpecReferenceKind? kind = role switch
        {
            "doc" or "download" => SpecReferenceKind.Document,
            "ref" or "numref" or "any" => SpecReferenceKind.Label,
            "bug" or "bp" or "blueprint" or "story" or "review" or "ghissue" or "ghpull" or "issue" or "pr" or "wiki" or "user"
                or "cve" or "cwe" => SpecReferenceKind.Role,
            _ when role.EndsWith("-doc", StringComparison.Ordinal) => SpecReferenceKind.Role,
            _ => null,
        };
        if (kind is { } known)
            links.Add(new DocumentLink(known, TextOf(node), target, node.Span, role));
    }

    private void AddTargets()
    {
        var addresses = links.Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            var uri = target["refuri"]!;
            if (unreferenced.Contains(target.Span) || !addresses.Contains(uri))
                Add(DocumentLink.To(uri, NameOf(target) ?? uri, target.Span));
        }
    }

    // A name is compared in lower case; people want to see it as it is written.
    private string? NameOf(RstNode target)
    {
        var names = (List<string>)[.. NodeNames.Of(target), .. NodeNames.SharedOf(target)];
        if (names.Count == 0)
            return null;
        var at = source.AsSpan(target.Span).IndexOf(names[0], StringComparison.OrdinalIgnoreCase);
        return at < 0 ? names[0] : source.Text.Substring(target.Span.Start + at, names[0].Length);
    }

    private IEnumerable<NoteReference> NoteReferences()
    {
        foreach (var reference in noteReferences)
        {
            if (notes.TryGetValue(reference["refid"]!, out var note))
                yield return new NoteReference(reference.Span, note.Span);
        }
    }

    private void Add(DocumentLink? link)
    {
        if (link is not null)
            links.Add(link);
    }

    private static string TextOf(RstNode node)
    {
        var text = RstInline.PlainText([node]).Replace('\n', ' ').Trim();
        return text.Length > 0 ? text : node.Children.Select(child => child["alt"]).FirstOrDefault() ?? "";
    }
}
