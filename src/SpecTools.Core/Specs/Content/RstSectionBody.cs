using SpecTools.Rst;

namespace SpecTools.Specs;

/// <summary>The body of a section, or the part of a document before its first section.</summary>
/// <param name="parent">The section or the document.</param>
internal sealed class RstSectionBody(RstNode parent) : SectionBody
{
    internal override int ContentLength
    {
        get
        {
            var length = 0;
            foreach (var node in parent.Children)
            {
                if (node is RstSection)
                    break;
                if (IsContent(node))
                    length += node.Span.Length;
            }

            return length;
        }
    }

    internal override int? LabelsStart
    {
        get
        {
            int? start = null;
            foreach (var node in parent.Children)
            {
                if (node is RstSection)
                    break;
                if (!IsLabel(node))
                    start = null;
                else
                    start ??= node.Span.Start;
            }

            return start;
        }
    }

    internal override IEnumerable<ContentBlock> Blocks() => RstContentBlock.Of(parent);

    internal override string Text()
    {
        var text = new RstPlainText();
        foreach (var node in parent.Children)
        {
            if (node is RstSection)
                break;
            if (IsContent(node))
                text.AppendBlock(node);
        }

        return text.ToString();
    }

    private static bool IsContent(RstNode node) => node.Kind is not (RstNodeKind.Title or RstNodeKind.Comment
        or RstNodeKind.Target or RstNodeKind.SubstitutionDefinition or RstNodeKind.SystemMessage);

    // A target that leads to no other place names the place where it stands.
    private static bool IsLabel(RstNode node) =>
        node.Kind == RstNodeKind.Target && node["refuri"] is null && node["refname"] is null;
}
