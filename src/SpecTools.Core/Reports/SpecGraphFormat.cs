namespace SpecTools.Reports;

/// <summary>A language that graphs are written in.</summary>
public enum SpecGraphFormat
{
    /// <summary>Mermaid, which Markdown viewers draw.</summary>
    Mermaid,

    /// <summary>The language of Graphviz.</summary>
    Dot,
}
