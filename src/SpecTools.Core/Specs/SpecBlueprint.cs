namespace SpecTools.Specs;

/// <summary>The link from a spec to where its work is tracked.</summary>
public sealed class SpecBlueprint
{
    internal SpecBlueprint(string url, string? project, string name, BlueprintKind kind, int line)
    {
        Url = url;
        Project = project;
        Name = name;
        Kind = kind;
        Line = line;
    }

    /// <summary>The address as it is written.</summary>
    public string Url { get; }

    /// <summary>The project, where the address names one.</summary>
    public string? Project { get; }

    /// <summary>The blueprint's name, or the number of the bug or story.</summary>
    public string Name { get; }

    /// <summary>What the address leads to.</summary>
    public BlueprintKind Kind { get; }

    /// <summary>The number of the line that the address stands in.</summary>
    public int Line { get; }

    /// <summary>The blueprint's name.</summary>
    public override string ToString() => Name;

    /// <summary>
    /// Whether it is the same: a link to the same address, or a string that is its name or its address, so that
    /// <c>Blueprint -eq 'name'</c> works. Case does not count.
    /// </summary>
    /// <param name="obj">A blueprint or a string.</param>
    public override bool Equals(object? obj) => obj switch
    {
        SpecBlueprint other => string.Equals(Url, other.Url, StringComparison.OrdinalIgnoreCase),
        string text => string.Equals(Name, text, StringComparison.OrdinalIgnoreCase) || string.Equals(Url, text, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Url);
}
