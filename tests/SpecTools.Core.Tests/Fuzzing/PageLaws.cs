using System.Xml;
using System.Xml.Linq;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>What holds for pages and for the other format.</summary>
internal static class PageLaws
{
    internal static readonly Law[] All =
    [
        new("page", 3000, CheckPage),
        new("other format", 3000, CheckConversion),
    ];

    private static readonly HashSet<string> Elements =
    [
        "body", "main", "nav", "article", "section", "div", "span", "p", "a", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "kbd", "var", "em", "strong",
        "cite", "abbr", "sup", "sub", "aside", "figure", "table", "caption", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly HashSet<string> Attributes = ["id", "class", "href", "title", "type", "start", "colspan", "rowspan", "aria-label"];
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "ftp:", "ftps:", "irc:", "ircs:", "news:", "nntp:", "tel:"];

    private static string PageOf(SpecFile file)
    {
        using var page = new StringWriter { NewLine = "\n" };
        SpecPage.Write(file.Spec, file.Rst?.Resolved() ?? new MarkdigReader().ReadTree(file.Source), page);
        return page.ToString();
    }

    // A page is markup of ours with text in it: its elements, attributes and addresses are none but those that are meant.
    private static void CheckPage(FuzzInput input, SourceText source)
    {
        var page = PageOf(SpecLaws.Read(input, source));
        if (page.AsSpan().ContainsAnyInRange('\0', '\u0008'))
            throw new LawException("a control character");
        var body = page.Replace('\uFFFE', '?').Replace('\uFFFF', '?')[page.IndexOf("<body>", StringComparison.Ordinal)..page.LastIndexOf("</html>", StringComparison.Ordinal)];
        using var reader = XmlReader.Create(new StringReader(body.Replace("<hr>", "", StringComparison.Ordinal)), new XmlReaderSettings { CheckCharacters = false, DtdProcessing = DtdProcessing.Prohibit });
        foreach (var element in XElement.Load(reader).DescendantsAndSelf())
        {
            if (!Elements.Contains(element.Name.ToString()))
                throw new LawException("an element that is not ours", element.Name.ToString());
            foreach (var attribute in element.Attributes())
            {
                if (!Attributes.Contains(attribute.Name.ToString()) || (attribute.Name == "href" && !IsSafe(attribute.Value)))
                    throw new LawException("an attribute that could act", attribute.ToString());
            }
        }
    }

    private static bool IsSafe(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? !address.StartsWith("//", StringComparison.Ordinal)
            : address.AsSpan(0, colon).ContainsAny('/', '?', '#') || Schemes.Contains(address[..(colon + 1)], StringComparer.OrdinalIgnoreCase);
    }

    // Any text comes over, and what comes over can be read.
    private static void CheckConversion(FuzzInput input, SourceText source)
    {
        var text = SpecConverter.TextOf(SpecLaws.Read(input, source), () => new MarkdigReader(), out _);
        var there = SourceText.FromString(text, Path.ChangeExtension(input.Path, input.IsMarkdown ? ".rst" : ".md"));
        PageOf(SpecLaws.Read(input with { Companion = null }, there));
    }
}
