namespace SpecTools.Rst.Parsing;

/// <summary>What all parsers of one document share.</summary>
internal sealed class ParseContext(LineBuffer buffer, RstDialect dialect)
{
    /// <summary>The styles of titles in the order in which they first occur: the place of a style is its level.</summary>
    internal List<RstAdornment> TitleStyles { get; } = [];

    /// <summary>The sections that are open around the current line, the outermost first.</summary>
    internal List<RstSection> Sections { get; } = [];

    /// <summary>How deep blocks may nest. Far beyond any document, well inside a thread's stack.</summary>
    internal const int MaximumDepth = 250;

    internal LineBuffer Buffer { get; } = buffer;

    internal RstDialect Dialect { get; } = dialect;

    /// <summary>How many blocks are open around the lines being read.</summary>
    internal int Depth { get; set; }

    /// <summary>
    /// The line that the outermost parser has come to. docutils gives it to messages that name no line of their own.
    /// </summary>
    internal int OutermostLine { get; set; } = 1;
}
