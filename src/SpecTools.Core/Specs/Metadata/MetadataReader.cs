using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads what a spec says of itself outside its text, wherever its format has a place for that.</summary>
/// <param name="yaml">The reader of YAML; called only when there is YAML to read. Null where nobody will ask.</param>
/// <param name="companion">The file of metadata beside the spec, or null.</param>
internal sealed class MetadataReader(Func<IYamlReader>? yaml, SourceText? companion)
{
    /// <summary>The file of metadata beside the spec, or null.</summary>
    internal SourceText? Companion { get; } = companion;

    /// <summary>
    /// The entries of a document's YAML. What stands in the spec itself comes before what stands beside it. Nothing is thrown: what
    /// cannot be read is not among them.
    /// </summary>
    /// <param name="source">The file's text.</param>
    /// <param name="document">The document.</param>
    internal List<MetadataEntry> Entries(SourceText source, ParsedDocument document)
    {
        if (yaml is null || document.Rst is not null)
            return [];
        var reader = new YamlMetadata(yaml);
        var own = document.Markdown?.FrontMatter is { } span ? reader.Read(source, span) : [];
        return [.. own, .. Companion is null ? [] : reader.Read(Companion, new TextSpan(0, Companion.Text.Length))];
    }

    /// <summary>The metadata of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="entries">The entries of its YAML.</param>
    internal static SpecMetadata Read(ParsedDocument document, IEnumerable<MetadataEntry> entries) => SpecMetadata.Of(document.Rst is not null
        ? FieldMetadata.Read(document.Outline)
        : entries.Select(entry => KeyValuePair.Create(entry.Name, YamlMetadata.ValueOf(entry.Value))));
}
