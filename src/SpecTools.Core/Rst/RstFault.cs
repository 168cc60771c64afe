namespace SpecTools.Rst;

/// <summary>The faults of markup that the parser reports, each with docutils' level.</summary>
public enum RstFault
{
    /// <summary>Something.</summary>
    None,
}
