using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Makes a spec's references of the links of its document.</summary>
internal static class ReferenceReader
{
    /// <summary>The links of a document of either format.</summary>
    internal static DocumentLinks Links(ParsedDocument document) => document.Rst is { } rst
        ? RstLinkReader.Read(rst)
        : document.Markdown is { } markdown ? MarkdownLinkReader.Read(markdown) : new DocumentLinks([], []);

    /// <summary>The links with their lines and sections, in the order of the text.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="links">The links of its document.</param>
    /// <param name="path">The absolute path of the file.</param>
    /// <param name="sections">All sections in the order of the text.</param>
    internal static SpecList<SpecReference> Read(
        SourceText source, DocumentLinks links, string path, IEnumerable<SpecSection> sections)
    {
        var references = new List<SpecReference>(links.Links.Count);
        using var next = sections.GetEnumerator();
        var hasNext = next.MoveNext();
        var sectionPath = "";
        foreach (var link in links.Links)
        {
            for (; hasNext && next.Current.HeadingSpan.Start <= link.Span.Start; hasNext = next.MoveNext())
                sectionPath = next.Current.SectionPath;
            references.Add(new SpecReference(path, sectionPath, source.LineNumberAt(link.Span.Start), link));
        }

        return new SpecList<SpecReference>(references);
    }
}
