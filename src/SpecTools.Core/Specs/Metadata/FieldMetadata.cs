namespace SpecTools.Specs;

/// <summary>Reads the field lists above the first section of reStructuredText: docutils' bibliographic fields, and others.</summary>
internal static class FieldMetadata
{
    /// <summary>The fields' names and values in the order of the text.</summary>
    internal static IEnumerable<KeyValuePair<string, object?>> Read(Outline outline)
    {
        var title = DocumentTitle.Find(outline).Title;
        return outline.Opening.Blocks().Concat(title?.Body.Blocks() ?? [])
            .Where(block => block.Kind == ContentBlockKind.FieldList)
            .SelectMany(list => list.Blocks)
            .Where(field => field.Kind == ContentBlockKind.Field && field.Text.Length > 0)
            .Select(field => KeyValuePair.Create(field.Text, ValueOf(field)));
    }

    private static object? ValueOf(ContentBlock field) => field.Blocks switch
    {
        [] => null,
        [{ Kind: ContentBlockKind.List } list] => new SpecList<object?>([.. list.Blocks.Select(TextOf)]),
        _ => TextOf(field),
    };

    private static string TextOf(ContentBlock parent) => string.Join(
        '\n',
        parent.Blocks.SelectMany(block => block.DescendantsAndSelf()).Select(block => block.Text).Where(text => text.Length > 0));
}
