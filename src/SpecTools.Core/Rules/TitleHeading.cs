using SpecTools.Markdown;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>Where a document's title stands: it is the first heading that is no section's.</summary>
internal static class TitleHeading
{
    /// <summary>The characters of the title, or null where the document has none.</summary>
    internal static TextSpan? SpanOf(SpecFile file)
    {
        if (file.Spec.Title is null)
            return null;
        var sections = file.Spec.AllSections().Select(section => section.TitleSpan.Start).ToHashSet();
        foreach (var heading in Headings(file))
        {
            if (!sections.Contains(heading.Text.Start))
                return heading.Text;
        }

        return null;
    }

    /// <summary>The second heading of the title's own depth and style, or null where the title is alone.</summary>
    internal static TextSpan? RivalOf(SpecFile file)
    {
        if (SpanOf(file) is not { } title)
            return null;
        var isAfter = false;
        var level = 0;
        foreach (var heading in Headings(file))
        {
            if (isAfter && heading.Level <= level)
                return heading.Text;
            if (heading.Text == title)
                (isAfter, level) = (true, heading.Level);
        }

        return null;
    }

    private static IEnumerable<(TextSpan Text, int Level)> Headings(SpecFile file)
    {
        if (file.Rst is { } rst)
            return rst.Sections().Select(section => (section.Title.Span, section.Level));
        return file.Markdown!.Blocks
            .Where(block => block.Kind == MarkdownBlockKind.Heading)
            .Select(block => (block.TextSpan, block.Level));
    }
}
