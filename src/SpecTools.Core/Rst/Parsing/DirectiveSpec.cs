namespace SpecTools.Rst.Parsing;

/// <summary>What a directive takes.</summary>
/// <param name="Content">What its content is.</param>
/// <param name="Required">How many arguments it must have.</param>
/// <param name="Optional">How many more it may have.</param>
/// <param name="LastMayHaveSpaces">Whether the last argument takes the rest of the argument lines.</param>
/// <param name="NeedsContent">Whether it is a fault to have no content.</param>
/// <param name="Options">The options it knows; null where it takes none and a field list is content or argument.</param>
internal sealed record DirectiveSpec(
    RstContentKind Content,
    int Required,
    int Optional,
    bool LastMayHaveSpaces,
    bool NeedsContent,
    IReadOnlySet<string>? Options)
{
    internal bool TakesArguments => Required + Optional > 0;
}
