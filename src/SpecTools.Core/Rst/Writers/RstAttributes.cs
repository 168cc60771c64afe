namespace SpecTools.Rst.Writers;

/// <summary>The attributes that a tree is written with.</summary>
internal static class RstAttributes
{
    /// <summary>The attributes of a node in alphabetical order, with those that are the same for all nodes of a kind.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> Of(RstNode node)
    {
        foreach (var attribute in node.Attributes)
            yield return attribute;
        if (node is RstDocument { Source.Path.Length: > 0 } document)
            yield return new("source", document.Source.Path);
        if (node.Kind is RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock or RstNodeKind.Comment or RstNodeKind.Raw
            or RstNodeKind.Address)
            yield return new("xml:space", "preserve");
    }
}
