using SpecTools.Specs;

namespace SpecTools.Editing;

/// <summary>
/// Names other people as those who work on a spec, in the form that it names them in. Who is named already is left as
/// written. A value is what could stand in a spec: an id, a name, an e-mail address, <c>John Doe (jdoe)</c>, or several
/// of them with commas.
/// </summary>
public sealed record AssigneeEdit : SpecEdit
{
    private List<WantedPerson>? primary;
    private List<WantedPerson>? contributors;
    private List<SpecPerson> named = [];
    private HashSet<string> touched = [];
    private bool makesSection;

    /// <summary>Those who are to lead the work; null leaves them as they are, and <c>None</c> stands for nobody.</summary>
    public IReadOnlyList<string>? Primary { get; init; }

    /// <summary>Those who are to take part in it; null leaves them as they are, and <c>None</c> stands for nobody.</summary>
    public IReadOnlyList<string>? Contributors { get; init; }

    /// <summary>Those who are to take part in it beside the others.</summary>
    public IReadOnlyList<string> AddContributors { get; init; } = [];

    /// <summary>Those who are to take part in it no longer; by id, name or e-mail address.</summary>
    public IReadOnlyList<string> RemoveContributors { get; init; } = [];

    /// <summary>Whether those of whom nothing else is said go.</summary>
    public bool Clear { get; init; }

    /// <inheritdoc/>
    public override string Description => "set the assignees";

    /// <inheritdoc/>
    internal override bool ChangesOutline => makesSection;

    internal override void Plan(Draft draft, EditContext context)
    {
        var file = context.File;
        var spec = file.Spec;
        Want(spec);
        if (IsMet(spec.PrimaryAssignee, primary) && IsMet(spec.Contributors, contributors))
            return;

        if (InMetadata(file) is { } field)
        {
            PlanMetadata(file, field, draft);
            return;
        }

        if (MissingFromMetadata(context) is { } missing)
        {
            PlanMissing(missing, context, draft);
            return;
        }

        var layout = PeopleLayout.Of(file);
        named = [.. layout.Groups.SelectMany(group => group.Entries).Select(entry => entry.Person!)];
        touched = Touched(file);
        if (layout.AreElsewhere)
        {
            primary ??= [.. spec.PrimaryAssignee.Select(WantedPerson.Of)];
            contributors ??= [.. spec.Contributors.Select(WantedPerson.Of)];
        }

        var planner = new PeoplePlanner(layout, draft, keepsTeams: Contributors is null && !Clear);
        if (primary is not null && (layout.AreElsewhere || !IsMet(spec.PrimaryAssignee, primary)))
            planner.Plan(LabelRole.Primary, spec.PrimaryAssignee, primary, NoOne(Primary, primary));
        if (contributors is not null && (layout.AreElsewhere || !IsMet(spec.Contributors, contributors)))
            planner.Plan(LabelRole.Contributor, spec.Contributors, contributors, NoOne(Contributors, contributors));
        if (planner.Fault is null && planner.Homeless.Count > 0)
            new PeopleHome(layout, draft, context).Place(planner.Homeless, out makesSection, reason => Refused(file, reason));
        if (planner.Fault is { } fault)
            throw Refused(file, fault + ". Change it by hand.");
    }

    internal override bool MayChangeMetadata(string name) => MetadataAuthors.IsField(name);

    internal override bool MayChange(SpecSection section) => touched.Contains(section.SectionPath);

    internal override string? Fault(SpecFile before, SpecFile after)
    {
        var (old, spec) = (before.Spec, after.Spec);
        return FaultOf("assignees", old.PrimaryAssignee, spec.PrimaryAssignee, primary) ?? FaultOf("contributors", old.Contributors, spec.Contributors, contributors);
    }

    // The field of the metadata in which its people are named, or are to be; null where the text has the better place.
    private static AuthorField? InMetadata(SpecFile file)
    {
        if (file.Markdown is null || AuthorField.Of(file) is not { } field)
            return null;
        var marks = file.People.Marks;
        var isInText = marks.Any(mark => mark.Person is not null && mark.Role != LabelRole.Neither && (mark.IsAmongPeople || !field.People.Any()));
        return isInText || (!field.People.Any() && marks.Any(mark => mark.Section is not null)) ? null : field;
    }

    // The field that the template has for people, where the text says nothing of any.
    private NewAuthorField? MissingFromMetadata(EditContext context) =>
        context.File.Markdown is not null && primary is { Count: > 0 } && context.File.People.Marks.Count == 0
            ? NewAuthorField.Of(context.File, context.Template.Value)
            : null;

    private void PlanMissing(NewAuthorField field, EditContext context, Draft draft)
    {
        RefuseContributors(context.File, field.Name, field.Source.Path);
        field.Plan(primary!, context.File.MetadataEntries, context.Template.Value.File.MetadataEntries, draft.Of(field.Source));
    }

    private void RefuseContributors(SpecFile file, string field, string path)
    {
        if (contributors is { Count: > 0 })
            throw Refused(file, $"Its people are named in the field '{field}' of '{path}', which knows no contributors: name them as assignees, or add a section for assignees.");
    }

    private void PlanMetadata(SpecFile file, AuthorField field, Draft draft)
    {
        named = [.. field.People];
        RefuseContributors(file, field.Entry.Name, field.Entry.Source.Path);
        if (primary is null)
            return;
        var word = NoOne(Primary, primary);
        var planner = new AuthorPlanner(field, draft.Of(field.Entry.Source));
        if (planner.Plan(primary, Primary is null ? null : word) is { } fault)
            throw Refused(file, fault + ". Change it by hand.");
    }

    private string? FaultOf(string what, SpecList<SpecPerson> known, SpecList<SpecPerson> read, List<WantedPerson>? wanted)
    {
        if (wanted is not null)
            return IsMet(read, wanted) ? null : $"as {what} would be read: {(read.Count == 0 ? "nobody" : string.Join(", ", read.Select(person => person.FullText)))}; that is not what was meant";

        if (known.Except(read).FirstOrDefault() is { } lost)
            return $"{lost} would no longer be read among the {what}";

        // Who was named twice is still named once.
        return read.Except(named).FirstOrDefault() is { } other ? $"{other} would be read among the {what}" : null;
    }

    // Who is to be named, each once: who leads the work is no contributor.
    private void Want(Spec spec)
    {
        List<SpecPerson> known = [.. spec.PrimaryAssignee, .. spec.Contributors];
        primary = Read(Primary, known) ?? (Clear ? [] : null);
        contributors = Read(Contributors, known) ?? (Clear ? [] : null);
        var added = Read(AddContributors, known)!;
        var gone = Read(RemoveContributors, known)!;
        if (added.Count + gone.Count > 0)
        {
            contributors ??= [.. spec.Contributors.Select(WantedPerson.Of)];
            contributors.RemoveAll(person => gone.Exists(other => other.IsSame(person.Person)));
            contributors.AddRange(added.Where(person => !contributors.Exists(other => person.IsMetBy(other.Person))
                && !(primary is null && spec.PrimaryAssignee.Any(person.IsSame))));
        }

        if (primary is null)
            return;
        if (contributors is null && spec.Contributors.Any(person => primary.Exists(other => other.IsSame(person))))
            contributors = [.. spec.Contributors.Select(WantedPerson.Of)];
        contributors?.RemoveAll(person => primary.Exists(other => other.IsSame(person.Person)));
    }

    private static List<WantedPerson>? Read(IReadOnlyList<string>? values, List<SpecPerson> known)
    {
        if (values is null)
            return null;
        var people = new List<WantedPerson>();
        foreach (var person in values.SelectMany(value => WantedPerson.Read(value, known)))
        {
            if (!people.Exists(other => other.IsSame(person.Person)))
                people.Add(person);
        }

        return people;
    }

    // As whoever asks for nobody writes it, TBD for instance; else as templates do.
    private static string NoOne(IReadOnlyList<string>? values, List<WantedPerson> wanted) =>
        wanted.Count == 0 && values is [var only] && !string.IsNullOrWhiteSpace(only) ? only.Trim() : AssigneeForm.Nobody;

    private static bool IsMet(SpecList<SpecPerson> read, List<WantedPerson>? wanted)
    {
        if (wanted is null)
            return true;
        var left = read.ToList();
        return read.Count == wanted.Count && wanted.TrueForAll(person => left.Find(person.IsMetBy) is { } met && left.Remove(met));
    }

    private static HashSet<string> Touched(SpecFile file)
    {
        var marks = file.People.Marks;
        var headings = marks.Where(mark => mark.Section is not null).Select(mark => mark.Section!.HeadingSpan).ToHashSet();
        var places = marks.Where(mark => mark.Section is null).Select(mark => PersonPlace.SpanOf(mark.Line).Start).ToList();
        return file.Spec.AllSections()
            .Where(section => headings.Contains(section.HeadingSpan) || places.Exists(section.BodySpan.Contains))
            .Select(section => section.SectionPath)
            .ToHashSet(StringComparer.Ordinal);
    }
}
