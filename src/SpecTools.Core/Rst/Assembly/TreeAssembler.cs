using SpecTools.Rst.Inlines;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Assembly;

/// <summary>
/// Makes the whole tree that docutils has right after parsing: inline elements in their texts, the nodes that
/// directives leave behind in their places, names of targets, and every system message where docutils puts it.
/// The block tree stays as it is: inline markup is looked at only when somebody asks for this tree.
/// </summary>
internal sealed partial class TreeAssembler
{
    private readonly RstDocument source;
    private readonly RstDocument result;
    private readonly NameTable names = new();
    private readonly RoleRegistry roles;

    private TreeAssembler(RstDocument source)
    {
        this.source = source;
        result = new RstDocument(source.Source, source.Dialect);
        roles = new RoleRegistry(source.Dialect);
    }

    internal static RstDocument Assemble(RstDocument document)
    {
        var assembler = new TreeAssembler(document);
        assembler.AppendChildren(assembler.result, document);
        assembler.Finish();
        return assembler.result;
    }

    private void AppendChildren(RstNode target, RstNode block)
    {
        var children = block.Children;
        for (var i = 0; i < children.Count; i++)
            Append(target, children[i]);
    }

    private void Append(RstNode target, RstNode block)
    {
        switch (block)
        {
            case RstSection section:
                AppendSection(target, section);
                break;
            case RstSystemMessage message:
                target.Add(Copy(message));
                break;
            case RstDirective directive:
                AppendDirective(target, directive);
                break;
            case RstTextNode { Kind: RstNodeKind.Paragraph } paragraph:
                AppendText(target, paragraph, RstNodeKind.Paragraph, messagesTo: target);
                break;
            case RstTextNode text:
                AppendPlainText(target, text);
                break;
            default:
                AppendElement(target, block);
                break;
        }
    }

    private void AppendElement(RstNode target, RstNode block)
    {
        switch (block.Kind)
        {
            case RstNodeKind.DefinitionListItem:
                AppendDefinition(target, block);
                break;
            case RstNodeKind.Field:
                AppendField(target, block);
                break;
            case RstNodeKind.BlockQuote:
                AppendBlockQuote(target, block);
                break;
            case RstNodeKind.LineBlock:
                AppendLineBlock(target, block);
                break;
            case RstNodeKind.Target:
                AppendTarget(target, block);
                break;
            case RstNodeKind.Footnote or RstNodeKind.Citation:
                AppendFootnote(target, block);
                break;
            case RstNodeKind.SubstitutionDefinition:
                AppendSubstitution(target, block);
                break;
            default:
                AppendChildren(Add(target, block), block);
                break;
        }
    }

    private void AppendSection(RstNode target, RstSection section)
    {
        var node = Add(target, section);
        var title = Add(node, section.Title);
        var content = Inlines(section.Title, target);
        title.ReplaceChildren(content.Nodes);
        var name = ReferenceNames.Normalize(RstInline.PlainText(content.Nodes));
        NodeNames.Add(node, name);

        // A message about the title's own underline comes before those about its text.
        var next = 1;
        for (; next < section.Children.Count && section.Children[next] is RstSystemMessage { Fault: RstFault.TitleUnderlineTooShort or RstFault.TitleOverlineTooShort }; next++)
            Append(node, section.Children[next]);
        AddAll(node, content.Messages);
        NoteName(node, name, isExplicit: false, node, section.Line + 1);
        for (; next < section.Children.Count; next++)
            Append(node, section.Children[next]);
    }

    private RstNode AppendText(RstNode target, RstTextNode text, RstNodeKind kind, RstNode? messagesTo)
    {
        var content = Inlines(text, target);
        var node = new RstNode(kind, text.Span, text.Line);
        target.Add(node);
        node.ReplaceChildren(content.Nodes);
        if (messagesTo is not null)
            AddAll(messagesTo, content.Messages);
        return node;
    }

    private static void AppendPlainText(RstNode target, RstTextNode text)
    {
        var node = Add(target, text);
        var isEmpty = text.Lines.Count == 0 || (text.Lines.Count == 1 && text.Lines[0].IsEmpty);
        if (!isEmpty)
            node.Add(new RstText(text));
    }

    private void AppendDefinition(RstNode target, RstNode block)
    {
        var item = Add(target, block);
        var term = (RstTextNode)block.Children[0];
        var content = Inlines(term, item);
        TermSplitter.AddTo(item, term, content.Nodes);
        var definition = Add(item, block.Children[1]);
        AddAll(definition, content.Messages);
        AppendChildren(definition, block.Children[1]);
    }

    private void AppendField(RstNode target, RstNode block)
    {
        var field = Add(target, block);
        var name = (RstTextNode)block.Children[0];
        var content = Inlines(name, field);
        Add(field, name).ReplaceChildren(content.Nodes);
        var body = Add(field, block.Children[1]);
        AddAll(body, content.Messages);
        AppendChildren(body, block.Children[1]);
    }

    private void AppendBlockQuote(RstNode target, RstNode block)
    {
        var quote = Add(target, block);
        foreach (var child in block.Children)
        {
            if (child is RstTextNode { Kind: RstNodeKind.Attribution } attribution)
                AppendText(quote, attribution, RstNodeKind.Attribution, messagesTo: target);
            else
                Append(quote, child);
        }
    }

    private void AppendLineBlock(RstNode target, RstNode block)
    {
        var messages = new List<RstNode>();
        AppendLines(target, block, target, messages);
        AddAll(target, messages);
    }

    private void AppendLines(RstNode target, RstNode block, RstNode around, List<RstNode> messages)
    {
        var lines = Add(target, block);
        foreach (var child in block.Children)
        {
            if (child is not RstTextNode line)
            {
                AppendLines(lines, child, around, messages);
                continue;
            }

            var content = Inlines(line, around);
            Add(lines, line).ReplaceChildren(content.Nodes);
            messages.AddRange(content.Messages);
        }
    }

    private void AppendTarget(RstNode target, RstNode block)
    {
        var node = Copy(block);
        if (node["refuri"] is { } uri)
            node.Set("refuri", StandaloneLink.WithScheme(uri));
        if (node["names"] is not null)
            NoteNames(node, isExplicit: true, target, block.Line);
        target.Add(node);
    }

    private void AppendFootnote(RstNode target, RstNode block)
    {
        var node = Add(target, block);
        var children = block.Children;
        var first = children.Count > 0 && children[0] is RstTextNode { Kind: RstNodeKind.Label } label ? AddLabel(node, label) : 0;
        NoteNames(node, isExplicit: true, node, block.Line);
        for (var i = first; i < children.Count; i++)
            Append(node, children[i]);
    }

    private static int AddLabel(RstNode node, RstTextNode label)
    {
        AppendPlainText(node, label);
        return 1;
    }

    // Adds the messages about a node's names, if it has any that were taken.
    private void NoteNames(RstNode node, bool isExplicit, RstNode messagesTo, int line)
    {
        foreach (var name in NodeNames.Of(node))
            NoteName(node, name, isExplicit, messagesTo, line);
    }

    private void NoteName(RstNode node, string name, bool isExplicit, RstNode messagesTo, int line)
    {
        if (names.Note(node, name, isExplicit, out var first) is not { } fault)
            return;
        var origin = fault == RstFault.DuplicateImplicitTarget ? "implicit" : "explicit";
        messagesTo.Add(new RstSystemMessage(fault, $"Duplicate {origin} target name: \"{name}\".", node.Span, line) { Rival = first });
    }

    /// <summary>The inline elements of a text. Names of targets in it are noted, with the messages in the node around it.</summary>
    private InlineContent Inlines(RstTextNode text, RstNode around) =>
        Inlines(text.InlineText, text.FaultLine, text.OutermostLine, around);

    private InlineContent Inlines(InlineText text, int faultLine, int outermostLine, RstNode around)
    {
        var content = InlineParser.Parse(text, roles, faultLine);
        foreach (var node in content.Nodes)
        {
            if (node.Kind == RstNodeKind.Target && node["names"] is not null && node["refname"] is null)
                NoteNames(node, isExplicit: true, around, outermostLine);
        }

        return content;
    }

    private static RstNode Add(RstNode target, RstNode block)
    {
        var node = Copy(block);
        target.Add(node);
        return node;
    }

    private static RstNode Copy(RstNode block)
    {
        if (block is RstSystemMessage message)
            return new RstSystemMessage(message.Fault, message.Message, message.Span, message.Line) { Subject = message.Subject };
        var node = new RstNode(block.Kind, block.Span, block.Line);
        node.CopyAttributes(block);
        node.Reserve(block.Children.Count);
        return node;
    }

    private static void AddAll(RstNode target, IReadOnlyList<RstNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
            target.Add(nodes[i]);
    }
}
