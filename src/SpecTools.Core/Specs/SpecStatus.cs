namespace SpecTools.Specs;

/// <summary>Where a spec is in its life.</summary>
public enum SpecStatus
{
    /// <summary>Nothing says.</summary>
    Unknown,

    /// <summary>Approved and not implemented yet.</summary>
    Approved,

    /// <summary>Implemented.</summary>
    Implemented,

    /// <summary>Accepted as an idea, not targeted at a release.</summary>
    Backlog,

    /// <summary>Given up.</summary>
    Abandoned,
}
