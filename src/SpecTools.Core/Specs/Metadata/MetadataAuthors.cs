namespace SpecTools.Specs;

/// <summary>Finds the authors that metadata name.</summary>
internal static class MetadataAuthors
{
    /// <summary>
    /// The values of <c>author</c> and <c>authors</c>, one for each value or item of a list, as they are written: several names
    /// on a line are still one. An item with parts (<c>name: John Doe, email: jdoe@example.com</c>) is its parts, with a space
    /// between them.
    /// </summary>
    internal static IEnumerable<string> Of(SpecMetadata metadata) =>
        metadata.Where(pair => IsAuthor(pair.Key)).SelectMany(pair => TextsOf(pair.Value));

    private static bool IsAuthor(string name) =>
        name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.Equals("authors", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> TextsOf(object? value) => value switch
    {
        string text => text.Length > 0 ? [text] : [],
        SpecList<object?> list => list.SelectMany(TextsOf),
        SpecMetadata parts => [string.Join(' ', parts.Values.SelectMany(TextsOf))],
        _ => [],
    };
}
