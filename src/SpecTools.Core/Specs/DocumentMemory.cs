using SpecTools.Markdown;
using SpecTools.Rst;

namespace SpecTools.Specs;

/// <summary>A document as it was read: its tree in its format, and its headings.</summary>
/// <param name="Rst">The tree of a reStructuredText file, else null.</param>
/// <param name="Markdown">The tree of a Markdown file, else null.</param>
/// <param name="Outline">The headings of the tree, in either format.</param>
internal sealed record ParsedDocument(RstDocument? Rst, MarkdownDocument? Markdown, Outline Outline);

/// <summary>
/// The document behind a spec, for what is read from it only when it is asked for. The document's tree is several times
/// as large as its text, so it is kept only as long as somebody else needs it, and read once more when it is gone.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="readAgain">Reads the same document from the text.</param>
internal sealed class DocumentMemory(ParsedDocument document, Func<ParsedDocument> readAgain)
{
    private readonly WeakReference<ParsedDocument> document = new(document);

    /// <summary>The document.</summary>
    internal ParsedDocument Document
    {
        get
        {
            if (!document.TryGetTarget(out var current))
                document.SetTarget(current = readAgain());
            return current;
        }
    }

    /// <summary>The plain text of a section's body.</summary>
    /// <param name="heading">The offset at which its heading begins.</param>
    internal string TextOf(int heading) => Find(Document.Outline.Sections, heading).Body.Text();

    // Subsections follow their heading, so that the last heading up to the place is the one, or is above it.
    private static OutlineSection Find(List<OutlineSection> sections, int heading)
    {
        int low = 0, high = sections.Count;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (sections[middle].HeadingSpan.Start <= heading)
                low = middle;
            else
                high = middle;
        }

        return sections[low].HeadingSpan.Start == heading ? sections[low] : Find(sections[low].Sections, heading);
    }
}
