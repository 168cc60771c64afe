using SpecTools.Rst.Parsing;
using SpecTools.Text;

namespace SpecTools.Rst.Assembly;

// What directives leave behind. A directive that only Sphinx knows stays a node of its own.
internal sealed partial class TreeAssembler
{
    private RstNode? decoration;
    private readonly List<RstNode> metas = [];

    private void AppendDirective(RstNode target, RstDirective directive, RstNode? substitution = null)
    {
        if (!directive.IsValid)
        {
            AppendChildren(target, directive);
            return;
        }

        if (!DirectiveTable.IsDocutils(directive.Name))
        {
            AppendForeign(target, directive);
            return;
        }

        if (DirectiveOptions.Read(directive, out var fault) is not { } options)
        {
            Fail(target, directive, fault);
            return;
        }

        AppendDirective(target, directive, options, substitution);
    }

    private void AppendDirective(RstNode target, RstDirective directive, DirectiveOptions options, RstNode? substitution)
    {
        var name = directive.Name.ToLowerInvariant();
        switch (name)
        {
            case "attention" or "caution" or "danger" or "error" or "hint" or "important" or "note" or "tip" or "warning":
                AppendChildren(AddNode(target, directive, options, Enum.Parse<RstNodeKind>(name, ignoreCase: true)), directive);
                break;
            case "admonition":
                AppendAdmonition(target, directive, options);
                break;
            case "topic" or "sidebar":
                AppendTopic(target, directive, options, name);
                break;
            case "epigraph" or "highlights" or "pull-quote":
                AppendQuotes(target, directive, name);
                break;
            case "compound":
                AppendChildren(AddNode(target, directive, options, RstNodeKind.Compound), directive);
                break;
            case "container":
                AppendContainer(target, directive, options);
                break;
            case "line-block":
                AppendLineBlockDirective(target, directive, options);
                break;
            case "parsed-literal":
                AppendParsedLiteral(target, directive, options);
                break;
            case "code" or "code-block" or "sourcecode":
                AppendCode(target, directive, options);
                break;
            case "math":
                AppendMath(target, directive, options);
                break;
            case "rubric":
                AppendRubric(target, directive, options);
                break;
            case "image":
                AppendImage(target, directive, options, substitution);
                break;
            case "figure":
                AppendFigure(target, directive, options);
                break;
            case "table":
                AppendTable(target, directive, options);
                break;
            case "list-table":
                AppendListTable(target, directive, options);
                break;
            case "csv-table":
                AppendCsvTable(target, directive, options);
                break;
            case "contents":
                AppendContents(target, directive, options);
                break;
            case "sectnum" or "section-numbering" or "target-notes":
                AddName(AddPending(target, directive), directive, options);
                break;
            case "class":
                AppendClass(target, directive);
                break;
            case "header" or "footer":
                AppendDecoration(directive, name);
                break;
            case "raw":
                AppendRaw(target, directive, options);
                break;
            case "include":
                target.Add(Message(directive, RstFault.DisabledDirective, "Files are not included."));
                break;
            case "replace" or "unicode" or "date":
                AppendReplacement(target, directive, options, substitution, name);
                break;
            case "role":
                DefineRole(target, directive);
                break;
            case "default-role":
                SetDefaultRole(target, directive);
                break;
            case "title":
                result.Set("title", directive.Arguments[0]);
                break;
            case "meta":
                AppendMeta(directive);
                break;
            default:
                target.Add(Message(directive, RstFault.DirectiveReport, "Directive processed."));
                break;
        }
    }

    private void AppendForeign(RstNode target, RstDirective directive)
    {
        var node = new RstNode(RstNodeKind.Directive, directive.Span, directive.Line);
        node.Set("name", directive.Name);
        if (directive.Arguments.Count > 0)
            node.Set("arguments", string.Join(' ', directive.Arguments));
        target.Add(node);
        if (directive.Children.Count > 0)
            AppendChildren(node, directive);
        else if (directive.Content.Count > 0)
            node.Add(new RstText(directive.Content.ToString(), directive.ContentSpan, directive.Line));
    }

    private static RstSystemMessage Message(RstDirective directive, RstFault fault, string message, string? subject = null) =>
        new(fault, message, directive.Span, directive.FaultLine) { Subject = subject };

    private static void Fail(RstNode target, RstDirective directive, string fault) =>
        target.Add(Message(directive, RstFault.InvalidDirective, $"Error in \"{directive.Name}\" directive: {fault}."));

    private static RstNode NewNode(RstDirective directive, RstNodeKind kind) => new(kind, directive.Span, directive.Line);

    // A node with the classes and the name that the options give it.
    private RstNode AddNode(RstNode target, RstDirective directive, DirectiveOptions options, RstNodeKind kind)
    {
        var node = NewNode(directive, kind);
        DirectiveOptions.AddClasses(node, options["class"]);
        AddName(node, directive, options);
        target.Add(node);
        return node;
    }

    private void AddName(RstNode node, RstDirective directive, DirectiveOptions options)
    {
        if (options["name"] is not { Length: > 0 } name)
            return;
        NodeNames.Add(node, ReferenceNames.Normalize(name));
        NoteNames(node, isExplicit: true, node, directive.OutermostLine);
    }

    private static RstPending AddPending(RstNode target, RstDirective directive)
    {
        var node = new RstPending(directive);
        target.Add(node);
        return node;
    }

    /// <summary>Adds a node with inline elements; gives the messages about them.</summary>
    private IReadOnlyList<RstSystemMessage> AppendInline(RstNode node, RstDirective directive, RstFragment raw, RstNode around, int? line = null)
    {
        var content = Inlines(raw.InlineText, line ?? directive.FaultLine, directive.OutermostLine, around);
        AddAll(node, content.Nodes);
        return content.Messages;
    }

    private IReadOnlyList<RstSystemMessage> AddTitle(RstNode node, RstDirective directive, RstFragment raw, RstNode around, RstNodeKind kind = RstNodeKind.Title)
    {
        var title = new RstNode(kind, raw.Span, directive.Line);
        var messages = AppendInline(title, directive, raw, around);
        node.Add(title);
        return messages;
    }

    private void AppendAdmonition(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var node = AddNode(target, directive, options, RstNodeKind.Admonition);
        AddAll(node, AddTitle(node, directive, directive.ArgumentFragments[0], target));
        if (!options.Has("class"))
            node.Set("classes", "admonition-" + OptionValues.Identifier(directive.Arguments[0]));
        AppendChildren(node, directive);
    }

    private void AppendTopic(RstNode target, RstDirective directive, DirectiveOptions options, string name)
    {
        var isInSidebar = target.Kind == RstNodeKind.Sidebar;
        if (name == "sidebar" && isInSidebar)
        {
            Fail(target, directive, "it may not be used within a sidebar");
            return;
        }

        if (options.Has("subtitle") && directive.Arguments.Count == 0)
        {
            Fail(target, directive, "the \"subtitle\" option may not be used without a title");
            return;
        }

        if (!directive.IsBesideSections && !isInSidebar)
        {
            Fail(target, directive, "it may not be used within topics or body elements");
            return;
        }

        var node = NewNode(directive, name == "topic" ? RstNodeKind.Topic : RstNodeKind.Sidebar);
        var messages = new List<RstSystemMessage>();
        if (directive.Arguments.Count > 0)
            messages.AddRange(AddTitle(node, directive, directive.ArgumentFragments[0], target));
        if (options.Written("subtitle") is { } subtitle)
            messages.AddRange(AddTitle(node, directive, subtitle, target, RstNodeKind.Subtitle));
        AddAll(node, messages);
        DirectiveOptions.AddClasses(node, options["class"]);
        AddName(node, directive, options);
        target.Add(node);
        AppendChildren(node, directive);
    }

    private void AppendQuotes(RstNode target, RstDirective directive, string name)
    {
        var first = target.Children.Count;
        AppendChildren(target, directive);
        for (var i = first; i < target.Children.Count; i++)
        {
            if (target.Children[i].Kind == RstNodeKind.BlockQuote)
                DirectiveOptions.AddClasses(target.Children[i], name);
        }
    }

    private void AppendContainer(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var classes = directive.Arguments.Count > 0 ? OptionValues.Classes(directive.Arguments[0]) : "";
        if (classes is null)
        {
            Fail(target, directive, $"invalid class attribute value: \"{directive.Arguments[0]}\"");
            return;
        }

        var node = NewNode(directive, RstNodeKind.Container);
        DirectiveOptions.AddClasses(node, classes);
        AddName(node, directive, options);
        target.Add(node);
        AppendChildren(node, directive);
    }

    private void AppendRubric(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        var node = NewNode(directive, RstNodeKind.Rubric);
        var messages = AppendInline(node, directive, directive.ArgumentFragments[0], target);
        DirectiveOptions.AddClasses(node, options["class"]);
        AddName(node, directive, options);
        target.Add(node);
        AddAll(target, messages);
    }

    private void AppendClass(RstNode target, RstDirective directive)
    {
        if (OptionValues.Classes(directive.Arguments[0]) is not { } classes)
        {
            Fail(target, directive, $"invalid class attribute value: \"{directive.Arguments[0]}\"");
            return;
        }

        if (directive.Content.Count == 0)
        {
            AddPending(target, directive);
            return;
        }

        var first = target.Children.Count;
        AppendChildren(target, directive);
        for (var i = first; i < target.Children.Count; i++)
            DirectiveOptions.AddClasses(target.Children[i], classes);
    }

    private void AppendContents(RstNode target, RstDirective directive, DirectiveOptions options)
    {
        if (!directive.IsBesideSections && target.Kind != RstNodeKind.Sidebar)
        {
            Fail(target, directive, "it may not be used within topics or body elements");
            return;
        }

        const string label = "Contents";
        var topic = NewNode(directive, RstNodeKind.Topic);
        topic.Set("classes", "contents");
        DirectiveOptions.AddClasses(topic, options["class"]);
        if (options.Has("local"))
            DirectiveOptions.AddClasses(topic, "local");
        IReadOnlyList<RstSystemMessage> messages = [];
        if (directive.Arguments.Count > 0)
            messages = AddTitle(topic, directive, directive.ArgumentFragments[0], target);
        else if (!options.Has("local"))
            topic.Add(GeneratedTitle(directive, label));
        var title = topic.Children.Count > 0 ? RstInline.PlainText([topic.Children[0]]) : label;
        var name = ReferenceNames.Normalize(title);
        if (!names.Contains(name))
        {
            NodeNames.Add(topic, name);
            NoteNames(topic, isExplicit: false, topic, directive.FaultLine);
        }

        AddPending(topic, directive);
        target.Add(topic);
        AddAll(target, messages);
    }

    // A title that nobody wrote has its place, but no length, where the directive begins.
    private static RstNode GeneratedTitle(RstDirective directive, string text)
    {
        var place = new TextSpan(directive.Span.Start, 0);
        var title = new RstNode(RstNodeKind.Title, place, directive.Line);
        title.Add(new RstText(text, place, directive.Line));
        return title;
    }

    private void AppendDecoration(RstDirective directive, string name)
    {
        decoration ??= NewNode(directive, RstNodeKind.Decoration);
        var kind = name == "header" ? RstNodeKind.Header : RstNodeKind.Footer;
        var part = decoration.Children.FirstOrDefault(child => child.Kind == kind);
        if (part is null)
        {
            part = NewNode(directive, kind);
            decoration.ReplaceChildren(kind == RstNodeKind.Header ? [part, .. decoration.Children] : [.. decoration.Children, part]);
        }

        Extend(part, directive.Span);
        Extend(decoration, directive.Span);
        AppendChildren(part, directive);
    }

    private static void Extend(RstNode node, TextSpan span) =>
        node.Span = TextSpan.FromBounds(Math.Min(node.Span.Start, span.Start), Math.Max(node.Span.End, span.End));

    // What belongs at the beginning of the document, whatever it was that asked for it.
    private void Finish()
    {
        List<RstNode> head = [.. Enumerable.Reverse(metas)];
        if (decoration is not null)
            head.Add(decoration);
        if (head.Count > 0)
            result.ReplaceChildren([.. head, .. result.Children]);
    }
}
