using SpecTools.Text;

namespace SpecTools.Rst;

/// <summary>
/// A node of a reStructuredText document. Names and nesting are docutils'; every node knows the stretch of the file
/// that it was read from.
/// </summary>
public class RstNode
{
    private List<RstNode>? children;
    private List<KeyValuePair<string, string>>? attributes;

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
    public IReadOnlyList<RstNode> Children => children is null ? [] : children;

    /// <summary>The attributes that docutils gives the element, in alphabetical order of their names.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Attributes => attributes is null ? [] : attributes;

    /// <summary>The value of an attribute, or null where the node has none of that name.</summary>
    /// <param name="name">The attribute's name, as docutils spells it.</param>
    public string? this[string name]
    {
        get
        {
            foreach (var attribute in Attributes)
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
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
                open.Push(node.Children[i]);
        }
    }

    /// <summary>A reference as it is written: what stands in its place where it leads nowhere.</summary>
    internal string? Raw { get; init; }

    internal void Add(RstNode child)
    {
        child.Parent = this;
        (children ??= []).Add(child);
    }

    internal void SetParent(RstNode parent) => Parent = parent;

    internal void ReplaceChildren(List<RstNode> nodes)
    {
        foreach (var node in nodes)
            node.Parent = this;
        children = nodes;
    }

    internal void Remove(string name) => attributes?.RemoveAll(attribute => attribute.Key == name);

    internal void Set(string name, string value)
    {
        attributes ??= [];
        var at = attributes.FindIndex(attribute => string.CompareOrdinal(attribute.Key, name) >= 0);
        if (at >= 0 && attributes[at].Key == name)
            attributes[at] = new(name, value);
        else
            attributes.Insert(at < 0 ? attributes.Count : at, new(name, value));
    }
}
