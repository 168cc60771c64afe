using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Tests.Editing;
using SpecTools.Text;

namespace SpecTools.Tests.Fuzzing;

/// <summary>
/// What holds for edits of any spec: each is refused, or it is done, nothing else changes, and the same edit once more changes nothing.
/// </summary>
internal static class EditLaws
{
    internal static readonly Law[] All =
    [
        new("set a section", 8000, (input, source) => OnSection(input, source, Set)),
        new("append to a section", 6000, (input, source) => OnSection(input, source, (file, section, random) =>
            Edit(file, new SectionBodyEdit(SectionAddress.Of(section), Pick(random, Fragments.Bodies), Append: true)))),
        new("add a section", 6000, (input, source) => OnSection(input, source, (file, section, random) => Twice(
            file, new SectionAddition(Pick(random, Fragments.Titles), Pick(random, Fragments.Bodies), random.Next(2) == 0 ? null : SectionAddress.Of(section))))),
        new("remove a section", 6000, (input, source) => OnSection(input, source, (file, section, _) => Edit(file, new SectionRemoval(SectionAddress.Of(section))))),
        new("assignees", 8000, (input, source) => On(input, source, (file, random) => Twice(file, People(random)))),
        new("add a work item", 8000, (input, source) => On(input, source, (file, random) => Twice(file, new WorkItemAddition([Text(random)])))),
        new("remove a work item", 6000, (input, source) => On(input, source, (file, random) =>
        {
            if (file.Spec.WorkItems.Count > 0)
                Edit(file, new WorkItemRemoval(Pick(random, file.Spec.WorkItems)));
        })),
        new("add a reference", 8000, (input, source) => On(input, source, (file, random) =>
            Twice(file, new ReferenceAddition("https://zebra.example.org/stripes", random.Next(2) == 0 ? null : Text(random))))),
        new("remove a reference", 6000, (input, source) => On(input, source, (file, random) =>
        {
            if (file.Spec.References.Count > 0)
                Edit(file, new ReferenceRemoval(Pick(random, file.Spec.References)));
        })),
        new("add to the history", 8000, (input, source) => On(input, source, (file, random) =>
            Twice(file, new HistoryAddition(Pick(random, (string[])["Zebra", "2027.1 Quagga", "Zed", "e\u0301te\u0301", "12.0"]), Text(random))))),
    ];

    private static T Pick<T>(Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    // A line of what people write, and of what they should not.
    private static string Text(Random random) => random.Next(2) == 0 ? "Feed the zebra" : Pick(random, Fragments.Bodies).Split('\n')[0] + Pick(random, Fragments.People);

    private static AssigneeEdit People(Random random)
    {
        string[] some = [Pick(random, Fragments.People)];
        return random.Next(4) switch
        {
            0 => new AssigneeEdit { Primary = some },
            1 => new AssigneeEdit { Contributors = some },
            2 => new AssigneeEdit { AddContributors = some, Primary = random.Next(2) == 0 ? null : [Pick(random, Fragments.People)] },
            _ => new AssigneeEdit { Clear = true },
        };
    }

    private static void On(FuzzInput input, SourceText source, Action<SpecFile, Random> check) => check(SpecLaws.Read(input, source), input.Choices());

    private static void OnSection(FuzzInput input, SourceText source, Action<SpecFile, SpecSection, Random> check) => On(input, source, (file, random) =>
    {
        if (file.Spec.AllSections().ToList() is { Count: > 0 } sections)
            check(file, Pick(random, sections), random);
    });

    // The spec with an edit, or null where it is refused.
    private static SpecFile? Edit(SpecFile file, SpecEdit edit)
    {
        try
        {
            return PeopleEditor.Apply(file, edit);
        }
        catch (SpecException)
        {
            return null;
        }
    }

    private static void Twice(SpecFile file, SpecEdit edit)
    {
        if (Edit(file, edit) is not { } after)
            return;
        var again = Edit(after, edit with { });
        if (again is null)
            throw new LawException("what was done is refused when it is there", $"{edit}: '{after.Source.Text}'");
        if (!ReferenceEquals(again, after))
            throw new LawException("twice is more than once", $"{edit}: '{after.Source.Text}' and then '{again.Source.Text}'");
    }

    // What stands around the body stays, and the old body can come back.
    private static void Set(SpecFile file, SpecSection section, Random random)
    {
        var edit = new SectionBodyEdit(SectionAddress.Of(section), Pick(random, Fragments.Bodies), Append: false);
        if (Edit(file, edit) is not { } after)
            return;
        var (before, text) = (file.Source.Text, after.Source.Text);
        if (!text.StartsWith(before[..section.BodySpan.Start].TrimEnd(), StringComparison.Ordinal) || !text.EndsWith(before[section.BodySpan.End..].TrimStart(), StringComparison.Ordinal))
            throw new LawException("more than the body changes", $"{edit}: '{text}'");
        if (ReferenceEquals(after, file) || after.Spec.AllSections().FirstOrDefault(own => own.Line == section.Line) is not { } set)
            return;
        if (!ReferenceEquals(Edit(after, new SectionBodyEdit(SectionAddress.Of(set), edit.Body, Append: false)), after))
            throw new LawException("twice is more than once", $"{edit}: '{text}'");
    }
}
