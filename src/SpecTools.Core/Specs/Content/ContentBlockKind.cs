namespace SpecTools.Specs;

/// <summary>What a block of a body is, as far as both formats share it.</summary>
internal enum ContentBlockKind
{
    /// <summary>A paragraph, or the lines of a line block.</summary>
    Paragraph,

    /// <summary>A list with bullets or numbers; its blocks are items.</summary>
    List,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A list of terms; its blocks are definitions.</summary>
    DefinitionList,

    /// <summary>A term, which is its text, with what is set in below it.</summary>
    Definition,

    /// <summary>A list of fields.</summary>
    FieldList,

    /// <summary>A field: its name is its text.</summary>
    Field,

    /// <summary>A table; its blocks are rows.</summary>
    Table,

    /// <summary>A row that heads the columns of a table.</summary>
    HeaderRow,

    /// <summary>A row of a table; its blocks are cells.</summary>
    Row,

    /// <summary>A cell of a row.</summary>
    Cell,

    /// <summary>Blocks that are set in, as a quotation is.</summary>
    Quotation,

    /// <summary>Code, formulas and other text that is kept as it is.</summary>
    Code,

    /// <summary>Blocks that a directive holds together: a note, a topic…</summary>
    Container,

    /// <summary>Anything else that can be seen, or that names an address.</summary>
    Other,
}
