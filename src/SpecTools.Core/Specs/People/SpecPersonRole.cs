namespace SpecTools.Specs;

/// <summary>What a person does for a spec.</summary>
public enum SpecPersonRole
{
    /// <summary>Leads the work.</summary>
    Primary,

    /// <summary>Takes part in the work.</summary>
    Contributor,
}
