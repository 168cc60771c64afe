using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Finds the authors that metadata name.</summary>
internal static class MetadataAuthors
{
    /// <summary>
    /// The values of <c>author</c> and <c>authors</c>, one for each value or item of a list, as they are written: several names
    /// on a line are still one. An item with parts (<c>name: John Doe, email: jdoe@example.com</c>) is its parts, with a space
    /// between them.
    /// </summary>
    internal static IEnumerable<MetadataAuthor> Of(IEnumerable<MetadataEntry> entries) =>
        Fields(entries).SelectMany(field => TextsOf(field.Value).Select(author => new MetadataAuthor(author.Text, field.Source, author.Span)));

    /// <summary>The entries that name authors. Of a name that comes again, the first counts.</summary>
    internal static IEnumerable<MetadataEntry> Fields(IEnumerable<MetadataEntry> entries) =>
        entries.Where(entry => IsField(entry.Name)).DistinctBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of such an entry.</summary>
    internal static bool IsField(string name) =>
        name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.Equals("authors", StringComparison.OrdinalIgnoreCase);

    /// <summary>A text of YAML as one line.</summary>
    internal static string Line(string text) => text.ReplaceLineEndings(" ").Trim();

    private static IEnumerable<(string Text, TextSpan Span)> TextsOf(YamlNode value) => value switch
    {
        YamlScalar { Text: { Length: > 0 } text } => [(Line(text), value.Span)],
        YamlSequence list => list.Items.SelectMany(TextsOf),
        YamlMapping parts => [(string.Join(' ', parts.Pairs.SelectMany(pair => TextsOf(pair.Value)).Select(part => part.Text)), value.Span)],
        _ => [],
    };
}

/// <summary>What a value of the metadata says of authors.</summary>
/// <param name="Text">The value as one line.</param>
/// <param name="Source">The file that it stands in.</param>
/// <param name="Span">Where it stands there.</param>
internal readonly record struct MetadataAuthor(string Text, SourceText Source, TextSpan Span);
