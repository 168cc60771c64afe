using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>A section of a spec. It knows its file's path and nothing else of its spec.</summary>
public sealed class SpecSection
{
    private readonly SourceText source;
    private readonly DocumentMemory? memory;
    private string? text;

    internal SpecSection(SourceText source, DocumentMemory memory, OutlineSection heading)
    {
        this.source = source;
        this.memory = memory;
        Title = heading.Title;
        Line = source.LineNumberAt(heading.TitleSpan.Start);
        HeadingSpan = heading.HeadingSpan;
        TitleSpan = heading.TitleSpan;
    }

    /// <summary>A section as it read when it was written to a file or sent from another session.</summary>
    internal SpecSection(string title, int line, string body, string text)
    {
        source = SourceText.FromString(body);
        this.text = text;
        Title = title;
        Line = line;
        BodySpan = new TextSpan(0, body.Length);
    }

    /// <summary>The absolute path of the spec's file.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>
    /// The titles from the first level down to this section, with slashes: <c>Proposed change/Security impact</c>. A slash
    /// within a title stays as it is; <see cref="Level"/> says how many titles there are.
    /// </summary>
    public string SectionPath { get; internal init; } = "";

    /// <summary>The title without markup.</summary>
    public string Title { get; }

    /// <summary>The depth: 1 for a section directly below the document's title.</summary>
    public int Level { get; internal init; }

    /// <summary>The number of the line that the title stands in.</summary>
    public int Line { get; }

    /// <summary>The number of the section's last line, subsections included, trailing blank lines not.</summary>
    public int EndLine { get; internal init; }

    /// <summary>
    /// The text between the heading and the first subsection as it is written, blank lines around it left out, and labels
    /// at its end (<c>.. _name:</c>) too: they belong to the heading that follows.
    /// </summary>
    public string Body => source.Slice(BodySpan);

    /// <summary>The same without markup.</summary>
    public string Text => text ??= memory!.TextOf(HeadingSpan.Start);

    /// <summary>Whether the section says that it has nothing to say: <c>None</c>, <c>N/A</c> and their like.</summary>
    public bool IsNone { get; internal init; }

    /// <summary>Whether the section has neither a body nor a subsection.</summary>
    public bool IsEmpty { get; internal init; }

    /// <summary>The subsections.</summary>
    public SpecList<SpecSection> Sections { get; internal init; } = SpecList<SpecSection>.Empty;

    /// <summary>Where <see cref="Body"/> stands; empty, behind the heading, where there is none.</summary>
    internal TextSpan BodySpan { get; init; }

    /// <summary>The title with its adornment, whole lines.</summary>
    internal TextSpan HeadingSpan { get; }

    /// <summary>The characters of the title.</summary>
    internal TextSpan TitleSpan { get; }

    /// <summary>The section's title.</summary>
    public override string ToString() => Title;

    internal IEnumerable<SpecSection> WithDescendants()
    {
        yield return this;
        foreach (var below in Sections)
        {
            foreach (var section in below.WithDescendants())
                yield return section;
        }
    }
}
