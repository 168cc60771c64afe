using SpecTools.Text;

namespace SpecTools.Specs;

/// <summary>
/// Collects people as they are found. What follows a person may say more of the same one; who is named twice counts
/// once, as primary if that is one of the roles.
/// </summary>
/// <param name="map">Takes down where they stand; null where nobody asks.</param>
internal sealed class PeopleList(PeopleMap? map = null)
{
    private readonly List<(PersonDraft Person, SpecPersonRole Role)> found = [];
    private PersonDraft? last;

    /// <summary>Takes down where people stand, if anybody asks.</summary>
    internal PeopleMap? Map => map;

    /// <summary>The number of people so far.</summary>
    internal int Count => found.Count;

    /// <summary>Whether somebody leads the work.</summary>
    internal bool HasPrimary { get; private set; }

    /// <summary>What follows says nothing more of those who were found.</summary>
    internal void Break() => last = null;

    /// <summary>Adds people, or what completes the last one. Those who do neither are remembered only for that.</summary>
    internal void Add(IEnumerable<PersonDraft> people, LabelRole? role)
    {
        foreach (var person in people)
        {
            if (Completes(person))
                continue;
            last = person;
            map?.AddPerson(person, role);
            if (role == LabelRole.Neither)
                continue;
            found.Add((person, role == LabelRole.Contributor ? SpecPersonRole.Contributor : SpecPersonRole.Primary));
            HasPrimary |= role != LabelRole.Contributor;
        }
    }

    /// <summary>Takes what completes the last person, and nobody else.</summary>
    internal void AddDetails(IEnumerable<PersonDraft> people)
    {
        foreach (var person in people)
            Completes(person);
    }

    /// <summary>Adds the person of a row, or more about the one that the row has begun with.</summary>
    internal void AddToRow(PersonDraft person, LabelRole? role)
    {
        if (last is null)
            Add([person], role);
        else
            last.Complete(person);
    }

    /// <summary>The people, each once.</summary>
    internal SpecPeople ToPeople(SourceText source)
    {
        if (found.Count == 0)
            return SpecPeople.None;
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var primary = new List<SpecPerson>();
        var contributors = new List<SpecPerson>();
        foreach (var (draft, role) in found.OrderBy(entry => entry.Role))
        {
            var person = draft.ToPerson(source);
            string[] names = [.. new[] { person.Id, person.Email, person.Name }.OfType<string>()];
            if (!Array.Exists(names, known.Contains))
                (role == SpecPersonRole.Primary ? primary : contributors).Add(person);
            known.UnionWith(names);
        }

        return new SpecPeople(new SpecList<SpecPerson>(primary), new SpecList<SpecPerson>(contributors));
    }

    private bool Completes(PersonDraft person)
    {
        if (last?.IsCompletedBy(person) != true)
            return false;
        last.Complete(person);
        return true;
    }
}
