using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using SpecTools.Markdown;
using SpecTools.Rst;
using SpecTools.Text;
using Tree = Markdig.Syntax.MarkdownDocument;

namespace SpecTools.Adapters;

/// <summary>Turns Markdig's tree into docutils': headings become nested sections, all else the node of the same meaning.</summary>
internal sealed class TreeMapper
{
    private readonly SourceText source;
    private readonly MarkdownSlugs slugs = new();
    private readonly TreeInlines inlines;
    private readonly TreeParagraphs paragraphs;

    /// <summary>Begins with nothing mapped.</summary>
    /// <param name="source">The text of the document.</param>
    internal TreeMapper(SourceText source)
    {
        this.source = source;
        inlines = new TreeInlines(source);
        paragraphs = new TreeParagraphs(inlines);
    }

    /// <summary>Maps a document. Where one heading stands above all else, it is the document's title.</summary>
    internal RstDocument Map(Tree tree)
    {
        var document = new RstDocument(source, RstDialect.Sphinx);
        var open = new Stack<(RstNode Node, int Level)>();
        open.Push((document, 0));
        foreach (var block in InOrder(tree))
        {
            if (block is HeadingBlock heading)
                open.Push((OpenSection(open, heading), heading.Level));
            else
                Add(open.Peek().Node, block);
        }

        PromoteTitle(document);
        return document;
    }

    // Markdig keeps footnotes together, and definitions of links: they go back to where they stand.
    private static IEnumerable<Block> InOrder(Tree tree)
    {
        var kept = tree.OfType<ContainerBlock>().Where(IsGroup).SelectMany(group => group).Where(block => block is not FootnoteLinkReferenceDefinition).ToList();
        return kept.Count == 0 ? tree : tree.Where(block => !IsGroup(block)).Concat(kept).OrderBy(block => block.Span.Start);
    }

    private static bool IsGroup(Block block) => block is FootnoteGroup or LinkReferenceDefinitionGroup;

    private RstNode OpenSection(Stack<(RstNode Node, int Level)> open, HeadingBlock heading)
    {
        while (open.Peek().Level >= heading.Level)
            open.Pop();
        var section = Node(RstNodeKind.Section, heading);
        var title = Node(RstNodeKind.Title, heading);
        inlines.Add(title, heading);
        section.Set("ids", slugs.Of(RstInline.PlainText([.. title.Children])));
        section.Add(title);
        open.Peek().Node.Add(section);
        return section;
    }

    // As docutils does it: a lone section is the document, and its title that of the document.
    private static void PromoteTitle(RstDocument document)
    {
        var content = document.Children.Where(child => child.Kind is not (RstNodeKind.Comment or RstNodeKind.Footnote)).ToList();
        if (content is not [{ Kind: RstNodeKind.Section } section])
            return;
        document.Set("ids", section["ids"]!);
        document.ReplaceChildren(
            [section.Children[0], .. document.Children.TakeWhile(child => child != section), .. section.Children.Skip(1), .. document.Children.SkipWhile(child => child != section).Skip(1)]);
    }

    private void AddAll(RstNode parent, ContainerBlock container)
    {
        foreach (var block in container)
            Add(parent, block);
    }

    private void Add(RstNode parent, Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                break;
            case LinkReferenceDefinition { Label: { } label, Url: { } url } definition:
                var target = Child(parent, RstNodeKind.Target, definition);
                target.Set("names", label);
                target.Set("refuri", url);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment } comment:
                AddComment(parent, comment);
                break;
            case HeadingBlock heading:
                // Inside a quote or an item no section can begin.
                inlines.Add(Child(parent, RstNodeKind.Rubric, heading), heading);
                break;
            case ParagraphBlock paragraph:
                paragraphs.Add(parent, paragraph);
                break;
            case HtmlBlock html:
                var raw = Child(parent, RstNodeKind.Raw, html);
                raw.Set("format", "html");
                raw.Add(inlines.Text(Lines(html), html));
                break;
            case CodeBlock code:
                AddCode(parent, code);
                break;
            case ThematicBreakBlock:
                Child(parent, RstNodeKind.Transition, block);
                break;
            case ListBlock { IsOrdered: false } list when list.All(item => TreeParagraphs.IsDefinition((ListItemBlock)item)):
                AddDefinitions(Child(parent, RstNodeKind.DefinitionList, list), list);
                break;
            case ListBlock list:
                AddAll(AddList(parent, list), list);
                break;
            case QuoteBlock { Count: > 0 } quote when quote[0] is ParagraphBlock { Inline: not null } mark && TreeParagraphs.AlertOf(mark, source) is { } alert:
                AddAlert(Child(parent, alert, quote), quote, mark);
                break;
            case ListItemBlock item:
                AddAll(Child(parent, RstNodeKind.ListItem, item), item);
                break;
            case QuoteBlock quote:
                AddAll(Child(parent, RstNodeKind.BlockQuote, quote), quote);
                break;
            case Table table:
                AddTable(parent, table);
                break;
            case Footnote footnote:
                AddFootnote(parent, footnote);
                break;
            case ContainerBlock container:
                AddAll(parent, container);
                break;
            case LeafBlock leaf:
                Child(parent, RstNodeKind.Paragraph, leaf).Add(inlines.Text(Lines(leaf), leaf));
                break;
        }
    }

    private void AddDefinitions(RstNode parent, ListBlock list)
    {
        foreach (var item in list.Cast<ListItemBlock>())
        {
            var node = Child(parent, RstNodeKind.DefinitionListItem, item);
            var term = Child(node, RstNodeKind.Term, item);
            var definition = Child(node, RstNodeKind.Definition, item);
            paragraphs.AddDefinition(term, definition, (ParagraphBlock)item[0]);
            foreach (var block in item.Skip(1))
                Add(definition, block);
        }
    }

    private void AddAlert(RstNode parent, QuoteBlock quote, ParagraphBlock mark)
    {
        paragraphs.AddBehindFirstLine(parent, mark);
        foreach (var block in quote.Skip(1))
            Add(parent, block);
    }

    private void AddComment(RstNode parent, HtmlBlock comment)
    {
        const string start = "<!--";
        var text = Lines(comment).Trim();
        text = text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : text;
        text = text.EndsWith("-->", StringComparison.Ordinal) ? text[..^3] : text;
        if (text.Trim().Length > 0)
            Child(parent, RstNodeKind.Comment, comment).Add(inlines.Text(text.Trim(' ').Trim('\n'), comment));
    }

    private void AddCode(RstNode parent, CodeBlock code)
    {
        var block = Child(parent, RstNodeKind.LiteralBlock, code);
        if (code is FencedCodeBlock { Info.Length: > 0 } fenced)
            block.Set("classes", "code " + fenced.Info);
        block.Add(inlines.Text(Lines(code), code));
    }

    private RstNode AddList(RstNode parent, ListBlock list)
    {
        var node = Child(parent, list.IsOrdered ? RstNodeKind.EnumeratedList : RstNodeKind.BulletList, list);
        if (!list.IsOrdered)
        {
            node.Set("bullet", list.BulletType.ToString());
            return node;
        }

        node.Set("enumtype", "arabic");
        node.Set("suffix", list.OrderedDelimiter.ToString());
        if (list.OrderedStart is { } start and not "1")
            node.Set("start", start.TrimStart('0') is { Length: > 0 } number ? number : "0");
        return node;
    }

    private void AddTable(RstNode parent, Table table)
    {
        var group = Node(RstNodeKind.Tgroup, table);
        Child(parent, RstNodeKind.Table, table).Add(group);
        var rows = table.OfType<TableRow>().ToLookup(row => row.IsHeader);
        foreach (var (isHeader, kind) in new[] { (true, RstNodeKind.Thead), (false, RstNodeKind.Tbody) })
        {
            if (!rows.Contains(isHeader))
                continue;
            var part = Child(group, kind, table);
            foreach (var row in rows[isHeader])
            {
                var line = Child(part, RstNodeKind.Row, row);
                foreach (var cell in row)
                    AddAll(Child(line, RstNodeKind.Entry, cell), (TableCell)cell);
            }
        }
    }

    private void AddFootnote(RstNode parent, Footnote footnote)
    {
        var node = Child(parent, RstNodeKind.Footnote, footnote);
        node.Set("ids", TreeInlines.IdOf(footnote));
        node.Set("names", TreeInlines.LabelOf(footnote));
        if (footnote.Links.Count > 0)
            node.Set("backrefs", string.Join(' ', footnote.Links.Where(link => !link.IsBackLink).Select(TreeInlines.IdOf)));
        Child(node, RstNodeKind.Label, footnote).Add(inlines.Text(TreeInlines.LabelOf(footnote), footnote));
        AddAll(node, footnote);
    }

    private static string Lines(LeafBlock leaf) => TreeInlines.Lines(leaf);

    private RstNode Child(RstNode parent, RstNodeKind kind, Block block)
    {
        var node = Node(kind, block);
        parent.Add(node);
        return node;
    }

    private RstNode Node(RstNodeKind kind, Block block) => new(kind, inlines.SpanOf(block), block.Line + 1);
}
