using SpecTools.Markdown;
using SpecTools.Rst;

namespace SpecTools.Repositories;

/// <summary>The paths that a document of either format names.</summary>
internal static class DocumentPaths
{
    /// <summary>Reads the paths.</summary>
    /// <param name="rst">The tree of a reStructuredText document, else null.</param>
    /// <param name="markdown">The tree of a Markdown document, else null.</param>
    internal static IEnumerable<PathReference> Of(RstDocument? rst, MarkdownDocument? markdown) =>
        rst is not null ? RstPaths.Read(rst) : markdown is not null ? MarkdownPaths.Read(markdown) : [];
}
