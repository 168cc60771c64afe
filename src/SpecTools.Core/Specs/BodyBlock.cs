using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A block of a body, as far as both formats share it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the file's text.</param>
/// <param name="Text">The text without markup of a paragraph, lines joined by spaces; else empty.</param>
internal readonly record struct BodyBlock(BodyBlockKind Kind, TextSpan Span, string Text);

/// <summary>What a block of a body is.</summary>
internal enum BodyBlockKind
{
    /// <summary>A paragraph of the body itself.</summary>
    Paragraph,

    /// <summary>A paragraph that is set in, as a quotation is.</summary>
    Quotation,

    /// <summary>Anything else that can be seen, or that names an address.</summary>
    Other,
}
