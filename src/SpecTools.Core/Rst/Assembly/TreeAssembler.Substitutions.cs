using SpecTools.Rst.Inlines;

namespace SpecTools.Rst.Assembly;

// Substitution definitions, and the directives that only they may hold; roles that the document defines; metadata.
internal sealed partial class TreeAssembler
{
    private void AppendSubstitution(RstNode target, RstNode block)
    {
        var node = Copy(block);
        var content = NewNode((RstDirective)block.Children[0], RstNodeKind.Inline);
        AppendDirective(content, (RstDirective)block.Children[0], node);
        foreach (var child in content.Children)
            (IsInline(child) ? node : target).Add(child);
        var name = NodeNames.Of(node)[0];
        if (node.DescendantsAndSelf().Any(IsNotAllowedInSubstitution))
        {
            target.Add(new RstSystemMessage(RstFault.InvalidDirective, $"The substitution definition \"{name}\" contains what it may not.", block.Span, block.Line));
            return;
        }

        if (node.Children.Count == 0)
        {
            target.Add(new RstSystemMessage(RstFault.EmptySubstitution, $"Substitution definition \"{name}\" empty or invalid.", block.Span, block.Line));
            return;
        }

        if (names.NoteSubstitution(node))
        {
            target.Add(new RstSystemMessage(
                RstFault.DuplicateSubstitution, $"Duplicate substitution definition name: \"{name}\".", block.Span, block.Line));
        }

        target.Add(node);
    }

    private static bool IsInline(RstNode node) => node.Kind is RstNodeKind.Text or RstNodeKind.Emphasis or RstNodeKind.Strong
        or RstNodeKind.Literal or RstNodeKind.Reference or RstNodeKind.FootnoteReference or RstNodeKind.CitationReference
        or RstNodeKind.SubstitutionReference or RstNodeKind.TitleReference or RstNodeKind.Abbreviation or RstNodeKind.Acronym
        or RstNodeKind.Superscript or RstNodeKind.Subscript or RstNodeKind.Math or RstNodeKind.Inline or RstNodeKind.Problematic
        or RstNodeKind.Image or RstNodeKind.Target or RstNodeKind.Raw;

    // What would be made twice where the substitution is used twice.
    private static bool IsNotAllowedInSubstitution(RstNode node) => node.Kind switch
    {
        RstNodeKind.Reference => node["anonymous"] is not null,
        RstNodeKind.FootnoteReference => node["auto"] is not null,
        RstNodeKind.Target => node["names"] is not null || node["dupnames"] is not null,
        RstNodeKind.Problematic => true,
        _ => false,
    };

    private void AppendReplacement(RstNode target, RstDirective directive, DirectiveOptions options, RstNode? substitution, string name)
    {
        if (substitution is null)
        {
            Fail(target, directive, "it can only be used within a substitution definition");
            return;
        }

        switch (name)
        {
            case "replace":
                AppendReplacementText(target, directive);
                break;
            case "unicode":
                AppendCharacters(target, directive, options, substitution);
                break;
            default:
                // The day a document is read on is no part of it.
                var format = directive.Content.Count > 0 ? directive.Content.ToString() : "%Y-%m-%d";
                target.Add(new RstText(format, directive.Span, directive.Line));
                break;
        }
    }

    private void AppendReplacementText(RstNode target, RstDirective directive)
    {
        var body = NewNode(directive, RstNodeKind.Inline);
        AppendChildren(body, directive);
        RstNode? paragraph = null;
        foreach (var child in body.Children)
        {
            if (paragraph is null && child.Kind == RstNodeKind.Paragraph)
            {
                paragraph = child;
            }
            else if (child is RstSystemMessage message)
            {
                target.Add(message);
            }
            else
            {
                target.ReplaceChildren([]);
                Fail(target, directive, "it may contain a single paragraph only");
                return;
            }
        }

        if (paragraph is not null)
            AddAll(target, paragraph.Children);
    }

    private static void AppendCharacters(RstNode target, RstDirective directive, DirectiveOptions options, RstNode substitution)
    {
        if (options.Has("trim") || options.Has("ltrim"))
            substitution.Set("ltrim", "1");
        if (options.Has("trim") || options.Has("rtrim"))
            substitution.Set("rtrim", "1");
        var codes = WithoutComment(directive.ArgumentFragments[0]);
        var places = codes.Places;
        foreach (var code in codes.Words())
        {
            if (OptionValues.Character(code.Text) is not { } character)
            {
                target.ReplaceChildren([]);
                Fail(target, directive, $"invalid character code: {code.Text}");
                return;
            }

            target.Add(new RstText(character, places.Between(code.Start - codes.Start, code.Start - codes.Start + code.Text.Length), directive.Line));
        }
    }

    private static RstFragment WithoutComment(RstFragment argument)
    {
        var text = argument.Text;
        for (var at = text.IndexOf(".. ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(".. ", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] is ' ' or '\n')
                return argument.Slice(0, at);
        }

        return argument;
    }

    private void DefineRole(RstNode target, RstDirective directive)
    {
        if (directive.Content.Count == 0 || !directive.HasContentAtOnce)
        {
            Fail(target, directive, "it needs the role's name on the first line");
            return;
        }

        if (RoleDefinition.Read(directive.Content) is not { } definition)
        {
            Fail(target, directive, $"\"{directive.Content[0]}\" is no name of a role");
            return;
        }

        var basis = new CustomRole(RstNodeKind.Inline, "", null);
        if (definition.Base.Length > 0)
        {
            if (FindRole(target, directive, definition.Base) is not { } found)
                return;
            basis = found;
        }

        if (definition.Apply(basis) is { } role)
            roles.Define(definition.Name, role);
        else
            Fail(target, directive, "its options are not those of the role");
    }

    private CustomRole? FindRole(RstNode target, RstDirective directive, string name)
    {
        if (roles.Find(name) is { } role)
            return role;
        if (!RoleTable.IsListed(name))
            target.Add(Message(directive, RstFault.NoSuchRole, $"No role is called \"{name}\"."));
        target.Add(Message(directive, RstFault.UnknownRole, $"Unknown interpreted text role \"{name}\".", name));
        return null;
    }

    private void SetDefaultRole(RstNode target, RstDirective directive)
    {
        if (directive.Arguments.Count == 0)
            roles.ResetDefault();
        else if (FindRole(target, directive, directive.Arguments[0]) is { } role)
            roles.Define("", role);
    }

    private void AppendMeta(RstDirective directive)
    {
        var nodes = MetaTags.Read(directive);
        nodes.Reverse();
        metas.AddRange(nodes);
    }
}
