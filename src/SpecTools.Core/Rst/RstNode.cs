using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>
/// A node of a reStructuredText document. Names and nesting are docutils'; every node knows the stretch of the file
/// that it was read from.
/// </summary>
public class RstNode
{
    private static readonly List<RstNode> NoChildren = [];

    private List<RstNode>? children;

    // In the order of their names. Never changed in place, so that copies of a node share it.
    private KeyValuePair<string, string>[] attributes = [];

    internal RstNode(RstNodeKind kind, TextSpan span, int line)
    {
        Kind = kind;
        Span = span;
        Line = line;
    }

    /// <summary>What the node is.</summary>
    public RstNodeKind Kind { get; }

    /// <summary>Where the node stands in the file's text, without the blank lines around it.</summary>
    public TextSpan Span { get; internal set; }

    /// <summary>The number of the node's first line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The node around this one; null for the document.</summary>
    public RstNode? Parent { get; private set; }

    /// <summary>The nodes inside this one, in the order of the text.</summary>
    public IReadOnlyList<RstNode> Children => children ?? NoChildren;

    /// <summary>The attributes that docutils gives the element, in alphabetical order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes;

    /// <summary>The value of an attribute, or null where the node has none of that name.</summary>
    /// <param name="name">The attribute's name, as docutils spells it.</param>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in attributes)
            {
                if (attribute.Key == name)
                    return attribute.Value;
            }

            return null;
        }
    }

    /// <summary>This node and all nodes below it, in the order of the text.</summary>
    public IEnumerable<RstNode> DescendantsAndSelf()
    {
        var open = new Stack<RstNode>();
        for (RstNode? node = this; node is not null; open.TryPop(out node))
        {
            yield return node;
            for (var i = (node.children?.Count ?? 0) - 1; i >= 0; i--)
                open.Push(node.children![i]);
        }
    }

    internal void Add(RstNode child)
    {
        child.Parent = this;
        (children ??= []).Add(child);
    }

    /// <summary>Makes room for so many children and no more.</summary>
    internal void Reserve(int count)
    {
        if (count > 0)
            children = new List<RstNode>(count);
    }

    internal void SetParent(RstNode parent) => Parent = parent;

    internal void ReplaceChildren(List<RstNode> nodes)
    {
        foreach (var node in nodes)
            node.Parent = this;
        children = nodes;
    }

    internal void CopyAttributes(RstNode from) => attributes = from.attributes;

    /// <summary>Gives a node all of its attributes, in the order of their names.</summary>
    internal void SetAttributes(params KeyValuePair<string, string>[] sorted) => attributes = sorted;

    internal void Remove(string name) => attributes = Array.FindAll(attributes, attribute => attribute.Key != name);

    internal void Set(string name, string value)
    {
        var at = 0;
        while (at < attributes.Length && string.CompareOrdinal(attributes[at].Key, name) < 0)
            at++;
        var behind = at < attributes.Length && attributes[at].Key == name ? at + 1 : at;
        attributes = [.. attributes.AsSpan(0, at), new(name, value), .. attributes.AsSpan(behind)];
    }
}
