using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Editing;

/// <summary>
/// Plans the edits that make the people of one role those that are wanted: who stays is not touched, others take the
/// places of those who go, what is over is removed, who is missing joins the others the way they are written.
/// </summary>
/// <param name="layout">The people as they are arranged.</param>
/// <param name="draft">Takes the edits.</param>
/// <param name="keepsTeams">Whether a team stays among contributors when somebody is added.</param>
internal sealed class PeoplePlanner(PeopleLayout layout, Draft draft, bool keepsTeams)
{
    private readonly SourceText source = draft.Source;
    private readonly Dictionary<PeopleEntry, WantedPerson> replaced = [];
    private readonly HashSet<PeopleEntry> removed = [];
    private string nobody = "";

    /// <summary>Why it cannot be done, as a sentence without its full stop; null so far.</summary>
    internal string? Fault { get; private set; }

    /// <summary>Those who are wanted and for whom there is no group yet, by what they do.</summary>
    internal Dictionary<LabelRole, IReadOnlyList<WantedPerson>> Homeless { get; } = [];

    /// <summary>Plans the people of a role.</summary>
    /// <param name="role">What they do.</param>
    /// <param name="known">Those who are read now.</param>
    /// <param name="wanted">Those who are to be read.</param>
    /// <param name="noOne">How it is written that there is nobody.</param>
    internal void Plan(LabelRole role, IReadOnlyList<SpecPerson> known, IReadOnlyList<WantedPerson> wanted, string noOne)
    {
        nobody = noOne;
        var groups = layout.Groups.FindAll(group => group.Role == role);
        var added = Decide(groups, known, wanted);
        var home = added.Count > 0 ? HomeOf(groups) : null;
        added = LikeOthers(home, added);
        foreach (var group in groups)
            Plan(group, group == home ? added : []);
        if (home is null && added.Count > 0)
            Homeless.Add(role, added);
    }

    // With the marks of the last of the others, in their group or where there are any; in angle brackets where all are.
    private List<WantedPerson> LikeOthers(PeopleGroup? home, List<WantedPerson> added)
    {
        var others = home?.Rows.Count > 0 ? home.Entries.ToList() : layout.Groups.SelectMany(group => group.Entries).ToList();
        var areInAngles = others.Count > 0 && others.TrueForAll(entry => entry.IsInAngles);
        return added.ConvertAll(person =>
        {
            if (!person.IsBare)
                return person;
            var like = Enumerable.Reverse(others).Select(entry => entry.Like(person.Person)).FirstOrDefault(text => text is not null);
            if (like is not null)
                return person with { Text = like, Core = like };
            return areInAngles ? person.InAngles() : person;
        });
    }

    // Who stays, who is replaced by whom, and who goes; the rest of the wanted are still to be placed.
    private List<WantedPerson> Decide(List<PeopleGroup> groups, IReadOnlyList<SpecPerson> known, IReadOnlyList<WantedPerson> wanted)
    {
        var entries = groups.SelectMany(group => group.Entries).ToList();
        var read = known.ToLookup(person => person.Span);
        var own = entries.FindAll(entry => read[entry.Person!.Span].Contains(entry.Person));
        var missing = new List<WantedPerson>();
        foreach (var person in wanted)
        {
            if (own.Find(entry => person.IsMetBy(entry.Person!)) is { } met)
                own.Remove(met);
            else
                missing.Add(person);
        }

        foreach (var person in missing.ToList())
        {
            if (own.Find(entry => person.IsSame(entry.Person!)) is { } same)
                Replace(same, person);
        }

        foreach (var person in missing.ToList())
        {
            if (own.Count > 0)
                Replace(own[0], person);
        }

        removed.UnionWith(own);
        FollowRepeated(entries, wanted);
        return missing;

        void Replace(PeopleEntry entry, WantedPerson person)
        {
            replaced.Add(entry, person);
            own.Remove(entry);
            missing.Remove(person);
        }
    }

    // What happens to somebody happens wherever the same one is named again.
    private void FollowRepeated(List<PeopleEntry> entries, IReadOnlyList<WantedPerson> wanted)
    {
        var others = new PeopleByName<WantedPerson>();
        var gone = new PeopleByName<PeopleEntry>();
        var staying = new PeopleByName<WantedPerson>();
        foreach (var person in wanted)
            staying.Add(person.Person, person);
        foreach (var (entry, other) in replaced)
            others.Add(entry.Person!, other);
        foreach (var entry in removed)
            gone.Add(entry.Person!, entry);
        foreach (var entry in entries)
        {
            if (replaced.ContainsKey(entry) || removed.Contains(entry) || staying.TryFind(entry.Person!, out _))
                continue;
            if (others.TryFind(entry.Person!, out var other))
            {
                replaced.Add(entry, other!);
                others.Add(entry.Person!, other!);
            }
            else if (gone.TryFind(entry.Person!, out _))
            {
                removed.Add(entry);
                gone.Add(entry.Person!, entry);
            }
        }
    }

    private PeopleGroup? HomeOf(List<PeopleGroup> groups) =>
        groups.FindLast(group => group.Rows.Count > 0 && group.IsForAll)
        ?? groups.FindLast(group => group.Rows.Count > 0 && group.Label is null)
        ?? groups.Find(group => group.HasWrittenLabel && group.IsForAll && group.Nobody.Exists(IsVacancy))
        ?? groups.FindLast(group => group.HasWrittenLabel && group.IsForAll)
        ?? groups.FindLast(group => group.Rows.Count > 0)
        ?? groups.Find(group => group.Nobody.Exists(IsVacancy));

    private void Plan(PeopleGroup group, List<WantedPerson> added)
    {
        if (group.Rows.Count > 0)
            PlanRows(group, added);
        else if (added.Count > 0)
            Fill(group, added);
    }

    private void PlanRows(PeopleGroup group, List<WantedPerson> added)
    {
        var isVacated = added.Count == 0 && group.Entries.All(removed.Contains);
        var first = group.Rows[0].Entries[0];
        if (isVacated)
            removed.Remove(first);
        var isInline = added.Count > 0 && JoinsInline(group);
        var lastKept = group.Rows.FindLastIndex(row => !row.Entries.TrueForAll(removed.Contains));
        for (var i = 0; i < group.Rows.Count; i++)
        {
            var row = group.Rows[i];
            if (row.Entries.TrueForAll(removed.Contains))
            {
                Remove(row, i < lastKept ? group.Rows[i + 1] : null);
                continue;
            }

            var isLast = i == group.Rows.Count - 1;
            row.Change(draft, entry => !removed.Contains(entry), isLast && isInline ? [.. added.Select(person => person.Text)] : []);
            foreach (var entry in row.Entries)
            {
                if (replaced.TryGetValue(entry, out var wanted))
                    Refuse(entry.Replace(draft, wanted));
                else if (isVacated && entry == first)
                    Refuse(entry.Vacate(draft, nobody));
            }

            Refuse(TableRoom.Fault(draft, row));
        }

        if (added.Count > 0 && !isInline)
            AddRows(group, group.Rows[^1], added);
    }

    // The first of the others takes the place of 'None'; where there is a sentence they come before it.
    private void Fill(PeopleGroup group, List<WantedPerson> added)
    {
        if (group.Nobody.Find(IsVacancy) is { } vacancy)
        {
            var entry = new PeopleEntry(source, vacancy, isShared: false);
            var row = new PeopleRow(source, [entry]);
            group.Rows.Add(row);
            if (added.Count > 1 && JoinsInline(group))
                draft.Replace(entry.Span, string.Join(", ", added.Select(person => person.Text)));
            else
                Refuse(entry.Replace(draft, added[0]));
            Refuse(TableRoom.Fault(draft, row));
            if (added.Count > 1 && !JoinsInline(group))
                AddRows(group, row, added[1..]);
        }
        else if (group.Nobody.Count > 0)
        {
            var entry = new PeopleEntry(source, group.Nobody[0], isShared: false);
            var row = new PeopleRow(source, [entry]);
            if (group.FollowsLabel(source, row) || row.Table is not null)
                Refuse($"Line {row.Line.Number} says something else in the place of people");
            else
                draft.Insert(row.Line.Start, string.Concat(added.Select(person => row.Prefix + person.Text + draft.NewLine)));
        }
        else
        {
            new PeopleBlock(layout, draft).FillLabel(group.Label!, added);
        }
    }

    // People join others in a line where that is how they are written, here or in the other groups.
    private bool JoinsInline(PeopleGroup group)
    {
        if (group.IsInline(source))
            return true;
        return group.Rows.Count == 1 && group.Rows[0].Item is null
            && !layout.Groups.Exists(other => other.Rows.Count > 1)
            && layout.Groups.Exists(other => other != group && other.Rows is [{ Entries.Count: > 1 }]);
    }

    private void AddRows(PeopleGroup group, PeopleRow last, IReadOnlyList<WantedPerson> added)
    {
        if (last.Table is not null)
        {
            Refuse($"The people stand in a table, in line {last.Line.Number}, that would need another row");
            return;
        }

        var gap = GapBefore(group, last);
        var prefix = last.Prefix;
        var text = "";
        foreach (var person in added)
        {
            prefix = ListMarker.Next(prefix);
            text += gap + prefix + person.Text;
        }

        draft.Insert(last.End, text);
    }

    // A line break, or a blank line where the others are set apart by one.
    private string GapBefore(PeopleGroup group, PeopleRow last)
    {
        var blank = draft.NewLine + draft.NewLine;
        if (last.Around is [.., { Kind: ContentBlockKind.Definition } term] && term.Span.Start >= last.Line.Start)
            return blank;
        var above = source.GetLine(Math.Max(1, last.Line.Number - 1));
        return group.Rows.Count > 1 && source.AsSpan(above.Span).IsWhiteSpace() ? blank : draft.NewLine;
    }

    // The next row is none where nobody stays below.
    private void Remove(PeopleRow row, PeopleRow? next)
    {
        if (row.Table is not null)
        {
            Refuse($"The people stand in a table, in line {row.Line.Number}, that would lose a row");
            return;
        }

        // With what parts it from the next who stays, else from what is before it.
        if (next is not null && source.AsSpan(TextSpan.FromBounds(row.End, Math.Max(row.End, next.Line.Start))).IsWhiteSpace())
            draft.Remove(row.Line.Start, next.Line.Start);
        else
            draft.Remove(source.Text.AsSpan(0, row.Line.Start).TrimEnd().Length, row.End);
    }

    // A team is no person: whoever is set takes its place, but who is added does not.
    private bool IsVacancy(PeopleMark mark) => Nobody.IsPlaceholder(mark.Line.Text) || Nobody.IsPlaceholderWithRemark(mark.Line.Text)
        || (Nobody.IsGroup(mark.Line.Text) && !Nobody.IsSentence(mark.Line.Text) && !(keepsTeams && mark.Role == LabelRole.Contributor));

    private void Refuse(string? reason) => Fault ??= reason;
}
