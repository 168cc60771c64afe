namespace SpecTools.Rst.Transforms;

/// <summary>Puts the messages that have no place in the text into a section of their own at the end.</summary>
internal static class Messages
{
    internal static void Apply(ReferenceTables tables)
    {
        if (tables.Messages.Count == 0)
            return;
        var document = tables.Document;
        var line = document.Source.LineCount;
        var section = new RstNode(RstNodeKind.Section, new(document.Span.End, 0), line);
        section.Set("classes", "system-messages");
        var title = new RstNode(RstNodeKind.Title, section.Span, line);
        title.Add(new RstText("Docutils System Messages", section.Span, line));
        section.Add(title);
        foreach (var message in tables.Messages)
            section.Add(message);
        document.Add(section);
    }
}
