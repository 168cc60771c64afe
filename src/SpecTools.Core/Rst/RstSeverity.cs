namespace SpecTools.Rst;

/// <summary>docutils' levels of system messages.</summary>
public enum RstSeverity
{
    /// <summary>Level 1: worth knowing.</summary>
    Info = 1,

    /// <summary>Level 2: probably not what the author meant.</summary>
    Warning = 2,

    /// <summary>Level 3: the markup is wrong; some of it was not read as meant.</summary>
    Error = 3,

    /// <summary>Level 4: the structure of the document is broken.</summary>
    Severe = 4,
}
