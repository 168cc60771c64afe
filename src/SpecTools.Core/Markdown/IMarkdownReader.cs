using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Markdown;

/// <summary>Reads Markdown into trees. It never renders.</summary>
public interface IMarkdownReader
{
    /// <summary>Reads a text; any text is Markdown.</summary>
    /// <param name="source">The text.</param>
    MarkdownDocument Read(SourceText source);

    /// <summary>
    /// Reads a text into docutils' tree, for what shows or converts a document: headings are nested sections, footnotes
    /// numbered, links resolved, comments and the front matter left out. Spans are those of whole blocks and inlines.
    /// </summary>
    /// <param name="source">The text.</param>
    RstDocument ReadTree(SourceText source);
}
