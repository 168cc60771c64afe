namespace SpecTools.Rst.Inlines;

/// <summary>A text with its inline markup recognised.</summary>
/// <param name="Nodes">The text and the inline elements in order, for one node to take.</param>
/// <param name="Messages">The faults of the markup, in the order in which they were found.</param>
internal readonly record struct InlineContent(List<RstNode> Nodes, IReadOnlyList<RstSystemMessage> Messages)
{
    internal static IReadOnlyList<RstSystemMessage> NoMessages { get; } = [];
}
