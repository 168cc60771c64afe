using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Work items that come and go: the file afterwards is the one that a careful person would leave.</summary>
public sealed class WorkItemExampleTests
{
    private const string Head = "=====\nThing\n=====\n\nWords.\n\nWork Items\n==========\n\n";
    private const string Tail = "\n\nTesting\n=======\n\nNone\n";

    [Theory]
    [InlineData("* One", "* One\n* New")]
    [InlineData("* One\n* Two", "* One\n* Two\n* New")]
    [InlineData("* One\n\n* Two", "* One\n\n* Two\n\n* New")]
    [InlineData("- One\n  that goes on", "- One\n  that goes on\n- New")]
    [InlineData("  -  One\n\n  -  Two", "  -  One\n\n  -  Two\n\n  -  New")]
    [InlineData("* One\n\n  - Part\n  - Part\n\n* Two", "* One\n\n  - Part\n  - Part\n\n* Two\n\n* New")]
    [InlineData("* One\n* Two\n\n  - Part", "* One\n* Two\n\n  - Part\n\n* New")]
    [InlineData("1. One\n2. Two", "1. One\n2. Two\n3. New")]
    [InlineData("9. One", "9. One\n10. New")]
    [InlineData("#. One\n#. Two", "#. One\n#. Two\n#. New")]
    [InlineData("a) One\nb) Two", "a) One\nb) Two\nc) New")]
    [InlineData("i. One\nii. Two", "i. One\nii. Two\niii. New")]
    [InlineData("(1) One\n\n(2) Two", "(1) One\n\n(2) Two\n\n(3) New")]
    [InlineData("| One\n| Two", "| One\n| Two\n| New")]
    [InlineData("The work:\n- One\n- Two", "The work:\n- One\n- Two\n- New")]
    [InlineData("Write the code.\n\nWrite the tests.", "Write the code.\n\nWrite the tests.\n\nNew")]
    [InlineData("* [x] One\n* [ ] Two", "* [x] One\n* [ ] Two\n* [ ] New")]
    [InlineData("Done:\n\n* One\n\nNext:\n\n+ Two", "Done:\n\n* One\n\nNext:\n\n+ Two\n+ New")]
    [InlineData("* One\n\nThat is all of it, see the pad.", "* One\n* New\n\nThat is all of it, see the pad.")]
    [InlineData("* One\n\n  In detail.\n\n* Two\n* Three\n\n  In detail.\n\n* Four", "* One\n\n  In detail.\n\n* Two\n* Three\n\n  In detail.\n\n* Four\n* New")]
    [InlineData(" * One\n\n * Two\n   that goes on", " * One\n\n * Two\n   that goes on\n\n * New")]
    [InlineData("1) One (done)\n2) Two\n   that goes on", "1) One (done)\n2) Two\n   that goes on\n3) New")]
    [InlineData("1. One\n\n2. Two\n\n   * Part", "1. One\n\n2. Two\n\n   * Part\n\n3. New")]
    [InlineData("* One\n\n  * Part\n  * Part\n* Two\n\nThe list:\nhttps://pad.example.com/p/work", "* One\n\n  * Part\n  * Part\n* Two\n* New\n\nThe list:\nhttps://pad.example.com/p/work")]
    [InlineData("It has begun.\n\nServer\n------\n\n* One\n\nClient\n------\n\n* Two", "It has begun.\n\nServer\n------\n\n* One\n\nClient\n------\n\n* Two\n* New")]
    public void An_item_is_added_in_the_form_of_the_others_and_goes_again(string before, string after)
    {
        AssertEdit(new WorkItemAddition(["New"]), before, after);
        AssertEdit(new WorkItemRemoval("New"), after, before);
    }

    [Theory]
    [InlineData("None", "* New")]
    [InlineData("N/A.", "* New")]
    [InlineData("TBD", "* New")]
    [InlineData("See the etherpad.", "See the etherpad.\n\n* New")]
    public void A_section_that_says_nothing_gets_a_list(string before, string after) =>
        AssertEdit(new WorkItemAddition(["New"]), before, after);

    [Fact]
    public void An_empty_section_gets_a_list() => Assert.Equal(
        "T\n=\n\nW.\n\nWork Items\n----------\n\n* New\n\nTesting\n-------\n",
        PeopleEditor.Edited("T\n=\n\nW.\n\nWork Items\n----------\n\nTesting\n-------\n", new WorkItemAddition(["New"])));

    [Fact]
    public void A_missing_section_comes_where_the_template_has_it() => Assert.Contains(
        "\n\nImplementation\n==============\n\nWork Items\n----------\n\n* New\n\nTesting\n=======\n",
        PeopleEditor.Edited("=====\nThing\n=====\n\nWords.\n\nProposed change\n===============\n\nThis.\n\nTesting\n=======\n\nNone\n", new WorkItemAddition(["New"])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/specs/a-spec.md", "# Work Items\n| \n|\n+\n+\n#")]
    [InlineData("/specs/a-spec.rst", "g\n=\nWrk ite\n====\n||\n* e\n* w")]
    public void Items_that_share_their_marks_go_or_are_refused(string path, string text)
    {
        var file = PeopleEditor.Read(SpecTools.Text.SourceText.FromString(text, path));
        Assert.All(file.Spec.WorkItems, item => Assert.True(
            Record.Exception(() => PeopleEditor.Apply(file, new WorkItemRemoval(item))) is null or SpecException { Kind: SpecErrorKind.EditRefused }));
    }

    [Fact]
    public void Several_lines_are_set_in_below_the_first() => AssertEdit(
        new WorkItemAddition(["New and\nlong.\n\nMore.", "Newer"]), "9. One", "9. One\n10. New and\n    long.\n\n    More.\n11. Newer");

    [Theory]
    [InlineData("* One\n* Two\n* Three", "* One\n* Three")]
    [InlineData("1. One\n2. Two\n3. Three", "1. One\n2. Three")]
    [InlineData("8. One\n9. Two\n10. Three\n    and more", "8. One\n9. Three\n   and more")]
    [InlineData("a) One\n\nb) Two\n\nc) Three", "a) One\n\nb) Three")]
    [InlineData("* Two", "None")]
    [InlineData("Two", "None")]
    [InlineData("The work:\n\n* Two", "The work:\n\nNone")]
    [InlineData("  * Two", "None")]
    public void An_item_goes_and_the_numbers_are_counted_anew(string before, string after) =>
        AssertEdit(new WorkItemRemoval("Two"), before, after);

    [Theory]
    [InlineData("- One\n- Two", "- One\n- Two\n- New")]
    [InlineData("1. One\n1. Two", "1. One\n1. Two\n1. New")]
    [InlineData("1. One\n2. Two", "1. One\n2. Two\n3. New")]
    [InlineData("- [ ] One", "- [ ] One\n- [ ] New")]
    public void Markdown_has_its_lists_too(string before, string after)
    {
        var file = Markdown(before);
        var added = PeopleEditor.Apply(file, new WorkItemAddition(["New"]));
        Assert.Equal(Markdown(after).Source.Text, added.Source.Text);
        Assert.Equal(file.Source.Text, PeopleEditor.Apply(added, new WorkItemRemoval("New")).Source.Text);

        static SpecFile Markdown(string body) =>
            PeopleEditor.Read(SourceText.FromString($"# Thing\n\nWords.\n\n## Work Items\n\n{body}\n\n## Testing\n\nNone\n", "/specs/a-spec.md"));
    }

    [Fact]
    public void What_is_there_already_is_not_added_again() => AssertEdit(new WorkItemAddition(["One", "New", "New"]), "* One", "* One\n* New");

    [Theory]
    [InlineData("====  ====\nItem  Done\n====  ====\nOne   yes\n====  ====", "New", "Its last one, in line 13, is a row of a table: add another by hand.")]
    [InlineData("* One", "None", "would not be read as one more work item")]
    [InlineData("* One", "* New", "would not be read as one more work item")]
    public void What_cannot_be_added_is_refused_with_the_reason(string before, string text, string reason) =>
        Assert.Contains(reason, AssertRefused(SpecErrorKind.EditRefused, new WorkItemAddition([text]), Head + before + Tail), StringComparison.Ordinal);

    [Fact]
    public void An_item_that_reads_otherwise_now_is_not_removed()
    {
        var item = PeopleEditor.Rst(Head + "* One\n* Two\n  in full" + Tail).Spec.WorkItems[1];
        AssertRefused(SpecErrorKind.SpecChangedOnDisk, new WorkItemRemoval(item), Head + "* One\n* Two, but not\n  in full" + Tail);
        Assert.Equal(Head + "1. One" + Tail, PeopleEditor.Edited(Head + "1. One\n2. Two\n   in full" + Tail, new WorkItemRemoval(item)));
    }

    [Fact]
    public void Of_two_alike_none_is_removed_by_text() => Assert.Contains(
        "There are several, in lines 10, 11;",
        AssertRefused(SpecErrorKind.EditRefused, new WorkItemRemoval("One"), Head + "* One\n* One" + Tail),
        StringComparison.Ordinal);

    private static void AssertEdit(SpecEdit edit, string before, string after)
    {
        Assert.Equal(Head + after + Tail, PeopleEditor.Edited(Head + before + Tail, edit));
        var windows = PeopleEditor.Edited((Head + before + Tail).ReplaceLineEndings("\r\n"), edit);
        Assert.Equal((Head + after + Tail).ReplaceLineEndings("\r\n"), windows);
    }

    private static string AssertRefused(SpecErrorKind kind, SpecEdit edit, string text)
    {
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(text, edit));
        Assert.Equal(kind, error.Kind);
        return error.Message;
    }
}
