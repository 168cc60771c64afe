using SpecTools.Specs;

namespace SpecTools.Operations;

/// <summary>Where specs are moved to.</summary>
public sealed record MoveOptions
{
    /// <summary>The status that they get; null for the one that each has.</summary>
    public SpecStatus? Status { get; init; }

    /// <summary>The name of the release that they get; null for the one that each has.</summary>
    public string? Release { get; init; }

    /// <summary>Whether no redirects are added from the old places, whatever the configuration says.</summary>
    public bool NoRedirect { get; init; }
}
