using Xunit.Abstractions;

namespace SpecTools.Tests.Specs;

/// <summary>What is read from specs, against what people wrote down who read the same ones.</summary>
public sealed class SpecLabelTests(ITestOutputHelper output)
{
    [SharedFact]
    public void Titles_are_those_that_people_see() =>
        SpecLabels.AssertAgreement(output, "title", label => SpecLabels.Text(label, "title"), spec => spec.Title);

    [SharedFact]
    public void Blueprints_are_those_that_people_see() =>
        SpecLabels.AssertAgreement(output, "blueprint", label => SpecLabels.Text(label, "blueprint"), spec => spec.Blueprint?.Url);

    [SharedFact]
    public void Primary_assignees_are_those_that_people_see() =>
        SpecLabels.AssertAgreement(output, "primaryAssignee", label => SpecLabels.People(label, "primaryAssignee"), spec => PeopleText.OfSet(spec.PrimaryAssignee));

    [SharedFact]
    public void Contributors_are_those_that_people_see() =>
        SpecLabels.AssertAgreement(output, "contributors", label => SpecLabels.People(label, "contributors"), spec => PeopleText.OfSet(spec.Contributors));

    [SharedFact]
    public void Work_items_are_as_many_as_people_count() =>
        SpecLabels.AssertAgreement(output, "workItems", label => label.GetProperty("workItems").GetInt32(), spec => spec.WorkItems.Count);
}
