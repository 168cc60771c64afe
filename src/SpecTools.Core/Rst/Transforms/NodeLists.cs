namespace SpecTools.Rst.Transforms;

/// <summary>Lists of nodes by a key; a key that nothing was added to has an empty list.</summary>
internal sealed class NodeLists
{
    private readonly Dictionary<string, List<RstNode>> lists = new(StringComparer.Ordinal);

    internal IReadOnlyList<RstNode> this[string key] => lists.TryGetValue(key, out var list) ? list : [];

    internal void Add(string key, RstNode node)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(node);
    }
}
