using SpecTools.Rst;
using SpecTools.Rst.Writers;
using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>
/// Writes docutils' tree as Markdown: CommonMark with tables, footnotes and alerts. What Markdown has no equivalent for is
/// kept as it is written, in a fenced block that says so, and noted; nothing is left out.
/// </summary>
public sealed class MarkdownWriter
{
    /// <summary>What stands behind the fence of a block that is kept as reStructuredText.</summary>
    public const string KeptRst = "{eval-rst}";

    private const int DeepestHeading = 6;

    // Markdown's own readers give up on deeper nesting.
    private const int DeepestBlock = 40;

    private static readonly Dictionary<RstNodeKind, string> Alerts = new()
    {
        [RstNodeKind.Note] = "NOTE",
        [RstNodeKind.Tip] = "TIP",
        [RstNodeKind.Hint] = "TIP",
        [RstNodeKind.Important] = "IMPORTANT",
        [RstNodeKind.Attention] = "IMPORTANT",
        [RstNodeKind.Warning] = "WARNING",
        [RstNodeKind.Caution] = "CAUTION",
        [RstNodeKind.Danger] = "CAUTION",
        [RstNodeKind.Error] = "CAUTION",
    };

    private readonly RstDocument tree;
    private readonly MarkdownPlaces places;
    private readonly MarkdownInlineWriter inlines;
    private readonly MarkdownTableWriter tables;
    private readonly List<ConversionNote> notes = [];
    private int depth;
    private TextSpan lastKept;

    private MarkdownWriter(RstDocument tree)
    {
        this.tree = tree;
        places = new MarkdownPlaces(tree);
        inlines = new MarkdownInlineWriter(places);
        tables = new MarkdownTableWriter(inlines);
    }

    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree after the transforms.</param>
    /// <param name="notes">What was kept without an equivalent, in the order of the text.</param>
    /// <returns>The text; lines end in a line feed.</returns>
    public static string Write(RstDocument tree, out IReadOnlyList<ConversionNote> notes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var writer = new MarkdownWriter(tree);
        var lines = writer.Blocks(tree.Children, 0);
        notes = writer.notes;
        return lines.Count == 0 ? "" : string.Join('\n', lines.Select(line => string.IsNullOrWhiteSpace(line) ? "" : line)) + "\n";
    }

    private List<string> Blocks(IEnumerable<RstNode> nodes, int level) => BlockLines.Join(nodes, node => Block(node, level), WouldJoin, "<!-- -->");

    // Two lists in a row would be read as one.
    private static bool WouldJoin(RstNode last, RstNode node) =>
        IsList(last) && IsList(node) && last.Kind == RstNodeKind.EnumeratedList == (node.Kind == RstNodeKind.EnumeratedList);

    private List<string> Block(RstNode node, int level)
    {
        if (depth > DeepestBlock)
            return Kept(node, "What is nested so deep");
        depth++;
        var block = Unanchored(node, level);
        depth--;
        return block.Count > 0 && places.AnchorOf(node) is { } anchor ? [anchor, "", .. block] : block;
    }

    private List<string> Unanchored(RstNode node, int level)
    {
        switch (node.Kind)
        {
            case RstNodeKind.Section when node["classes"] == "system-messages":
                return [];
            case RstNodeKind.Section:
                return Blocks(node.Children, level + 1);
            case RstNodeKind.Title when node.Parent?.Kind is RstNodeKind.Section or RstNodeKind.Document:
                return Heading(node, level);
            case RstNodeKind.Title or RstNodeKind.Subtitle or RstNodeKind.Rubric:
                return [$"**{OneLine(node)}**"];
            case RstNodeKind.Paragraph or RstNodeKind.Caption or RstNodeKind.Attribution:
                return Paragraph(node);
            case RstNodeKind.BulletList:
                return Items(node, level, _ => "- ");
            case RstNodeKind.EnumeratedList:
                var number = int.TryParse(node["start"], out var start) ? start : 1;
                return Items(node, level, index => $"{number + index}. ");
            case RstNodeKind.DefinitionList:
                return [.. node.Children.SelectMany(item => Definition(item, level))];
            case RstNodeKind.FieldList or RstNodeKind.Docinfo:
                return [.. node.Children.SelectMany(field => Field(field, level))];
            case RstNodeKind.BlockQuote:
                return Quoted(Blocks(node.Children, level));
            case RstNodeKind.LineBlock:
                return LineBlock(node);
            case RstNodeKind.LiteralBlock or RstNodeKind.DoctestBlock or RstNodeKind.MathBlock:
                return [.. MarkdownText.Fenced(LanguageOf(node), RstInline.PlainText(node.Children))];
            case RstNodeKind.Table:
                return MarkdownTableWriter.CanWrite(node) ? tables.Write(node) : Kept(node, "A table with spans or blocks in its cells");
            case RstNodeKind.Image:
                return [MarkdownInlineWriter.Image(node)];
            case RstNodeKind.Reference or RstNodeKind.Target when node.Children.Count > 0:
                return [inlines.Write([node])];
            case RstNodeKind.Figure or RstNodeKind.Legend or RstNodeKind.Compound or RstNodeKind.Container or RstNodeKind.Header or RstNodeKind.Footer or RstNodeKind.Decoration:
                return Blocks(node.Children, level);
            case RstNodeKind.Admonition or RstNodeKind.Topic or RstNodeKind.Sidebar:
                return Quoted(Blocks(node.Children, level));
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                return Footnote(node, level);
            case RstNodeKind.Comment:
                return Comment(node);
            case RstNodeKind.Target:
                return node["refuri"] is { } uri && NameOf(node) is { } name ? [$"[{name}]: {MarkdownText.Address(uri)}"] : [];
            case RstNodeKind.Transition:
                return ["---"];
            case RstNodeKind.SubstitutionDefinition or RstNodeKind.SystemMessage or RstNodeKind.Pending or RstNodeKind.Colspec:
                return [];
            case RstNodeKind.Meta:
                return Kept(node, "The directive 'meta'");
            default:
                return Alerts.TryGetValue(node.Kind, out var alert)
                    ? Quoted([$"[!{alert}]", .. Blocks(node.Children, level)])
                    : Kept(node, node["name"] is { } directive ? $"The directive '{directive}'" : $"The {node.Kind.TagName().Replace('_', ' ')}");
        }
    }

    private List<string> Heading(RstNode title, int level)
    {
        if (level + 1 > DeepestHeading)
            notes.Add(new ConversionNote(title.Line, $"Markdown has {DeepestHeading} levels of headings, and here are more: the deepest ones share one."));

        // Hashes behind a blank would close the heading.
        var text = OneLine(title);
        var words = text.TrimEnd('#');
        text = words.Length < text.Length && (words.Length == 0 || words[^1] == ' ') ? words + "\\" + text[words.Length..] : text;
        return [$"{new string('#', Math.Min(level + 1, DeepestHeading))} {text}"];
    }

    private string OneLine(RstNode node) => string.Join(' ', inlines.Write(node.Children).Split('\n', StringSplitOptions.TrimEntries));

    private List<string> Paragraph(RstNode node)
    {
        var lines = inlines.Write(node.Children).Split('\n').Select(MarkdownText.EscapeLineStart).ToList();
        lines.RemoveAll(line => line.Length == 0);
        return lines;
    }

    private List<string> Items(RstNode list, int level, Func<int, string> marker)
    {
        var items = list.Children.Select((item, index) => Indented(marker(index), Blocks(item.Children, level))).ToList();

        // A list reads best as it was written: dense where no item has more than a paragraph.
        var isDense = list.Children.All(item => item.Children.Count == 1 && item.Children[0].Kind == RstNodeKind.Paragraph);
        return [.. items.SelectMany((item, index) => index == 0 || isDense ? item : ["", .. item])];
    }

    // The line breaks behind the term, which is how a definition is told from other items.
    private List<string> Definition(RstNode item, int level)
    {
        var term = string.Join(" : ", item.Children.Where(child => child.Kind is RstNodeKind.Term or RstNodeKind.Classifier).Select(OneLine));
        var body = Blocks(item.Children.Where(child => child.Kind == RstNodeKind.Definition).SelectMany(child => child.Children), level);
        var isText = item.Children is [.., { Kind: RstNodeKind.Definition, Children: [{ Kind: RstNodeKind.Paragraph }, ..] }];
        return Indented("- ", isText ? [MarkdownText.EscapeLineStart(term) + "\\", .. body] : [MarkdownText.EscapeLineStart(term), "", .. body]);
    }

    private List<string> Field(RstNode field, int level)
    {
        var name = field.Kind == RstNodeKind.Field ? OneLine(field.Children[0]) : field.Kind.ToString();
        var isText = field.Kind != RstNodeKind.Field && field.Children.All(child => child.Kind == RstNodeKind.Text || child.Kind == RstNodeKind.Reference);
        var body = isText ? Paragraph(field) : Blocks(field.Kind == RstNodeKind.Field ? field.Children[1].Children : field.Children, level);
        return body.Count == 0
            ? [$"- {MarkdownText.EscapeLineStart(name)}:"]
            : Indented("- ", [$"{MarkdownText.EscapeLineStart(name)}: {body[0]}", .. body.Skip(1)]);
    }

    private List<string> LineBlock(RstNode block)
    {
        var lines = new List<string>();
        Collect(block, "");
        return [.. lines.Select((line, index) => index == lines.Count - 1 ? line : line + "\\")];

        void Collect(RstNode node, string indent)
        {
            foreach (var child in node.Children)
            {
                if (child.Kind == RstNodeKind.LineBlock)
                    Collect(child, indent + "\u00A0\u00A0\u00A0\u00A0");
                else
                    lines.Add(indent.Length > 0 || child.Children.Count > 0 ? indent + MarkdownText.EscapeLineStart(OneLine(child)) : "\u00A0");
            }
        }
    }

    private List<string> Footnote(RstNode node, int level)
    {
        var label = MarkdownPlaces.LabelOf(node) ?? RstInline.PlainText(node.Children[0].Children);
        var body = Blocks(node.Children.Where(child => child.Kind != RstNodeKind.Label), level);
        if (places.HasFootnote(label))
            return Indented($"[^{label}]: ", body, 4);
        return body.Count == 0 ? [MarkdownText.Escape($"[{label}]")] : [$"{MarkdownText.Escape($"[{label}]")} {body[0]}", .. body.Skip(1)];
    }

    private static List<string> Comment(RstNode node)
    {
        var lines = RstInline.PlainText(node.Children).Replace("-->", "--&gt;", StringComparison.Ordinal).Split('\n');
        return lines.Length == 1 ? [$"<!-- {lines[0]} -->"] : ["<!--", .. lines.Where(line => line.Trim().Length > 0), "-->"];
    }

    private List<string> Kept(RstNode node, string what)
    {
        // A directive may make several nodes, each of which stands where all of it does.
        if (node.Span == lastKept)
            return [];
        lastKept = node.Span;
        notes.Add(new ConversionNote(node.Line, $"{what} has no equivalent in Markdown: it is kept as it is, in a block of code."));
        return [.. MarkdownText.Fenced(KeptRst, string.Join('\n', SourceLines(node)))];
    }

    // The lines as they are written, as far to the left as the first one.
    private IEnumerable<string> SourceLines(RstNode node)
    {
        var source = tree.Source;
        var column = node.Span.Start - source.LineAt(node.Span.Start).Start;
        var lines = source.Slice(node.Span).ReplaceLineEndings("\n").Split('\n');
        return lines.Select((line, index) => index == 0 ? line : line.Length > column && line.AsSpan(0, column).IsWhiteSpace() ? line[column..] : line.TrimStart());
    }

    // A name that another place has too is none any more; the id still is.
    private static string? NameOf(RstNode target) => new[] { FirstName(target["names"]), FirstName(target["dupnames"]), target["ids"] }
        .FirstOrDefault(name => !string.IsNullOrEmpty(name) && !name.AsSpan().ContainsAny("[]\\"));

    // Blanks in a name are escaped, as those between names are not.
    private static string? FirstName(string? names)
    {
        const string escaped = "\\ ";
        return names?.Replace(escaped, "\0", StringComparison.Ordinal).Split(' ')[0].Replace('\0', ' ');
    }

    private static string LanguageOf(RstNode node) => node.Kind switch
    {
        RstNodeKind.DoctestBlock => "pycon",
        RstNodeKind.MathBlock => "math",
        _ => node["classes"]?.Split(' ') is ["code", var language, ..] ? language : "",
    };

    private static bool IsList(RstNode node) =>
        node.Kind is RstNodeKind.BulletList or RstNodeKind.EnumeratedList or RstNodeKind.DefinitionList or RstNodeKind.FieldList or RstNodeKind.Docinfo;

    private static List<string> Quoted(List<string> lines) => lines.ConvertAll(line => line.Length == 0 ? ">" : "> " + line);

    private static List<string> Indented(string first, List<string> lines, int? width = null)
    {
        if (lines.Count == 0)
            return [first.TrimEnd()];
        var indent = new string(' ', width ?? first.Length);
        return [first + lines[0], .. lines.Skip(1).Select(line => line.Length == 0 ? "" : indent + line)];
    }
}
