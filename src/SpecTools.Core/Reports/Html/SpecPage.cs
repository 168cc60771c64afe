using SpecTools.Rst;
using SpecTools.Specs;

namespace SpecTools.Reports;

/// <summary>Writes a spec as a page to read: what is known of it, links to its sections, and all that it says.</summary>
internal static class SpecPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="tree">Its tree after the transforms.</param>
    /// <param name="output">Where to; lines end in a line feed.</param>
    internal static void Write(Spec spec, RstDocument tree, TextWriter output)
    {
        var html = new HtmlOutput(output);
        HtmlPage.Begin(html, spec.Title ?? spec.Name, "spec.css");
        html.Raw("<body>\n");
        WriteContents(html, tree);
        html.Raw("<main>\n");
        WriteFacts(html, spec);
        html.Raw("<article>\n");
        new TreeHtml(html).Write([tree]);
        html.Raw("</article>\n</main>\n</body>\n</html>\n");
    }

    private static void WriteContents(HtmlOutput html, RstDocument tree)
    {
        var sections = Sections(tree).ToList();
        if (sections.Count == 0)
            return;
        html.Raw("<nav aria-label=\"Sections\">\n");
        WriteList(html, sections, isOuter: true);
        html.Raw("</nav>\n");
    }

    // Two levels are what a reader takes in at a glance.
    private static void WriteList(HtmlOutput html, IReadOnlyList<RstNode> sections, bool isOuter)
    {
        html.Raw("<ul>\n");
        foreach (var section in sections)
        {
            html.Write($"<li><a href=\"#{section["ids"]?.Split(' ')[0]}\">{RstInline.PlainText(section.Children[0].Children)}</a>");
            if (isOuter && Sections(section).ToList() is { Count: > 0 } below)
                WriteList(html, below, isOuter: false);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static IEnumerable<RstNode> Sections(RstNode node) =>
        node.Children.Where(child => child is { Kind: RstNodeKind.Section, Children: [{ Kind: RstNodeKind.Title }, ..] });

    private static void WriteFacts(HtmlOutput html, Spec spec)
    {
        html.Raw("<dl class=\"facts\">\n");
        HtmlPage.Fact(html, "Release", spec.Release?.ToString());
        HtmlPage.Fact(html, "Status", spec.Status == SpecStatus.Unknown ? null : spec.Status.ToString());
        HtmlPage.Fact(html, "Assignee", spec.PrimaryAssignee.ToString());
        HtmlPage.Fact(html, "Contributors", spec.Contributors.ToString());
        if (spec.Blueprint is { } blueprint)
            HtmlPage.LinkFact(html, "Blueprint", blueprint.Url, blueprint.Name ?? blueprint.Url);
        HtmlPage.Fact(html, "File", Path.GetFileName(spec.Path));
        html.Raw("</dl>\n");
    }
}
