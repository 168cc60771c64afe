namespace SpecTools.Rst;

/// <summary>The style of a section title: two titles of one style are of one level.</summary>
/// <param name="Character">The character that the underline is made of.</param>
/// <param name="HasOverline">Whether a line of the same character stands above the title too.</param>
public readonly record struct RstAdornment(char Character, bool HasOverline);
