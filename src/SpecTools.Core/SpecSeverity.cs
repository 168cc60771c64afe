namespace SpecTools;

/// <summary>How grave a finding is.</summary>
public enum SpecSeverity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>A reviewer would ask for a change.</summary>
    Warning,

    /// <summary>The spec cannot be accepted like this.</summary>
    Error,
}
