namespace SpecTools.Rst;

/// <summary>What the content of a directive is.</summary>
public enum RstContentKind
{
    /// <summary>There may be none.</summary>
    None,

    /// <summary>A body of reStructuredText, parsed into the directive's children.</summary>
    Body,

    /// <summary>A quotation, perhaps with an attribution.</summary>
    Quote,

    /// <summary>A table's data, one row a line.</summary>
    Data,

    /// <summary>Text with inline markup and nothing else.</summary>
    Inline,

    /// <summary>Text kept as it is: code, formulas, diagrams.</summary>
    Literal,

    /// <summary>A table, or the list that one is made of.</summary>
    Table,

    /// <summary>Names of documents, one a line.</summary>
    Entries,
}
