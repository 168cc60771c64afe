using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A heading of a document with what belongs to it, in either format, before the title is told apart.</summary>
internal sealed class OutlineSection
{
    /// <summary>The title without markup.</summary>
    internal required string Title { get; init; }

    /// <summary>The characters of the title as they are written.</summary>
    internal required TextSpan TitleSpan { get; init; }

    /// <summary>The title with its adornment.</summary>
    internal required TextSpan HeadingSpan { get; init; }

    /// <summary>What stands before the first subsection.</summary>
    internal required SectionBody Body { get; init; }

    /// <summary>The subsections.</summary>
    internal required List<OutlineSection> Sections { get; init; }
}

/// <summary>A document as a tree of headings.</summary>
/// <param name="Opening">What stands before the first heading.</param>
/// <param name="Sections">The headings that are below no other.</param>
internal sealed record Outline(SectionBody Opening, List<OutlineSection> Sections);
