namespace SpecTools.Rst;

/// <summary>Which directives and roles the parser knows.</summary>
public enum RstDialect
{
    /// <summary>docutils' own, and Sphinx's and OpenStack's usual ones.</summary>
    Sphinx,

    /// <summary>Strictly what docutils knows.</summary>
    Docutils,
}
