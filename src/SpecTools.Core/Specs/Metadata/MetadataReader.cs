using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Reads what a spec says of itself outside its text, wherever its format has a place for that.</summary>
/// <param name="yaml">The reader of YAML; called only when there is YAML to read. Null where nobody will ask.</param>
/// <param name="companion">The file of metadata beside the spec, or null.</param>
internal sealed class MetadataReader(Func<IYamlReader>? yaml, SourceText? companion)
{
    /// <summary>The metadata of a document. Nothing is thrown: what cannot be read is not among it.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="document">The document.</param>
    internal SpecMetadata Read(SourceText source, ParsedDocument document)
    {
        if (document.Rst is not null)
            return SpecMetadata.Of(FieldMetadata.Read(document.Outline));
        if (yaml is null)
            return SpecMetadata.Empty;

        // What stands in the spec itself counts before what stands beside it.
        var reader = new YamlMetadata(yaml);
        var own = document.Markdown?.FrontMatter is { } span ? reader.Read(source.Slice(span)) : [];
        return SpecMetadata.Of(own.Concat(companion is null ? [] : reader.Read(companion.Text)));
    }
}
