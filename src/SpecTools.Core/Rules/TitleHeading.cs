using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Where a document's title stands: the reader takes no heading for it but the first of the highest level.</summary>
internal static class TitleHeading
{
    /// <summary>The characters of the title, or null where the document has none.</summary>
    internal static TextSpan? SpanOf(SpecFile file) => At(file, 0);

    /// <summary>The second heading of the title's own level, or null where the title is alone there.</summary>
    internal static TextSpan? RivalOf(SpecFile file) => At(file, 1);

    private static TextSpan? At(SpecFile file, int index) =>
        file.Spec.Title is not null && index < file.Outline.Sections.Count ? file.Outline.Sections[index].TitleSpan : null;
}
