namespace SpecTools.Specs;

/// <summary>Something that a spec depends on, or says that it is related to: an item of its section Dependencies.</summary>
public sealed class SpecDependency
{
    internal SpecDependency(string path, int line, string text, string? target, DependencyAddress address, string? resolvedPath)
    {
        Path = path;
        Line = line;
        Text = text;
        Target = target;
        Kind = address.Kind;
        Name = address.Name;
        Project = address.Project;
        ResolvedPath = resolvedPath;
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; }

    /// <summary>The words of the item, without markup, on one line.</summary>
    public string Text { get; }

    /// <summary>The address that the item gives, or null where it only has words.</summary>
    public string? Target { get; }

    /// <summary>What it is.</summary>
    public SpecDependencyKind Kind { get; }

    /// <summary>The name of a blueprint or spec, the number of a bug, story or change; null for anything else.</summary>
    public string? Name { get; }

    /// <summary>The absolute path of the spec in the same repository that it leads to, or null where there is none.</summary>
    public string? ResolvedPath { get; }

    /// <summary>The number of the line that the address, or the item where it has none, begins in.</summary>
    public int Line { get; }

    /// <summary>The project of a blueprint or bug, the repository of a spec, where the address tells.</summary>
    internal string? Project { get; }

    /// <summary>The dependency's name, else its words.</summary>
    public override string ToString() => Name ?? Text;
}
