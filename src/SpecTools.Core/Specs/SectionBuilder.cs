using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>Makes the sections of a spec from the headings of its document.</summary>
/// <param name="source">The file's text.</param>
/// <param name="memory">The document, for the sections' plain texts.</param>
/// <param name="path">The absolute path of the file.</param>
internal sealed class SectionBuilder(SourceText source, DocumentMemory memory, string path)
{
    /// <summary>The sections of the first level with all that is below them.</summary>
    /// <param name="sections">Their headings, in the order of the text.</param>
    internal List<SpecSection> Build(List<OutlineSection> sections) => Build(sections, source.Text.Length, "", 1);

    private List<SpecSection> Build(List<OutlineSection> sections, int end, string prefix, int level)
    {
        var result = new List<SpecSection>(sections.Count);
        for (var i = 0; i < sections.Count; i++)
        {
            var sectionEnd = i + 1 < sections.Count ? sections[i + 1].HeadingSpan.Start : end;
            result.Add(Build(sections[i], sectionEnd, prefix + sections[i].Title, level));
        }

        return result;
    }

    private SpecSection Build(OutlineSection section, int end, string sectionPath, int level)
    {
        var bodyEnd = section.Sections.Count > 0 ? section.Sections[0].HeadingSpan.Start : end;
        var bodySpan = Trim(source.LastLineOf(section.HeadingSpan).NextStart, section.Body.LabelsStart ?? bodyEnd);
        var contentLength = section.Body.ContentLength;
        return new SpecSection(source, memory, section)
        {
            Path = path,
            SectionPath = sectionPath,
            Level = level,
            EndLine = LastLine(section.HeadingSpan, end),
            BodySpan = bodySpan,
            IsNone = IsNone(section, bodySpan, contentLength),
            IsEmpty = contentLength == 0 && section.Sections.Count == 0,
            Sections = section.Sections.Count == 0
                ? SpecList<SpecSection>.Empty
                : new SpecList<SpecSection>(Build(section.Sections, end, sectionPath + "/", level + 1)),
        };
    }

    // The two usual words need no plain text to be made; long bodies need none either.
    private bool IsNone(OutlineSection section, TextSpan body, int contentLength) =>
        source.AsSpan(body) is "None" or "None."
        || (contentLength is > 0 and <= NothingToSay.LongestMarkup && NothingToSay.Is(section.Body.Text(), section.Title));

    private int LastLine(TextSpan heading, int end)
    {
        var text = source.Text.AsSpan(heading.Start, end - heading.Start).TrimEnd();
        return source.LineNumberAt(heading.Start + Math.Max(0, text.Length - 1));
    }

    // The stretch without the blank lines around it; what blanks the other lines have is theirs.
    private TextSpan Trim(int start, int end)
    {
        var text = source.AsSpan(TextSpan.FromBounds(start, Math.Max(start, end)));
        if (text.IsWhiteSpace())
            return new TextSpan(start, 0);
        var first = start + text.Length - text.TrimStart().Length;
        var last = start + text.TrimEnd().Length - 1;
        return TextSpan.FromBounds(
            Math.Max(start, source.LineAt(first).Start), source.LineAt(last).End);
    }
}
