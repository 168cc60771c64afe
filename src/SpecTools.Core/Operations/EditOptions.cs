namespace SpecTools.Operations;

/// <summary>How specs are edited.</summary>
public sealed record EditOptions : ReadOptions
{
    /// <summary>Whether a part is changed although it no longer reads as it did when it was read.</summary>
    public bool Force { get; init; }
}
