namespace SpecTools.Text;

/// <summary>A replacement of one span of a text by other text; an empty span inserts, an empty text deletes.</summary>
/// <param name="Span">What is replaced, in the offsets of the text before any edit.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
