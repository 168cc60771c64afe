using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Rules;

/// <summary>
/// How far a suppression holds: to the end of the section that its comment stands in, subsections included. A comment
/// right above a heading, with nothing but comments and labels between, belongs to that heading's section.
/// </summary>
internal sealed class SuppressionScopes
{
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly Dictionary<int, bool> leadsToHeading = [];
    private readonly int length;

    internal SuppressionScopes(SpecFile file, List<SilentBlock> blocks)
    {
        var text = file.Source.Text;
        length = text.Length;
        Add(file.Outline.Sections, length);

        // Whatever style the title has, the document is its section.
        if (file.Spec.Title is not null && ends.Count > 0)
            ends[0] = length;

        // From the last one back, so that a long row of comments is looked at once.
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            var from = blocks[i].Span.End;
            var heading = FirstFrom(from);
            var stop = heading < starts.Count ? starts[heading] : length;
            var isNext = i + 1 < blocks.Count && blocks[i + 1].Span.Start >= from && blocks[i + 1].Span.Start < stop;
            stop = isNext ? blocks[i + 1].Span.Start : stop;
            leadsToHeading[blocks[i].Span.Start] = heading < starts.Count
                && text.AsSpan(from, stop - from).IsWhiteSpace()
                && (!isNext || leadsToHeading[blocks[i + 1].Span.Start]);
        }
    }

    /// <summary>The offset at which what a comment says ends to hold.</summary>
    internal int EndOf(TextSpan comment)
    {
        var next = FirstFrom(comment.End);
        if (leadsToHeading[comment.Start])
            return ends[next];
        return next == 0 ? length : ends[next - 1];
    }

    private void Add(List<OutlineSection> sections, int end)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var sectionEnd = i + 1 < sections.Count ? sections[i + 1].HeadingSpan.Start : end;
            starts.Add(sections[i].HeadingSpan.Start);
            ends.Add(sectionEnd);
            Add(sections[i].Sections, sectionEnd);
        }
    }

    // The first heading at or behind an offset.
    private int FirstFrom(int offset)
    {
        var index = starts.BinarySearch(offset);
        return index >= 0 ? index : ~index;
    }
}
