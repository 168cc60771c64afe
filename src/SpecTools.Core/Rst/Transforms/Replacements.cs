namespace SpecTools.Rst.Transforms;

/// <summary>Nodes that others take the place of. All are put in at once, so that each parent is gone through once.</summary>
internal sealed class Replacements
{
    private readonly Dictionary<RstNode, IReadOnlyList<RstNode>> replacements = [];

    internal bool Contains(RstNode node) => replacements.ContainsKey(node);

    /// <summary>Replaces a node, unless that was done before; no nodes at all remove it.</summary>
    internal void Replace(RstNode node, params IReadOnlyList<RstNode> by) => replacements.TryAdd(node, by);

    /// <summary>Gives a node what makes the one that it replaces known: identifiers, names and classes.</summary>
    internal static void KeepIdentity(RstNode old, RstNode replacement)
    {
        foreach (var attribute in old.Attributes)
        {
            if (attribute.Key is "ids" or "names" or "dupnames" or "classes")
                replacement.Set(attribute.Key, replacement[attribute.Key] is { } own ? $"{own} {attribute.Value}" : attribute.Value);
        }
    }

    internal void Apply()
    {
        foreach (var parent in replacements.Keys.Select(node => node.Parent!).Distinct().ToList())
        {
            var children = new List<RstNode>(parent.Children.Count);
            foreach (var child in parent.Children)
            {
                if (replacements.TryGetValue(child, out var by))
                    children.AddRange(by);
                else
                    children.Add(child);
            }

            parent.ReplaceChildren(children);
        }

        replacements.Clear();
    }
}
