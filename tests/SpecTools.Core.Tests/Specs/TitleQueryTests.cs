using SpecTools.Specs;

namespace SpecTools.Tests.Specs;

public class TitleQueryTests
{
    [Theory]
    [InlineData("References", "references", TitleFit.Same)]
    [InlineData("Proposed change/Security impact", "Proposed Change/Security Impact", TitleFit.Same)]
    [InlineData("Work Items", "4.2 Work item:", TitleFit.Variant)]
    [InlineData("Proposed change/Security impact", "2. Proposed changes/Security impact", TitleFit.Variant)]
    [InlineData("Upgrade/Downgrade strategy", "Upgrade / downgrade strategies", TitleFit.Variant)]
    [InlineData("References", "Security impact", TitleFit.None)]
    [InlineData("Security impact", "Proposed change/Security impact", TitleFit.None)]
    public void A_title_fits_as_people_vary_it(string wanted, string title, object fit) =>
        Assert.Equal((TitleFit)fit, new TitleQuery(wanted).FitOf(title));

    [Theory]
    [InlineData("References", "Refrences")]
    [InlineData("Proposed change", "Proposd change")]
    [InlineData("Alternatives", "Alternatves")]
    [InlineData("Dependencies", "Dependecies")]
    [InlineData("Dependencies", "Dependancies")]
    [InlineData("Implementation", "Implemenation")]
    [InlineData("Implementation", "Implementaion:")]
    [InlineData("Testing", "Tesitng")]
    [InlineData("Problem description", "Probelm descripton")]
    [InlineData("Work Items", "Workitems")]
    [InlineData("Work Items", "Work itmes")]
    [InlineData("Use Cases", "User cases")]
    [InlineData("Security impact", "Security inpact")]
    [InlineData("Assignee(s)", "Asignees")]
    [InlineData("Documentation Impact", "4. Documentaton impacts")]
    [InlineData("Proposed change/REST API impact", "Proposd change/REST API impact")]
    public void A_slip_of_the_pen_fits_both_ways(string title, string slip)
    {
        Assert.Equal(TitleFit.Slip, new TitleQuery(title).FitOf(slip));
        Assert.Equal(TitleFit.Slip, new TitleQuery(slip).FitOf(title));
    }

    [Theory]
    [InlineData("Scope", "Scopy")]
    [InlineData("Goals", "Goal s")]
    [InlineData("Test", "Text")]
    [InlineData("Context", "Content")]
    [InlineData("Testing", "Resting")]
    [InlineData("References", "Preferences")]
    [InlineData("Motivation", "Mitigation")]
    [InlineData("Assignee", "Assigned")]
    [InlineData("Implementer", "Implemented")]
    [InlineData("Other deployer impact", "Other developer impact")]
    [InlineData("Phase 1 plan", "Phase 2 plan")]
    [InlineData("Release 2024 notes", "Release 2025 notes")]
    [InlineData("Option A details", "Option B details")]
    [InlineData("Goals and tests", "Non-goals and tests")]
    [InlineData("Data model impact", "Date model impact")]
    [InlineData("Alternative proposals", "Alternate proposals")]
    [InlineData("Upgrade impact", "Update impact")]
    [InlineData("Import impact", "Export impact")]
    [InlineData("Proposed change/Security", "Proposd change")]
    public void Another_title_is_no_slip(string left, string right)
    {
        Assert.Equal(TitleFit.None, new TitleQuery(left).FitOf(right));
        Assert.Equal(TitleFit.None, new TitleQuery(right).FitOf(left));
    }

    [Theory]
    [InlineData(": :  :  :")]
    [InlineData("////////")]
    [InlineData("- ----- -")]
    [InlineData("")]
    public void Odd_titles_are_titles_too(string title)
    {
        Assert.Equal(TitleFit.Same, new TitleQuery(title).FitOf(title));
        Assert.Equal(TitleFit.None, new TitleQuery(title).FitOf("Security impact"));
        Assert.Equal(TitleFit.None, new TitleQuery(": ::::: :").FitOf(title));
    }

    [Theory]
    [InlineData("References", "References")]
    [InlineData("Reference", "References,Reference list,refrence", "References")]
    [InlineData("references", "Refrences", "Refrences")]
    [InlineData("Refrences", "References", "References")]
    [InlineData("Work items", "Work Items,Work item,4.2 Work items", "Work Items")]
    [InlineData("Work itmes", "Work Items,Work item", "Work Items,Work item")]
    [InlineData("Use cases", "Use Cases,Alternatives,Use Cases", "Use Cases,Use Cases")]
    [InlineData("Testing", "Alternatives")]
    public void Only_what_fits_best_is_meant(string wanted, string titles, string? best = null)
    {
        var query = new TitleQuery(wanted);
        var expected = wanted == titles ? titles : best;
        Assert.Equal(expected?.Split(',') ?? [], TitleQuery.Best(titles.Split(','), query.FitOf));
    }
}
