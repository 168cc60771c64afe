using SpecTools.Rst;

namespace SpecTools.Operations;

/// <summary>How specs become XML.</summary>
public sealed record XmlOptions : ReadOptions
{
    /// <summary>The directives and roles that are known.</summary>
    public RstDialect Dialect { get; init; } = RstDialect.Sphinx;

    /// <summary>Whether the tree is the one after docutils' transforms: title promoted, references resolved.</summary>
    public bool Resolved { get; init; }
}
