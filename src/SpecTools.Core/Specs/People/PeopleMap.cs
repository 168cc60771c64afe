namespace SpecTools.Specs;

/// <summary>What a stretch of text is among people.</summary>
internal enum PeopleMarkKind
{
    /// <summary>The heading of a section for people.</summary>
    Heading,

    /// <summary>A label.</summary>
    Label,

    /// <summary>A person.</summary>
    Person,

    /// <summary>Text that names nobody: <c>None</c>, a placeholder, a team, a sentence.</summary>
    Nobody,
}

/// <summary>A place that means something among the people of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Role">What it says of the people that follow, or of the person.</param>
/// <param name="Line">The text of a label, of somebody or of nobody.</param>
/// <param name="Around">The blocks around it, from the outermost to the one whose text it is.</param>
internal sealed record PeopleMark(PeopleMarkKind Kind, LabelRole? Role, UnmarkedLine Line, IReadOnlyList<ContentBlock> Around)
{
    /// <summary>The person, if it is one.</summary>
    internal PersonDraft? Person { get; init; }

    /// <summary>The label, if it is one or the heading is.</summary>
    internal RoleLabel? Label { get; init; }

    /// <summary>The section of a heading.</summary>
    internal OutlineSection? Section { get; init; }

    /// <summary>Whether it is in a section for people, rather than below a label elsewhere.</summary>
    internal bool IsAmongPeople { get; init; }
}

/// <summary>
/// Takes down where the readers of people find what: labels, people, and words for nobody, in the order of the text. An
/// edit works with it, so that nothing is read twice in two ways.
/// </summary>
internal sealed class PeopleMap
{
    private readonly List<ContentBlock> around = [];
    private readonly List<PeopleMark> marks = [];
    private bool isAmongPeople;

    /// <summary>What was found.</summary>
    internal IReadOnlyList<PeopleMark> Marks => marks;

    /// <summary>Another body is read.</summary>
    internal void Begin(PeoplePlace place) => isAmongPeople = place == PeoplePlace.Section;

    internal void Enter(ContentBlock block) => around.Add(block);

    internal void Leave() => around.RemoveAt(around.Count - 1);

    internal void AddHeading(OutlineSection section, RoleLabel label, LabelRole role) =>
        marks.Add(new PeopleMark(PeopleMarkKind.Heading, role, default, []) { Label = label, Section = section, IsAmongPeople = true });

    internal void AddLabel(PeopleLabel label, UnmarkedLine line, LabelRole role) =>
        marks.Add(Mark(PeopleMarkKind.Label, role, line.Slice(0, label.Length)) with { Label = label.Label });

    internal void AddPerson(PersonDraft person, LabelRole? role) => marks.Add(Mark(PeopleMarkKind.Person, role, person.Place) with { Person = person });

    internal void AddNobody(UnmarkedLine line, LabelRole? role) => marks.Add(Mark(PeopleMarkKind.Nobody, role, line));

    private PeopleMark Mark(PeopleMarkKind kind, LabelRole? role, UnmarkedLine line) => new(kind, role, line, [.. around]) { IsAmongPeople = isAmongPeople };
}
