using SpecTools.Rst;

namespace SpecTools.Reports;

/// <summary>The elements of HTML for those nodes whose element is always the same.</summary>
internal static class HtmlElements
{
    private static readonly Dictionary<RstNodeKind, (string Start, string End)> Elements = new()
    {
        [RstNodeKind.Section] = ("<section>", "</section>\n"),
        [RstNodeKind.Title] = Paragraph("title"),
        [RstNodeKind.Subtitle] = Paragraph("subtitle"),
        [RstNodeKind.Paragraph] = ("<p>", "</p>\n"),
        [RstNodeKind.BlockQuote] = ("<blockquote>", "</blockquote>\n"),
        [RstNodeKind.Attribution] = Paragraph("attribution"),
        [RstNodeKind.BulletList] = ("<ul>\n", "</ul>\n"),
        [RstNodeKind.ListItem] = ("<li>", "</li>\n"),
        [RstNodeKind.DefinitionList] = ("<dl>\n", "</dl>\n"),
        [RstNodeKind.DefinitionListItem] = Row,
        [RstNodeKind.Term] = Name,
        [RstNodeKind.Classifier] = ("<dt class=\"classifier\">", "</dt>"),
        [RstNodeKind.Definition] = Value,
        [RstNodeKind.FieldList] = Fields,
        [RstNodeKind.Docinfo] = Fields,
        [RstNodeKind.Field] = Row,
        [RstNodeKind.FieldName] = Name,
        [RstNodeKind.FieldBody] = Value,
        [RstNodeKind.OptionList] = ("<dl class=\"options\">\n", "</dl>\n"),
        [RstNodeKind.OptionListItem] = Row,
        [RstNodeKind.OptionGroup] = Name,
        [RstNodeKind.Option] = ("<kbd>", "</kbd> "),
        [RstNodeKind.Description] = Value,
        [RstNodeKind.DoctestBlock] = Preformatted,
        [RstNodeKind.MathBlock] = ("<pre class=\"math\">", "</pre>\n"),
        [RstNodeKind.Raw] = ("<pre class=\"raw\">", "</pre>\n"),
        [RstNodeKind.LineBlock] = Block("line-block"),
        [RstNodeKind.Line] = Block("line"),
        [RstNodeKind.Table] = ("<div class=\"table\"><table>\n", "</table></div>\n"),
        [RstNodeKind.Thead] = ("<thead>\n", "</thead>\n"),
        [RstNodeKind.Tbody] = ("<tbody>\n", "</tbody>\n"),
        [RstNodeKind.Row] = ("<tr>", "</tr>\n"),
        [RstNodeKind.Admonition] = ("<aside class=\"admonition\">", "</aside>\n"),
        [RstNodeKind.Topic] = ("<aside class=\"topic\">", "</aside>\n"),
        [RstNodeKind.Sidebar] = ("<aside class=\"sidebar\">", "</aside>\n"),
        [RstNodeKind.Compound] = Block("compound"),
        [RstNodeKind.Container] = Block("container"),
        [RstNodeKind.Header] = Block("header"),
        [RstNodeKind.Footer] = Block("footer"),
        [RstNodeKind.Rubric] = Paragraph("rubric"),
        [RstNodeKind.Figure] = ("<figure>", "</figure>\n"),
        [RstNodeKind.Caption] = Paragraph("caption"),
        [RstNodeKind.Legend] = Block("legend"),
        [RstNodeKind.Footnote] = Block("footnote"),
        [RstNodeKind.Citation] = Block("footnote"),
        [RstNodeKind.Emphasis] = ("<em>", "</em>"),
        [RstNodeKind.Strong] = ("<strong>", "</strong>"),
        [RstNodeKind.Literal] = ("<code>", "</code>"),
        [RstNodeKind.Math] = ("<code class=\"math\">", "</code>"),
        [RstNodeKind.TitleReference] = ("<cite>", "</cite>"),
        [RstNodeKind.Abbreviation] = ("<abbr>", "</abbr>"),
        [RstNodeKind.Acronym] = ("<abbr>", "</abbr>"),
        [RstNodeKind.Superscript] = ("<sup>", "</sup>"),
        [RstNodeKind.Subscript] = ("<sub>", "</sub>"),
    };

    private static (string, string) Row => ("<div>", "</div>\n");

    private static (string, string) Name => ("<dt>", "</dt>");

    private static (string, string) Value => ("<dd>", "</dd>\n");

    private static (string, string) Fields => ("<dl class=\"fields\">\n", "</dl>\n");

    private static (string, string) Preformatted => ("<pre>", "</pre>\n");

    /// <summary>What begins and ends the element of a node; null where it depends on more than its kind, or is none.</summary>
    internal static (string Start, string End)? Of(RstNodeKind kind) => Elements.TryGetValue(kind, out var element) ? element : null;

    private static (string, string) Paragraph(string name) => ($"<p class=\"{name}\">", "</p>\n");

    private static (string, string) Block(string name) => ($"<div class=\"{name}\">", "</div>\n");
}
