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
    internal static string OfInline(string raw) => RstInlineText.Of(raw);

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
            case RstNodeKind.Row:
                AppendLine(RowOf(node));
                break;
            case RstNodeKind.Field or RstNodeKind.Option or RstNodeKind.OptionGroup or RstNodeKind.OptionListItem:
                AppendLine(Joined(node, " "));
                break;
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                AppendLine($"[{LabelOf(node)}] {Joined(node, " ")}");
                break;
            case RstNodeKind.Directive:
                AppendDirective((RstDirective)node);
                break;
            default:
                if (node.Children.Count == 0 && node is RstTextNode text)
                    AppendLine(RstInlineText.Of(text));
                else
                    AppendChildren(node);
                break;
        }
    }

    private static string LabelOf(RstNode footnote) =>
        footnote.Children is [RstTextNode { Kind: RstNodeKind.Label } label, ..] ? label.RawText : RstInlineText.LabelOf(footnote);

    private void AppendDirective(RstDirective directive)
    {
        if (RstDirectiveText.TitleOf(directive) is { Length: > 0 } title)
            AppendLine(title);
        if (RstDirectiveText.RowsOf(directive) is { } rows)
        {
            foreach (var row in rows)
                AppendLine(RowOf(row));
        }
        else if (directive.Children.Count > 0)
        {
            AppendChildren(directive);
        }
        else if (RstDirectiveText.ContentOf(directive) is { Length: > 0 } content)
        {
            AppendLine(content);
        }
    }

    private void AppendChildren(RstNode node)
    {
        foreach (var child in node.Children)
            Append(child);
    }

    private static string RowOf(RstNode cells) => string.Join('\t', cells.Children.Select(cell => Of(cell).Replace('\n', ' ')));

    // The children of such a node share a line: a field's name and its body, an option and what it does.
    private static string Joined(RstNode node, string separator)
    {
        var line = new StringBuilder();
        foreach (var child in node.Children)
        {
            if (child.Kind == RstNodeKind.Label)
                continue;
            var text = Of(child);
            if (line.Length > 0)
                line.Append(child["delimiter"] ?? separator);
            line.Append(child.Kind == RstNodeKind.FieldName ? text + ":" : text);
        }

        return line.ToString();
    }

    private void AppendLine(string line)
    {
        if (result.Length > 0 && result[^1] != '\n')
            result.Append('\n');
        result.Append(line);
    }
}
