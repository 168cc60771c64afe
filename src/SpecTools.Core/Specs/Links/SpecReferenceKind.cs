namespace SpecTools.Specs;

/// <summary>What a reference leads to.</summary>
public enum SpecReferenceKind
{
    /// <summary>An address on the web, or of another service that an address names.</summary>
    Link,

    /// <summary>An address of e-mail.</summary>
    Mail,

    /// <summary>Another document of the repository: a relative address, or the role <c>doc</c>.</summary>
    Document,

    /// <summary>A label in any document, which the role <c>ref</c> leads to.</summary>
    Label,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>What a role leads to by the settings of the project: <c>:bug:`1`</c>.</summary>
    Role,
}
