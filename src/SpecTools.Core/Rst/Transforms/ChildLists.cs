namespace SpecTools.Rst.Transforms;

/// <summary>
/// The children of nodes while substitutions are put in: as linked lists, so that a place is found and filled in
/// constant time however many there are.
/// </summary>
internal sealed class ChildLists
{
    private readonly Dictionary<RstNode, LinkedList<RstNode>> lists = [];
    private readonly Dictionary<RstNode, LinkedListNode<RstNode>> places = [];

    /// <summary>The children that a node has now.</summary>
    internal IEnumerable<RstNode> Of(RstNode node) => lists.TryGetValue(node, out var list) ? list : node.Children;

    internal LinkedListNode<RstNode> PlaceOf(RstNode node)
    {
        var parent = node.Parent!;
        if (!lists.ContainsKey(parent))
        {
            var list = new LinkedList<RstNode>();
            lists.Add(parent, list);
            foreach (var child in parent.Children)
                places[child] = list.AddLast(child);
        }

        return places[node];
    }

    /// <summary>Replaces a node, and gives the new ones its parent.</summary>
    internal void Replace(RstNode node, params IReadOnlyList<RstNode> by)
    {
        var place = PlaceOf(node);
        foreach (var child in by)
        {
            child.SetParent(node.Parent!);
            places[child] = place.List!.AddBefore(place, child);
        }

        place.List!.Remove(place);
        places.Remove(node);
    }

    /// <summary>Gives every node the children that it has now.</summary>
    internal void Apply()
    {
        foreach (var (node, list) in lists)
            node.ReplaceChildren([.. list]);
    }
}
