namespace SpecTools.Rst;

/// <summary>What the content of a directive is.</summary>
public enum RstContentKind
{
    /// <summary>There may be none.</summary>
    None,

    /// <summary>A body of reStructuredText, parsed into the directive's children.</summary>
    Body,

    /// <summary>Text with inline markup and nothing else.</summary>
    Inline,

    /// <summary>Text kept as it is: code, formulas, diagrams.</summary>
    Literal,

    /// <summary>A table or its data.</summary>
    Table,

    /// <summary>Names of documents, one a line.</summary>
    Entries,
}
