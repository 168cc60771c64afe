namespace SpecTools.Specs;

/// <summary>The markup that a spec is written in.</summary>
public enum SpecFormat
{
    /// <summary>reStructuredText.</summary>
    Rst,

    /// <summary>Markdown.</summary>
    Markdown,
}
