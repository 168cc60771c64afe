using SpecTools.Rst.Characters;

namespace SpecTools.Rst.Writers;

/// <summary>Writes a tree as reStructuredText, in the form that OpenStack's templates have.</summary>
public sealed class RstWriter
{
    private const string Marks = "==-~^\"'+#";
    private const int Indent = 3;

    private readonly HashSet<RstNode> searched = [];
    private readonly HashSet<RstNode> freeStanding = [];
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly List<ConversionNote> notes = [];

    private RstWriter(RstDocument tree)
    {
        // A title that several sections have leads nowhere.
        var sections = tree.DescendantsAndSelf().Where(node => node.Kind is RstNodeKind.Section or RstNodeKind.Document && node["ids"] is not null && TitleOf(node) is not null);
        foreach (var same in sections.GroupBy(section => TitleOf(section)!, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1))
        {
            foreach (var id in same.Single()["ids"]!.Split(' '))
                titles.TryAdd(id, same.Key);
        }

        foreach (var target in tree.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Target && node["refuri"] is null))
        {
            if (target["ids"] is { } id)
                titles.TryAdd(id, id);
        }
    }

    /// <summary>Writes a tree.</summary>
    /// <param name="tree">The tree, with references that lead somewhere by address or id.</param>
    /// <param name="notes">What was kept without an equivalent, in the order of the text.</param>
    /// <returns>The text; lines end in a line feed.</returns>
    public static string Write(RstDocument tree, out IReadOnlyList<ConversionNote> notes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var writer = new RstWriter(tree);
        var lines = writer.Blocks(tree.Children, 0);
        notes = writer.notes;
        return lines.Count == 0 ? "" : string.Join('\n', lines.Select(line => line.TrimEnd())) + "\n";
    }

    /// <summary>A footnote's label: a number, a citation's name, or a name with the mark of a numbered footnote.</summary>
    internal static string LabelFor(string label) =>
        label.Length > 0 && label.All(char.IsAsciiDigit) ? label
        : label.Length > 0 && char.IsLetter(label[0]) && label.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.') && char.IsLetterOrDigit(label[^1]) ? label
        : !label.Any(char.IsLetterOrDigit) ? "*"
        : "#" + string.Concat(label.Select(character => char.IsLetterOrDigit(character) ? character : '-')).Trim('-');

    private List<string> Blocks(IEnumerable<RstNode> nodes, int level) => BlockLines.Join(nodes, node => Block(node, level), WouldJoin, "..");

    // What is set in belongs to a list above it, unless something stands between.
    private static bool WouldJoin(RstNode last, RstNode node) =>
        (IsList(last) && (last.Kind == node.Kind || node.Kind == RstNodeKind.BlockQuote)) || (last.Kind == RstNodeKind.BlockQuote && node.Kind == RstNodeKind.BlockQuote)
        || (node.Kind == RstNodeKind.BlockQuote && last.Kind is not (RstNodeKind.Paragraph or RstNodeKind.Title));

    private static bool IsList(RstNode node) => node.Kind is RstNodeKind.BulletList or RstNodeKind.EnumeratedList or RstNodeKind.DefinitionList or RstNodeKind.LineBlock
        or RstNodeKind.Footnote or RstNodeKind.Comment;

    private List<string> Block(RstNode node, int level)
    {
        switch (node.Kind)
        {
            case RstNodeKind.Section:
                return Blocks(node.Children, level + 1);
            case RstNodeKind.Title when node.Parent?.Kind is RstNodeKind.Section or RstNodeKind.Document:
                return Heading(node, level);
            case RstNodeKind.Title:
                return [Mark(node)];
            case RstNodeKind.Rubric:
                return [$".. rubric:: {OneLine(node)}"];
            case RstNodeKind.Paragraph or RstNodeKind.Caption:
                return Paragraph(node);
            case RstNodeKind.BulletList:
                return Items(node, level, _ => "* ");
            case RstNodeKind.EnumeratedList:
                var first = int.TryParse(node["start"], out var start) ? start : 1;
                return Items(node, level, index => $"{first + index}. ");
            case RstNodeKind.DefinitionList:
                return [.. node.Children.SelectMany(item => Definition(item, level))];
            case RstNodeKind.LineBlock:
                return [.. node.Children.Select(line => ("| " + OneLine(line)).TrimEnd())];
            case RstNodeKind.BlockQuote:
                return SetIn(Blocks(node.Children, level));
            case RstNodeKind.LiteralBlock:
                return Code(node);
            case RstNodeKind.Table:
                return Table(node, level);
            case RstNodeKind.Image:
                return Image(node);
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                return Footnote(node, level);
            case RstNodeKind.Comment:
                return ["..", .. SetIn([.. RstInline.PlainText(node.Children).Split('\n')])];
            case RstNodeKind.Target:
                return node["refuri"] is { } uri ? [$".. _{RefName(node["names"] ?? "")}: {uri}"] : node["ids"] is { } id ? [$".. _{RefName(id)}:"] : [];
            case RstNodeKind.Transition:
                return IsFreeStanding(node) ? ["----"] : [];
            case RstNodeKind.Raw:
                notes.Add(new ConversionNote(node.Line, "HTML has no equivalent in reStructuredText that is safe: it is kept as it is, in a block of code."));
                return Directive("code-block:: html", [.. RstInline.PlainText(node.Children).Split('\n')]);
            case RstNodeKind.Note or RstNodeKind.Tip or RstNodeKind.Important or RstNodeKind.Warning or RstNodeKind.Caution:
                return Directive($"{node.Kind.TagName()}::", Blocks(node.Children, level));
            default:
                return node.Children.All(child => child.Kind == RstNodeKind.Text) ? Paragraph(node) : Blocks(node.Children, level);
        }
    }

    private List<string> Heading(RstNode title, int level)
    {
        var text = OneLine(title);
        if (text.Length == 0)
            text = "\\";
        var line = new string(Marks[Math.Min(level, Marks.Length - 1)], Math.Max(1, RstCharacters.ColumnWidth(text)));
        if (level >= Marks.Length)
            notes.Add(new ConversionNote(title.Line, "The headings nest deeper than there are styles for them: the deepest ones share one."));
        return level == 0 ? [line, text, line] : [text, line];
    }

    private List<string> Paragraph(RstNode node)
    {
        var lines = Inline(node).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        // Two colons at the end would announce code.
        if (lines.Count > 0 && lines[^1].EndsWith("::", StringComparison.Ordinal))
            lines[^1] = lines[^1][..^1] + "\\:";
        if (lines.Count > 0 && !IsParagraph(lines))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                if (lines[i][0] != '\\' && (i == 0 || IsAdornment(lines[i])))
                    lines[i] = "\\" + lines[i];
            }
        }

        return lines;
    }

    private static bool IsParagraph(List<string> lines) =>
        RstDocument.Parse(Text.SourceText.FromString(string.Join('\n', lines) + "\n")).Children is [RstTextNode { Kind: RstNodeKind.Paragraph }];

    private static bool IsAdornment(string line) => RstCharacters.IsAdornment(line[0]) && line.All(character => character == line[0]);

    private List<string> Items(RstNode list, int level, Func<int, string> marker)
    {
        var isDense = list.Children.All(item => item.Children.Count == 1 && item.Children[0].Kind == RstNodeKind.Paragraph);
        var lines = new List<string>();
        for (var i = 0; i < list.Children.Count; i++)
        {
            if (i > 0 && !isDense)
                lines.Add("");
            var mark = marker(i);
            var body = Blocks(list.Children[i].Children, level);
            lines.Add(body.Count == 0 ? mark : mark + body[0]);
            lines.AddRange(SetIn(body.Skip(1), mark.Length));
        }

        return lines;
    }

    private List<string> Definition(RstNode item, int level)
    {
        var term = string.Join(" : ", item.Children.Where(child => child.Kind is RstNodeKind.Term or RstNodeKind.Classifier).Select(OneLine));
        return [term, .. SetIn(Blocks(item.Children.Where(child => child.Kind == RstNodeKind.Definition).SelectMany(child => child.Children), level)), ""];
    }

    private static List<string> Code(RstNode node)
    {
        var classes = node["classes"];
        var text = RstInline.PlainText(node.Children);
        List<string> lines = [.. text.TrimEnd('\n').Split('\n')];
        if (classes == "code {eval-rst}")
            return lines;
        if (classes is not null && classes.StartsWith("code {", StringComparison.Ordinal) && classes.EndsWith('}'))
            return Directive(classes[6..^1] + "::", lines);
        var language = classes?.Split(' ') is ["code", var name, ..] ? name : null;
        return text.Trim().Length == 0 ? [] : Directive(language is null ? ":" : language == "math" ? "math::" : $"code-block:: {language}", lines, isCode: true);
    }

    private List<string> Table(RstNode table, int level)
    {
        var rows = table.DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Row).ToList();
        var width = rows.Select(row => row.Children.Count).DefaultIfEmpty(0).Max();
        if (width == 0)
            return [];
        var heads = rows.Count(row => row.Parent!.Kind == RstNodeKind.Thead);

        // Markdown has no table without a head; an empty one says that there is none.
        if (heads == 1 && rows.Count > 1 && rows[0].Children.All(cell => cell.Children.Count == 0))
        {
            rows.RemoveAt(0);
            heads = 0;
        }

        var body = heads > 0 ? new List<string> { $":header-rows: {heads}", "" } : [""];
        foreach (var row in rows)
        {
            for (var i = 0; i < width; i++)
            {
                var cell = i < row.Children.Count ? Blocks(row.Children[i].Children, level) : [];
                body.Add((i == 0 ? "* - " : "  - ") + (cell.Count > 0 ? cell[0] : ""));
                body.AddRange(SetIn(cell.Skip(1), 4));
            }
        }

        return [".. list-table::", .. SetIn(body)];
    }

    private static List<string> Image(RstNode node) =>
        node["alt"] is { Length: > 0 } alt ? [$".. image:: {node["uri"]}", $"   :alt: {alt.Replace('\n', ' ')}"] : [$".. image:: {node["uri"]}"];

    private List<string> Footnote(RstNode node, int level)
    {
        var label = node.Children is [{ Kind: RstNodeKind.Label } first, ..] ? RstInline.PlainText(first.Children) : "#";
        var body = Blocks(node.Children.Where(child => child.Kind != RstNodeKind.Label), level);
        return [$".. [{LabelFor(label)}] {(body.Count > 0 ? body[0] : "")}", .. SetIn(body.Skip(1))];
    }

    private static List<string> Directive(string head, List<string> body, bool isCode = false) =>
        head == ":" ? ["::", "", .. SetIn(body)] : [$".. {head}", .. isCode || body.Count > 0 ? new[] { "" } : [], .. SetIn(body)];

    // A line across stands between paragraphs, neither at an end nor beside another one.
    private bool IsFreeStanding(RstNode node)
    {
        var parent = node.Parent!;
        if (parent.Kind is not (RstNodeKind.Section or RstNodeKind.Document))
            return false;
        if (searched.Add(parent))
        {
            for (var i = 1; i + 1 < parent.Children.Count; i++)
            {
                if (parent.Children[i].Kind == RstNodeKind.Transition
                    && parent.Children[i - 1].Kind is not (RstNodeKind.Title or RstNodeKind.Transition)
                    && parent.Children[i + 1].Kind is not (RstNodeKind.Section or RstNodeKind.Transition))
                {
                    freeStanding.Add(parent.Children[i]);
                }
            }
        }

        return freeStanding.Contains(node);
    }

    private string Mark(RstNode title) => OneLine(title) is { Length: > 0 } text ? $"**{text}**" : "";

    private string OneLine(RstNode node) => string.Join(' ', Inline(node).Split('\n', StringSplitOptions.TrimEntries));

    private string Inline(RstNode node) => RstTextWriter.Write(node.Children, titles.GetValueOrDefault);

    private static string? TitleOf(RstNode section) =>
        section.Children is [{ Kind: RstNodeKind.Title } title, ..] ? RstInline.PlainText(title.Children) : null;

    private static string RefName(string name) => name.Contains(':', StringComparison.Ordinal) || name.StartsWith('_') ? $"`{name}`" : name;

    private static List<string> SetIn(IEnumerable<string> lines, int width = Indent) =>
        [.. lines.Select(line => line.Length == 0 ? "" : new string(' ', width) + line)];
}
