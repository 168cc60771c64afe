namespace SpecTools.Rst.Parsing;

/// <summary>What the first characters of a line make of it, in the order in which the forms are tried.</summary>
internal enum LineKind
{
    Blank,
    Indented,
    Bullet,
    Enumerator,
    FieldMarker,
    OptionMarker,
    Doctest,
    LineBlock,
    GridTable,
    SimpleTable,
    ExplicitMarkup,
    AnonymousTarget,
    Adornment,
    Text,
}
