namespace SpecTools.Tests.Specs;

/// <summary>Where the work is listed.</summary>
public sealed class WorkSectionTests
{
    [Theory]
    [InlineData("Work Items")]
    [InlineData("Work items")]
    [InlineData("WORK ITEM")]
    [InlineData("Work Item(s)")]
    [InlineData("4.2 Work Items")]
    [InlineData("b) Work items:")]
    [InlineData("Workitems")]
    [InlineData("Work-Items")]
    [InlineData("Works Items")]
    [InlineData("Work Itmes")]
    [InlineData("Wrok Items")]
    [InlineData("Work Items for Mitaka")]
    [InlineData("Remaining work items")]
    [InlineData("*Work* Items")]
    public void A_title_is_known_in_any_spelling(string title)
    {
        Assert.Equal(["One"], Items($"Implementation\n==============\n\n{title}\n--------------------------\n\n* One\n"));
        Assert.Equal(["One"], Items($"{title}\n=========================\n\n* One\n\nTesting\n=======\n\n* Two\n"));
    }

    [Theory]
    [InlineData("Workflow")]
    [InlineData("Future work")]
    [InlineData("Worklists")]
    [InlineData("Periodic tasks")]
    [InlineData("Network items")]
    [InlineData("Implementation")]
    public void Other_titles_are_not(string title) => Assert.Empty(Items($"{title}\n=========================\n\n* One\n"));

    [Fact]
    public void Several_sections_are_read_in_order() =>
        Assert.Equal(["One", "Two"], Items("Server\n======\n\nWork Items\n----------\n\n* One\n\nClient\n======\n\nWork Items\n----------\n\n* Two\n"));

    [Fact]
    public void Tasks_of_the_implementation_are_the_work_where_nothing_else_is()
    {
        Assert.Equal(["One"], Items("Implementation\n==============\n\nTasks\n-----\n\n* One\n"));
        Assert.Equal(["Two"], Items("Implementation\n==============\n\nTasks\n-----\n\n* One\n\nWork Items\n----------\n\n* Two\n"));
        Assert.Empty(Items("Proposed change\n===============\n\nTasks\n-----\n\n* One\n"));
    }

    [Theory]
    [InlineData("Assignee:\n  jdoe\n\nWork items:\n\n* One\n* Two\n", "One|Two")]
    [InlineData("**Work Items**\n\n* One\n\n**Dependencies**\n\n* Three\n", "One")]
    [InlineData("Work Items\n---\n\n* One\n", "One")]
    [InlineData("Assignee:\n  jdoe\n\nWork items:\n  * One\n  * Two\n", "One|Two")]
    [InlineData(":Assignee: jdoe\n:Work items: One\n", "One")]
    [InlineData("The work items are many.\n\n* One\n", "")]
    public void A_label_stands_for_a_section_that_is_not_there(string body, string items) =>
        Assert.Equal(items, string.Join('|', Items($"Implementation\n==============\n\n{body}\nTesting\n=======\n\n* Not this\n")));

    private static IEnumerable<string> Items(string text) => SpecText.Rst($"#####\nTitle\n#####\n\n{text}").WorkItems.Select(item => item.Text);
}
