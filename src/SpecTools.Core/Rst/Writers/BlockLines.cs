namespace SpecTools.Rst.Writers;

/// <summary>Puts blocks of text below each other, as both markups want it.</summary>
internal static class BlockLines
{
    /// <summary>The lines of nodes, with a blank line between two; nodes without lines are left out.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="write">Writes the lines of one.</param>
    /// <param name="wouldJoin">Whether two in a row would be read as one.</param>
    /// <param name="separator">What then stands between them.</param>
    internal static List<string> Join(
        IEnumerable<RstNode> nodes, Func<RstNode, List<string>> write, Func<RstNode, RstNode, bool> wouldJoin, string separator)
    {
        var lines = new List<string>();
        RstNode? last = null;
        foreach (var node in nodes)
        {
            var block = write(node);
            if (block.Count == 0)
                continue;
            if (last is not null)
                lines.Add("");
            if (last is not null && wouldJoin(last, node))
                lines.AddRange([separator, ""]);
            lines.AddRange(block);
            last = node;
        }

        return lines;
    }
}
