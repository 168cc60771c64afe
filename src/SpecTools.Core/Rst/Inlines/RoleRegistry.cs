namespace SpecTools.Rst.Inlines;

/// <summary>The roles known at one place of a document: its dialect's, and those that the document has defined before.</summary>
internal sealed class RoleRegistry(RstDialect dialect)
{
    private Dictionary<string, CustomRole>? custom;

    /// <summary>What a role makes of its text; null for one that nobody knows.</summary>
    internal CustomRole? Find(string role)
    {
        var name = role.ToLowerInvariant();
        if (custom is not null && custom.TryGetValue(name, out var known))
            return known;
        return RoleTable.Find(name, dialect) is { } kind ? new CustomRole(kind, name, name == "code" ? "code" : null) : null;
    }

    /// <summary>Defines a role, or with the empty name the default one.</summary>
    internal void Define(string role, CustomRole definition) => (custom ??= new(StringComparer.Ordinal))[role.ToLowerInvariant()] = definition;

    /// <summary>Makes the standard default role the default again.</summary>
    internal void ResetDefault() => custom?.Remove("");
}

/// <summary>What interpreted text becomes.</summary>
/// <param name="Kind">The kind of node.</param>
/// <param name="Base">The standard role that the text is read by.</param>
/// <param name="Classes">The classes that the node gets, or null.</param>
/// <param name="Format">The output formats of a raw role, or null.</param>
internal sealed record CustomRole(RstNodeKind Kind, string Base, string? Classes, string? Format = null);
