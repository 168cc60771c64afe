namespace SpecTools.Rst.Inlines;

/// <summary>A text with its inline markup recognised.</summary>
/// <param name="Nodes">The text and the inline elements in order.</param>
/// <param name="Messages">The faults of the markup, in the order in which they were found.</param>
internal sealed record InlineContent(IReadOnlyList<RstNode> Nodes, IReadOnlyList<RstSystemMessage> Messages)
{
    internal static InlineContent None { get; } = new([], []);
}
