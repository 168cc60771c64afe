using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>The people of a spec as they are arranged in its text.</summary>
internal sealed class PeopleLayout
{
    private readonly SourceText source;

    private PeopleLayout(SourceText source) => this.source = source;

    /// <summary>All groups, in the order of the text.</summary>
    internal List<PeopleGroup> Groups { get; private set; } = [];

    /// <summary>The sections for people.</summary>
    internal List<OutlineSection> Sections { get; } = [];

    /// <summary>Whether the people are named outside of a section for people, although there is one: it is where they belong.</summary>
    internal bool AreElsewhere { get; private set; }

    /// <summary>Reads the arrangement.</summary>
    internal static PeopleLayout Of(SpecFile file)
    {
        var layout = new PeopleLayout(file.Source);
        layout.Read(file.People.Marks);
        if (layout.Sections.Count > 0 && !layout.Groups.Exists(group => group.IsAmongPeople && group.Role != LabelRole.Neither && group.Rows.Count > 0))
        {
            layout.AreElsewhere = layout.Groups.Exists(group => !group.IsAmongPeople && group.Rows.Count > 0);
            layout.Groups = layout.Groups.FindAll(group => group.IsAmongPeople);
        }

        return layout;
    }

    private void Read(IReadOnlyList<PeopleMark> marks)
    {
        PeopleGroup? group = null;
        for (var i = 0; i < marks.Count; i++)
        {
            var mark = marks[i];
            var role = mark.Role ?? LabelRole.Primary;
            var isLabel = mark.Kind is PeopleMarkKind.Label or PeopleMarkKind.Heading;
            if (mark.Section is { } section)
                Sections.Add(section);
            if (isLabel || group?.Role != role)
                Groups.Add(group = new PeopleGroup(isLabel ? mark : null, role));
            if (mark.Kind == PeopleMarkKind.Nobody)
                group.Nobody.Add(mark);
            else if (mark.Kind == PeopleMarkKind.Person)
                Add(group, new PeopleEntry(source, mark, IsShared(marks, i)));
        }
    }

    private void Add(PeopleGroup group, PeopleEntry entry)
    {
        if (group.Rows.Count > 0 && group.Rows[^1].GoesOnWith(entry))
            group.Rows[^1].Entries.Add(entry);
        else
            group.Rows.Add(new PeopleRow(source, [entry]));
    }

    private static bool IsShared(IReadOnlyList<PeopleMark> marks, int index) =>
        (index > 0 && marks[index - 1].Person is not null && marks[index - 1].Line.Span == marks[index].Line.Span)
        || (index + 1 < marks.Count && marks[index + 1].Person is not null && marks[index + 1].Line.Span == marks[index].Line.Span);
}
