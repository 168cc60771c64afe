using SpecTools.Rst.Assembly;

namespace SpecTools.Rst.Transforms;

/// <summary>What refers to what in one document: made in one walk through the tree and kept by the transforms.</summary>
internal sealed class ReferenceTables
{
    private readonly HashSet<RstNode> resolved = [];
    private readonly HashSet<RstNode> referenced = [];
    private readonly Dictionary<RstNode, List<string>> backReferences = [];

    internal ReferenceTables(RstDocument document)
    {
        Document = document;
        var sharing = new List<RstNode>();
        foreach (var node in document.DescendantsAndSelf())
        {
            Note(node);
            if (node["dupnames"] is not null)
                sharing.Add(node);
        }

        sharing.ForEach(NoteSharedNames);
    }

    internal RstDocument Document { get; }

    internal Identifiers Ids { get; } = new();

    /// <summary>The identifier of the node that has a name; null for a name that several have.</summary>
    internal Dictionary<string, string?> NameIds { get; } = new(StringComparer.Ordinal);

    /// <summary>References, and indirect targets, by the name that they lead to.</summary>
    internal NodeLists ByName { get; } = new();

    /// <summary>References, and targets, by the identifier that they lead to.</summary>
    internal NodeLists ById { get; } = new();

    /// <summary>References to footnotes and citations by their labels.</summary>
    internal NodeLists FootnoteReferences { get; } = new();

    internal NodeLists CitationReferences { get; } = new();

    internal List<RstNode> IndirectTargets { get; } = [];

    internal List<RstNode> NumberedFootnotes { get; } = [];

    internal List<RstNode> NumberedFootnoteReferences { get; } = [];

    internal List<RstNode> SymbolFootnotes { get; } = [];

    internal List<RstNode> SymbolFootnoteReferences { get; } = [];

    internal List<RstNode> LabelledNotes { get; } = [];

    internal List<RstPending> Pending { get; } = [];

    /// <summary>Targets in running text and between blocks.</summary>
    internal List<RstNode> Targets { get; } = [];

    /// <summary>Whether any substitution is referred to.</summary>
    internal bool HasSubstitutions { get; private set; }

    /// <summary>Whether any reference or target has no name and counts by its number.</summary>
    internal bool HasAnonymous { get; private set; }

    /// <summary>The targets whose names and identifiers went to the element behind them, by each name and identifier.</summary>
    internal Dictionary<string, RstNode> PropagatedNames { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, RstNode> PropagatedIds { get; } = new(StringComparer.Ordinal);

    /// <summary>The messages about what the transforms found that have no place in the text.</summary>
    internal List<RstSystemMessage> Messages { get; } = [];

    internal bool IsResolved(RstNode node) => resolved.Contains(node);

    internal void SetResolved(RstNode node) => resolved.Add(node);

    internal bool IsReferenced(RstNode node) => referenced.Contains(node);

    internal void SetReferenced(RstNode node) => referenced.Add(node);

    /// <summary>Notes that something leads to a node by a name or an identifier, which may have been another target's.</summary>
    internal void SetReferenced(RstNode node, string? name, string? id)
    {
        referenced.Add(node);
        if (name is not null && PropagatedNames.TryGetValue(name, out var named))
            referenced.Add(named);
        if (id is not null && PropagatedIds.TryGetValue(id, out var identified))
            referenced.Add(identified);
    }

    /// <summary>Makes a reference lead to an identifier.</summary>
    internal void Lead(RstNode reference, string id)
    {
        reference.Set("refid", id);
        ById.Add(id, reference);
    }

    /// <summary>Adds a message that belongs to no place in the text.</summary>
    internal RstSystemMessage Report(RstFault fault, string message, RstNode about, int line, string? subject = null)
    {
        var result = new RstSystemMessage(fault, message, about.Span, line) { Subject = subject };
        Messages.Add(result);
        return result;
    }

    /// <summary>What stands in the place of a reference that leads nowhere; the message and it name each other.</summary>
    internal RstProblematic Problematic(RstNode reference, RstSystemMessage message, string? id = null)
    {
        var text = (reference as RstReference)?.Raw ?? (reference.Kind == RstNodeKind.Target ? Document.Source.Slice(reference.Span) : "");
        var result = new RstProblematic(message, reference.Span, reference.Line);
        if (text.Length > 0)
            result.Add(new RstText(text, reference.Span, reference.Line));
        result.Set("refid", Ids.Assign(message));
        AddBackReference(message, id ?? Ids.Assign(result));
        Replacements.KeepIdentity(reference, result);
        return result;
    }

    internal void AddBackReference(RstNode node, string id)
    {
        if (!backReferences.TryGetValue(node, out var ids))
            backReferences.Add(node, ids = []);
        ids.Add(id);
    }

    /// <summary>Writes down what leads to each node, once all of it is known.</summary>
    internal void SetBackReferences()
    {
        foreach (var (node, ids) in backReferences)
            node.Set("backrefs", string.Join(' ', ids));
    }

    private void Note(RstNode node)
    {
        HasAnonymous |= node.Kind is RstNodeKind.Reference or RstNodeKind.Target && node["anonymous"] is not null;
        switch (node.Kind)
        {
            case RstNodeKind.Text:
                break;
            case RstNodeKind.Section or RstNodeKind.Topic:
                NoteTarget(node, isAlways: node.Kind == RstNodeKind.Section || node.Children is [.., RstPending]);
                break;
            case RstNodeKind.SubstitutionDefinition or RstNodeKind.Document:
                break;
            case RstNodeKind.Target:
                Targets.Add(node);
                NoteHyperlinkTarget(node);
                break;
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                NoteTarget(node, isAlways: true);
                NoteFootnote(node);
                break;
            case RstNodeKind.FootnoteReference or RstNodeKind.CitationReference:
                Ids.Assign(node);
                NoteFootnoteReference(node);
                break;
            case RstNodeKind.Reference when node["refname"] is { } name:
                ByName.Add(name, node);
                break;
            case RstNodeKind.Problematic:
                var message = ((RstProblematic)node).Message;
                node.Set("refid", Ids.Assign(message));
                AddBackReference(message, Ids.Assign(node));
                break;
            case RstNodeKind.Pending:
                Pending.Add((RstPending)node);
                break;
            default:
                HasSubstitutions |= node.Kind == RstNodeKind.SubstitutionReference;
                NoteTarget(node, isAlways: false);
                break;
        }
    }

    private void NoteTarget(RstNode node, bool isAlways)
    {
        var names = NodeNames.Of(node);
        var shared = NodeNames.SharedOf(node);
        if (!isAlways && names.Length + shared.Length == 0)
            return;
        var id = Ids.Assign(node, [.. names, .. shared]);
        foreach (var name in names)
            NameIds.TryAdd(name, id);
    }

    // A name that nobody has any more.
    private void NoteSharedNames(RstNode node)
    {
        if (node.Kind == RstNodeKind.SubstitutionDefinition)
            return;
        foreach (var name in NodeNames.SharedOf(node))
            NameIds.TryAdd(name, null);
    }

    private void NoteHyperlinkTarget(RstNode node)
    {
        var refname = node["refname"];
        if (refname is not null)
        {
            IndirectTargets.Add(node);
            if (node["names"] is not null)
                ByName.Add(refname, node);
        }

        // An address that a reference embeds is its own, and a target that lost its name is reported already.
        var isOwnAddress = refname is null && NodeClasses.HoldsText(node.Parent!) && node.Children.Count == 0;
        if (isOwnAddress || node["dupnames"] is not null)
            referenced.Add(node);

        // The name of a target that a reference embeds to rename another is known to that reference alone.
        if (refname is null || !NodeClasses.HoldsText(node.Parent!))
            NoteTarget(node, isAlways: true);
    }

    private void NoteFootnote(RstNode node)
    {
        if (node["auto"] == "1")
            NumberedFootnotes.Add(node);
        else if (node["auto"] is not null)
            SymbolFootnotes.Add(node);
        else
            LabelledNotes.Add(node);
    }

    private void NoteFootnoteReference(RstNode node)
    {
        if (node["auto"] == "1")
            NumberedFootnoteReferences.Add(node);
        else if (node["auto"] is not null)
            SymbolFootnoteReferences.Add(node);
        if (node["refname"] is not { } name)
            return;
        (node.Kind == RstNodeKind.CitationReference ? CitationReferences : FootnoteReferences).Add(name, node);
        ByName.Add(name, node);
    }
}
