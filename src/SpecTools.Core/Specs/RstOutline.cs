using SpecTools.Rst;

namespace SpecTools.Specs;

/// <summary>Reads the outline of a reStructuredText document.</summary>
internal static class RstOutline
{
    internal static Outline Read(RstDocument document) =>
        new(new RstSectionBody(document), Below(document));

    private static List<OutlineSection> Below(RstNode parent)
    {
        var sections = new List<OutlineSection>();
        foreach (var child in parent.Children)
        {
            if (child is not RstSection section)
                continue;
            sections.Add(new OutlineSection
            {
                Title = RstPlainText.OfInline(section.Title.RawText),
                TitleSpan = section.Title.Span,
                HeadingSpan = section.HeadingSpan,
                Body = new RstSectionBody(section),
                Sections = Below(section),
            });
        }

        return sections;
    }
}
