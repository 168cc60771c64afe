using SpecTools.Rst;

namespace SpecTools.Reports;

/// <summary>
/// Writes a tree as HTML that asks for nothing from elsewhere: pictures become links, and what a document would have
/// run or put in is shown as it is written. Comments and messages are left out.
/// </summary>
/// <param name="html">Where to.</param>
/// <param name="idPrefix">What stands before each id, so that several documents share a page.</param>
internal sealed class TreeHtml(HtmlOutput html, string idPrefix = "")
{
    private readonly InlineHtml inlines = new(html, idPrefix);

    /// <summary>Writes nodes with all that is in them, however deep.</summary>
    internal void Write(IReadOnlyList<RstNode> nodes)
    {
        var open = new Stack<(IReadOnlyList<RstNode> Nodes, int Next, string Close, bool IsSection)>();
        var (current, next, close, isSection, depth) = (nodes, 0, "", false, 0);
        while (true)
        {
            if (next == current.Count)
            {
                html.Raw(close);
                depth -= isSection ? 1 : 0;
                if (open.Count == 0)
                    return;
                (current, next, close, isSection) = open.Pop();
                continue;
            }

            var node = current[next++];
            if (Open(node, depth) is not { } end)
                continue;
            open.Push((current, next, close, isSection));
            (current, next, close, isSection) = (node.Children, 0, end, node.Kind == RstNodeKind.Section);
            depth += isSection ? 1 : 0;
        }
    }

    // Begins an element; what ends it, or null where nothing more of the node is to be written.
    private string? Open(RstNode node, int depth)
    {
        if (node.Kind is RstNodeKind.Comment or RstNodeKind.SubstitutionDefinition or RstNodeKind.SystemMessage or RstNodeKind.Meta
            or RstNodeKind.Pending or RstNodeKind.Colspec || node["classes"] == "system-messages")
        {
            return null;
        }

        inlines.Anchors(node);
        switch (node.Kind)
        {
            case RstNodeKind.Document or RstNodeKind.Tgroup or RstNodeKind.Decoration:
                return "";
            case RstNodeKind.Title when node.Parent?.Kind is RstNodeKind.Document or RstNodeKind.Section or null:
                return Element($"h{Math.Min(depth + 1, 6)}") + "\n";
            case RstNodeKind.Title when node.Parent.Kind == RstNodeKind.Table:
                return Element("caption");
            case RstNodeKind.Raw when node.Parent?.Kind is RstNodeKind.Paragraph or RstNodeKind.Title or RstNodeKind.Term or RstNodeKind.Rubric:
                return Element("code");
            case RstNodeKind.EnumeratedList:
                return EnumeratedList(node);
            case RstNodeKind.LiteralBlock:
                return Code(node);
            case RstNodeKind.Directive:
                return Directive(node);
            case RstNodeKind.Entry:
                return Entry(node);
            case RstNodeKind.Transition:
                html.Raw("<hr>\n");
                return null;
            case RstNodeKind.Attention or RstNodeKind.Caution or RstNodeKind.Danger or RstNodeKind.Error or RstNodeKind.Hint
                or RstNodeKind.Important or RstNodeKind.Note or RstNodeKind.Tip or RstNodeKind.Warning:
                html.Write($"<aside class=\"admonition {node.Kind.TagName()}\"><p class=\"title\">{node.Kind.ToString()}</p>\n");
                return "</aside>\n";
            default:
                return HtmlElements.Of(node.Kind) is var (start, end) ? Begin(start, end) : inlines.Open(node);
        }
    }

    private string Begin(string start, string end)
    {
        html.Raw(start);
        return end;
    }

    private string Element(string name) => Begin($"<{name}>", $"</{name}>");

    private string EnumeratedList(RstNode node)
    {
        var type = node["enumtype"] switch
        {
            "loweralpha" => "a",
            "upperalpha" => "A",
            "lowerroman" => "i",
            "upperroman" => "I",
            _ => "1",
        };
        html.Write($"<ol type=\"{type}\"");
        if (node["start"] is { } start)
            html.Write($" start=\"{start}\"");
        html.Raw(">\n");
        return "</ol>\n";
    }

    private string Code(RstNode node)
    {
        var language = node["classes"]?.Split(' ') is ["code", var name, ..] ? name : null;
        html.Raw("<pre><code");
        if (language is not null)
            html.Write($" class=\"language-{language}\"");
        html.Raw(">");
        return "</code></pre>\n";
    }

    // What only Sphinx can work out, such as a table of contents, is shown as it is written.
    private string Directive(RstNode directive)
    {
        var isText = directive.Children.All(child => child.Kind == RstNodeKind.Text);
        html.Write($"<div class=\"directive\"><p class=\"title\">{directive["name"]}</p>\n");
        if (!isText)
            return "</div>\n";
        html.Raw("<pre>");
        return "</pre></div>\n";
    }

    private string Entry(RstNode node)
    {
        var isHead = node.Parent?.Parent?.Kind == RstNodeKind.Thead;
        html.Raw(isHead ? "<th" : "<td");
        Span("colspan", node["morecols"]);
        Span("rowspan", node["morerows"]);
        html.Raw(">");
        return isHead ? "</th>" : "</td>";
    }

    private void Span(string name, string? more)
    {
        if (int.TryParse(more, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
            html.Write($" {name}=\"{count + 1}\"");
    }
}
