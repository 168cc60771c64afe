using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A name and its value, as YAML has them.</summary>
/// <param name="Source">The file that they stand in: the spec's, or the one beside it.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; its spans are those of <paramref name="Source"/>.</param>
internal sealed record MetadataEntry(SourceText Source, string Name, YamlNode Value);
