using SpecTools.Rst.Assembly;
using SpecTools.Rst.Parsing;

namespace SpecTools.Rst.Transforms;

/// <summary>Makes the field list that follows the title the document's bibliographic elements.</summary>
internal static class DocInfo
{
    internal static void Apply(RstDocument document)
    {
        var fields = document.Children.FirstOrDefault(child => !NodeClasses.IsBeforeBibliography(child));
        if (fields is not { Kind: RstNodeKind.FieldList })
            return;
        var info = new RstNode(RstNodeKind.Docinfo, fields.Span, fields.Line);
        var topics = new SortedDictionary<string, RstNode>(StringComparer.Ordinal);
        foreach (var field in fields.Children)
        {
            if (Extract(field, info, topics))
                continue;
            DirectiveOptions.AddClasses(field, OptionValues.Identifier(NameOf(field)));
            info.Add(field);
        }

        List<RstNode> children = [.. document.Children.Where(child => child != fields)];
        var at = children.FindIndex(child => !NodeClasses.IsTitle(child) && !NodeClasses.IsDecoration(child) && child.Kind != RstNodeKind.Meta);
        List<RstNode> head = info.Children.Count > 0 ? [info] : [];
        if (topics.TryGetValue("dedication", out var dedication))
            head.Add(dedication);
        if (topics.TryGetValue("abstract", out var summary))
            head.Add(summary);
        children.InsertRange(at < 0 ? children.Count : at, head);
        document.ReplaceChildren(children);
    }

    private static string NameOf(RstNode field) => ReferenceNames.Normalize(RstInline.PlainText([.. field.Children[0].Children.Take(1)]));

    // Whether the field has become a bibliographic element.
    private static bool Extract(RstNode field, RstNode info, SortedDictionary<string, RstNode> topics)
    {
        var name = NameOf(field);
        RstNodeKind? kind = name switch
        {
            "author" => RstNodeKind.Author,
            "authors" => RstNodeKind.Authors,
            "organization" => RstNodeKind.Organization,
            "address" => RstNodeKind.Address,
            "contact" => RstNodeKind.Contact,
            "version" => RstNodeKind.Version,
            "revision" => RstNodeKind.Revision,
            "status" => RstNodeKind.Status,
            "date" => RstNodeKind.Date,
            "copyright" => RstNodeKind.Copyright,
            "dedication" or "abstract" => RstNodeKind.Topic,
            _ => null,
        };
        if (kind is null)
            return false;
        var body = field.Children[1];
        if (body.Children.Count == 0)
            return Fail(field, $"Cannot extract empty bibliographic field \"{name}\".");
        if (kind == RstNodeKind.Authors)
            return AddAuthors(field, name, info);
        if (kind == RstNodeKind.Topic)
            return AddTopic(field, name, topics);
        if (body.Children.Count > 1)
            return Fail(field, $"Cannot extract compound bibliographic field \"{name}\".");
        if (body.Children[0].Kind != RstNodeKind.Paragraph)
            return Fail(field, $"Cannot extract bibliographic field \"{name}\" containing anything other than a single paragraph.");
        AddTo(info, kind.Value, field, body.Children[0].Children);
        return true;
    }

    private static bool AddTopic(RstNode field, string name, SortedDictionary<string, RstNode> topics)
    {
        if (topics.ContainsKey(name))
            return Fail(field, $"There can only be one \"{name}\" field.");
        var topic = new RstNode(RstNodeKind.Topic, field.Span, field.Line);
        topic.Set("classes", name);
        var label = new RstText(name == "abstract" ? "Abstract" : "Dedication", field.Span, field.Line);
        AddTo(topic, RstNodeKind.Title, field, [label]);
        foreach (var child in field.Children[1].Children)
            topic.Add(child);
        topics.Add(name, topic);
        return true;
    }

    private static bool AddAuthors(RstNode field, string name, RstNode info)
    {
        if (BibliographicAuthors.Read(field.Children[1]) is not { Count: > 0 } authors)
        {
            return Fail(field, $"Bibliographic field \"{name}\" must be one paragraph with authors separated by \";\" or \",\", "
                + "a paragraph for each author, or a bullet list with a paragraph for each.");
        }

        var node = new RstNode(RstNodeKind.Authors, field.Span, field.Line);
        foreach (var author in authors)
            AddTo(node, RstNodeKind.Author, field, author);
        info.Add(node);
        return true;
    }

    private static void AddTo(RstNode parent, RstNodeKind kind, RstNode field, IReadOnlyList<RstNode> content)
    {
        var node = new RstNode(kind, field.Span, field.Line);
        foreach (var child in content)
            node.Add(child);
        parent.Add(node);
    }

    private static bool Fail(RstNode field, string message)
    {
        field.Children[1].Add(new RstSystemMessage(RstFault.InvalidBibliographicField, message, field.Span, field.Line));
        return false;
    }
}
