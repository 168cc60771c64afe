using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Reads who works on a spec: from the section for assignees with those sections below it that are labels; where nobody
/// is named there, from the authors in the metadata; and where there are none, from labels that stand elsewhere.
/// </summary>
internal sealed class PeopleReader
{
    private readonly SourceText source;
    private readonly PeopleList people;
    private readonly List<(SectionBody Body, PeoplePlace Place)> elsewhere = [];

    private PeopleReader(SourceText source, PeopleMap? map = null)
    {
        this.source = source;
        people = new PeopleList(map);
    }

    /// <summary>The people of a document.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="document">The document.</param>
    /// <param name="authors">Finds the authors that its metadata name.</param>
    internal static SpecPeople Read(SourceText source, ParsedDocument document, Func<IEnumerable<MetadataAuthor>> authors)
    {
        var reader = new PeopleReader(source);
        reader.ReadSections(document);

        // The metadata of reStructuredText are fields of the preamble, which is read with the rest of the text.
        if (reader.people.Count == 0 && document.Markdown is not null)
            reader.ReadAuthors(authors());
        if (reader.people.Count == 0)
            reader.ReadElsewhere();
        return reader.people.ToPeople(source);
    }

    /// <summary>Where the people of a document stand, those of its metadata aside.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="document">The document.</param>
    internal static PeopleMap Map(SourceText source, ParsedDocument document)
    {
        var map = new PeopleMap();
        var reader = new PeopleReader(source, map);
        reader.ReadSections(document);
        if (reader.people.Count == 0)
            reader.ReadElsewhere();
        return map;
    }

    private void ReadSections(ParsedDocument document)
    {
        var (title, sections) = DocumentTitle.Find(document.Outline);
        elsewhere.Add((document.Outline.Opening, PeoplePlace.Preamble));
        if (title is not null)
            elsewhere.Add((title.Body, PeoplePlace.Preamble));
        ReadSections(sections);
    }

    private void ReadAuthors(IEnumerable<MetadataAuthor> authors)
    {
        foreach (var author in authors)
        {
            people.Break();
            var span = author.Source == source ? author.Span : default;
            people.Add(PersonLine.Read(UnmarkedLine.In(source, span, author.Text)), LabelRole.Primary);
        }
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
        var role = label.RoleAmong(people);
        people.Map?.AddHeading(section, label, role);
        people.Map?.Begin(PeoplePlace.Section);
        new PeopleWalker(source, people, PeoplePlace.Section).Walk(section.Body.Blocks(), role);
        foreach (var below in section.Sections)
        {
            if (RoleLabel.Read(below.Title) is { IsPlain: true } inner)
                ReadPeople(below, inner);
        }
    }

    private void ReadElsewhere()
    {
        foreach (var (body, place) in elsewhere)
        {
            people.Map?.Begin(place);
            new PeopleWalker(source, people, place).Walk(body.Blocks(), null);
        }
    }
}
