namespace SpecTools.Specs;

/// <summary>
/// The plain texts of a document's sections, made when they are asked for. The document's tree is several times as large
/// as its text, so it is kept only as long as somebody else needs it, and read once more when it is gone.
/// </summary>
/// <param name="outline">The document's outline, with the tree behind it.</param>
/// <param name="readAgain">Reads the same outline from the text.</param>
internal sealed class SectionTexts(Outline outline, Func<Outline> readAgain)
{
    private readonly WeakReference<Outline> outline = new(outline);

    /// <summary>The plain text of a section's body.</summary>
    /// <param name="heading">The offset at which its heading begins.</param>
    internal string Of(int heading)
    {
        if (!outline.TryGetTarget(out var current))
            outline.SetTarget(current = readAgain());
        return Find(current.Sections, heading).Body.Text();
    }

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
