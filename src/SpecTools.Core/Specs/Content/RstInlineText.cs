using System.Runtime.CompilerServices;
using System.Text;
using SpecTools.Rst;

namespace SpecTools.Specs;

/// <summary>
/// Inline elements as a reader sees them: without marks, references to footnotes in brackets, and for a substitution what
/// it is replaced by.
/// </summary>
internal static class RstInlineText
{
    // Longer ones are shown by name: a short name that stands for a long text could make any text of a small file.
    private const int LongestReplacement = 200;

    // Each document is searched once, however many references it has.
    private static readonly ConditionalWeakTable<RstNode, Dictionary<string, string>> Known = [];

    /// <summary>The text of a node on one line.</summary>
    internal static string Of(RstTextNode node) =>
        RstInline.MayHaveMarkup(node.RawText) ? OneLine(Of(node.Inlines, node)) : OneLine(node.RawText);

    /// <summary>A text that stands in no document, on one line; substitutions are shown by name.</summary>
    internal static string Of(string raw) =>
        RstInline.MayHaveMarkup(raw) ? OneLine(Of(RstInline.Parse(raw), null)) : OneLine(raw);

    /// <summary>What stands between the brackets of a footnote and of the references to it: <c>1</c>, <c>#name</c>, <c>*</c>.</summary>
    internal static string LabelOf(RstNode node) => node["auto"] switch
    {
        "1" => $"#{node["refname"] ?? node["names"]}",
        { } symbol => symbol,
        null => RstInline.PlainText(node.Children),
    };

    private static string Of(IReadOnlyList<RstNode> inlines, RstNode? place)
    {
        if (inlines is [RstText only])
            return only.Text;
        var text = new StringBuilder();
        Append(text, inlines, place);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyList<RstNode> inlines, RstNode? place)
    {
        foreach (var node in inlines)
        {
            if (node is RstText plain)
                text.Append(plain.Text);
            else if (node.Kind is RstNodeKind.FootnoteReference or RstNodeKind.CitationReference)
                text.Append('[').Append(LabelOf(node)).Append(']');
            else if (node.Kind == RstNodeKind.SubstitutionReference && place is not null && Replacement(node, place) is { } replacement)
                text.Append(replacement);
            else
                Append(text, node.Children, place);
        }
    }

    private static string? Replacement(RstNode reference, RstNode place)
    {
        if (reference["refname"] is not { } name)
            return null;
        while (place.Parent is { } parent)
            place = parent;
        return Known.GetValue(place, Replacements).GetValueOrDefault(name);
    }

    // What "replace" puts in; the last definition of a name counts.
    private static Dictionary<string, string> Replacements(RstNode root)
    {
        var replacements = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in root.DescendantsAndSelf())
        {
            if (node is { Kind: RstNodeKind.SubstitutionDefinition, Children: [RstDirective { Children: [RstTextNode text] }] }
                && node["names"] is { } name && text.RawText.Length <= LongestReplacement)
                replacements[name.Replace("\\ ", " ", StringComparison.Ordinal)] = Of(text.RawText);
        }

        return replacements;
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();
}
