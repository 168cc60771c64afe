using System.Text;
using SpecTools.Rst;

namespace SpecTools.Specs;

/// <summary>The text of reStructuredText nodes as a reader sees it: without list markers and inline markup, code as it is.</summary>
internal sealed class RstPlainText
{
    private readonly StringBuilder result = new();

    /// <summary>The text of one node.</summary>
    internal static string Of(RstNode node)
    {
        var text = new RstPlainText();
        text.Append(node);
        return text.ToString();
    }

    /// <summary>A title's or a paragraph's text, its lines joined by spaces.</summary>
    internal static string OfInline(string raw) => RstInline.PlainText(raw).Replace('\n', ' ').Trim();

    /// <summary>Appends a block of a body, with a blank line before it.</summary>
    internal void AppendBlock(RstNode node)
    {
        var before = result.Length;
        if (before > 0)
            result.Append("\n\n");
        var start = result.Length;
        Append(node);
        if (result.Length == start)
            result.Length = before;
    }

    /// <summary>All that was appended.</summary>
    public override string ToString() => result.ToString();

    private void Append(RstNode node)
    {
        switch (node.Kind)
        {
            case RstNodeKind.Comment or RstNodeKind.Target or RstNodeKind.SubstitutionDefinition or RstNodeKind.SystemMessage
                or RstNodeKind.Colspec or RstNodeKind.Transition:
                break;
            case RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock when node is RstTextNode code:
                AppendLine(code.RawText);
                break;
            case RstNodeKind.Label when node is RstTextNode label:
                AppendLine($"[{label.RawText}]");
                break;
            case RstNodeKind.Row:
                AppendJoined(node, '\t');
                break;
            case RstNodeKind.Field or RstNodeKind.Footnote or RstNodeKind.Citation or RstNodeKind.OptionGroup
                or RstNodeKind.OptionListItem:
                AppendJoined(node, ' ');
                break;
            case RstNodeKind.Directive when node.Children.Count == 0:
                if (((RstDirective)node).Content is { Count: > 0 } content)
                    AppendLine(content.ToString());
                break;
            default:
                if (node.Children.Count == 0 && node is RstTextNode text)
                    AppendLine(OfInline(text.RawText));
                else
                    AppendChildren(node);
                break;
        }
    }

    private void AppendChildren(RstNode node)
    {
        foreach (var child in node.Children)
            Append(child);
    }

    // The children of such a node share a line: the cells of a row, a field's name and its body.
    private void AppendJoined(RstNode node, char separator)
    {
        var line = new StringBuilder();
        foreach (var child in node.Children)
        {
            var text = Of(child);
            if (line.Length > 0)
                line.Append(separator);
            line.Append(child.Kind == RstNodeKind.FieldName ? text + ":" : text);
        }

        AppendLine(line.ToString());
    }

    private void AppendLine(string line)
    {
        if (result.Length > 0 && result[^1] != '\n')
            result.Append('\n');
        result.Append(line);
    }
}
