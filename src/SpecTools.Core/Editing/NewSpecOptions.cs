namespace SpecTools.Editing;

/// <summary>What a new spec is made of.</summary>
public sealed record NewSpecOptions
{
    /// <summary>The spec's name: the file's name without its ending, and by default the blueprint's.</summary>
    public required string Name { get; init; }

    /// <summary>The absolute path of the folder to make it in.</summary>
    public required string Folder { get; init; }

    /// <summary>
    /// The release to make it for, in whose folder it is made; <see cref="Folder"/> is then where that folder is looked
    /// for. Null to make it in the folder itself.
    /// </summary>
    public string? Release { get; init; }

    /// <summary>The title; null to make one from the name.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the blueprint; null to make one as the template's example has it.</summary>
    public string? BlueprintUrl { get; init; }

    /// <summary>The primary assignees.</summary>
    public IReadOnlyList<string> Assignees { get; init; } = [];

    /// <summary>The other contributors.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    /// <summary>Whether each section says <c>None</c> instead of keeping the template's guidance.</summary>
    public bool Minimal { get; init; }

    /// <summary>The template: a path or a built-in name; null to find the one in force.</summary>
    public string? Template { get; init; }

    /// <summary>The preset; null for the configuration's.</summary>
    public string? Preset { get; init; }

    /// <summary>Whether a file of that name is replaced.</summary>
    public bool Force { get; init; }
}
