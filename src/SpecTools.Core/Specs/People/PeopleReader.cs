using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads who works on a spec: from the section for assignees with those sections below it that are labels, and where
/// nobody is named there, from labels that stand elsewhere.
/// </summary>
internal sealed class PeopleReader
{
    private readonly SourceText source;
    private readonly PeopleList people = new();
    private readonly List<(SectionBody Body, PeoplePlace Place)> elsewhere = [];

    private PeopleReader(SourceText source) => this.source = source;

    /// <summary>The people of a document.</summary>
    internal static SpecPeople Read(SourceText source, ParsedDocument document)
    {
        // What a document's metadata says of people (front matter, kep.yaml) has its place here, before its text.
        var reader = new PeopleReader(source);
        var (title, sections) = DocumentTitle.Find(document.Outline);
        reader.elsewhere.Add((document.Outline.Opening, PeoplePlace.Preamble));
        if (title is not null)
            reader.elsewhere.Add((title.Body, PeoplePlace.Preamble));
        reader.ReadSections(sections);
        if (reader.people.Count == 0)
            reader.ReadElsewhere();
        return reader.people.ToPeople(source);
    }

    private void ReadSections(List<OutlineSection> sections)
    {
        foreach (var section in sections)
        {
            if (RoleLabel.Read(section.Title) is { IsPlain: true, IsStrong: true } label)
            {
                ReadPeople(section, label);
                continue;
            }

            elsewhere.Add((section.Body, PeoplePlace.Elsewhere));
            ReadSections(section.Sections);
        }
    }

    private void ReadPeople(OutlineSection section, RoleLabel label)
    {
        new PeopleWalker(source, people, PeoplePlace.Section).Walk(section.Body.Blocks(), label.RoleAmong(people));
        foreach (var below in section.Sections)
        {
            if (RoleLabel.Read(below.Title) is { IsPlain: true } inner)
                ReadPeople(below, inner);
        }
    }

    private void ReadElsewhere()
    {
        foreach (var (body, place) in elsewhere)
            new PeopleWalker(source, people, place).Walk(body.Blocks(), null);
    }
}
