namespace SpecTools.Rst.Transforms;

/// <summary>The families of nodes that the transforms ask for, as docutils groups its elements.</summary>
internal static class NodeClasses
{
    /// <summary>Elements that a reader does not see.</summary>
    internal static bool IsInvisible(RstNode node) => node.Kind is RstNodeKind.Comment or RstNodeKind.SubstitutionDefinition
        or RstNodeKind.Target or RstNodeKind.Pending;

    /// <summary>Elements that may stand before the title and the bibliographic fields.</summary>
    internal static bool IsBeforeBibliography(RstNode node) => IsInvisible(node) || IsTitle(node) || IsDecoration(node)
        || node.Kind is RstNodeKind.Meta or RstNodeKind.SystemMessage or RstNodeKind.Raw;

    internal static bool IsTitle(RstNode node) => node.Kind is RstNodeKind.Title or RstNodeKind.Subtitle;

    internal static bool IsDecoration(RstNode node) => node.Kind is RstNodeKind.Decoration or RstNodeKind.Header or RstNodeKind.Footer;

    /// <summary>Elements that hold text and inline elements; a target in one is an inline target.</summary>
    internal static bool HoldsText(RstNode node) => node.Kind is RstNodeKind.Paragraph or RstNodeKind.Title or RstNodeKind.Subtitle
        or RstNodeKind.Rubric or RstNodeKind.Attribution or RstNodeKind.Term or RstNodeKind.Classifier or RstNodeKind.FieldName
        or RstNodeKind.LiteralBlock or RstNodeKind.Line or RstNodeKind.Caption or RstNodeKind.SubstitutionDefinition
        or RstNodeKind.Reference or RstNodeKind.Inline;
}
