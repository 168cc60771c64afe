using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>The blank lines around headings, as a spec has them for the sections of each level.</summary>
internal sealed class SectionSpacing
{
    private readonly List<(int Level, int Above, bool? IsTight)> seen = [];

    internal SectionSpacing(SpecFile file)
    {
        var source = file.Source;
        SpecSection? last = null;
        foreach (var section in file.Spec.AllSections())
        {
            var above = last is null ? 0 : BlankLinesFrom(last.BodySpan.IsEmpty ? source.LastLineOf(last.HeadingSpan).NextStart : source.LineAt(last.BodySpan.End).NextStart);
            bool? isTight = section.BodySpan.IsEmpty ? null : section.BodySpan.Start == source.LastLineOf(section.HeadingSpan).NextStart;
            seen.Add((section.Level, above, isTight));
            last = section;
        }

        int BlankLinesFrom(int start)
        {
            var count = 0;
            for (var at = start; at < source.Text.Length && source.AsSpan(source.LineAt(at).Span).IsWhiteSpace(); at = source.LineAt(at).NextStart)
                count++;
            return count;
        }
    }

    /// <summary>How many blank lines most often stand above a heading of a level; at least one.</summary>
    internal int Above(int level) => seen
        .Where(section => section.Level == level && section.Above > 0)
        .GroupBy(section => section.Above)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key)
        .Select(group => group.Key)
        .FirstOrDefault(1);

    /// <summary>Whether most texts of a level, else of all, begin right below their heading.</summary>
    internal bool IsTight(int level)
    {
        var texts = seen.FindAll(section => section.IsTight is not null);
        var own = texts.FindAll(section => section.Level == level);
        if (own.Count > 0)
            texts = own;
        return texts.Count(section => section.IsTight == true) * 2 > texts.Count;
    }
}
