using SpecTools.Adapters;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Specs;

/// <summary>The forms in which people list the work. An item is shown as its text, with a plus or a minus where it has a mark.</summary>
public sealed class WorkItemTests
{
    [Theory]
    [InlineData("* One\n* Two\n", "One|Two")]
    [InlineData("1. One\n2. Two\n", "One|Two")]
    [InlineData("#. One\n   goes on\n\n#. Two\n", "One goes on|Two")]
    [InlineData(" - One\n - Two\n", "One|Two")]
    [InlineData("* One\n\n  * below one\n  * and again\n\n* Two\n", "One|Two")]
    [InlineData("* One:\n  - too close\n  - and again\n* Two\n", "One:|Two")]
    [InlineData("* One\n\n  A second paragraph.\n", "One")]
    [InlineData("1. One\n\n  * set in too little\n\n2. Two\n", "One|Two")]
    [InlineData("* A line that goes\n    on too far in\n* Two\n", "A line that goes on too far in|Two")]
    [InlineData("* One with *some* ``markup``\n*\n* Two\n", "One with some markup|Two")]
    [InlineData("Now:\n\n* One\n\nLater:\n\n* Two\n\nAll of it is hard.\n", "One|Two")]
    [InlineData("Done:\n\n* One\n\nIn progress:\n\n* Two\n\nThen:\n\n* Three\n", "+One|-Two|Three")]
    [InlineData("In one::\n\n  code\n\n* One\n", "One")]
    [InlineData("In one:\n\n  * One\n\nIn two:\n\n  * Two\n", "One|Two")]
    [InlineData("* One\n\n.. note::\n\n   Beware.\n", "One")]
    [InlineData(".. topic:: Work\n\n   * One\n   * Two\n", "One|Two")]
    public void Lists(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("The work:\n* One\n* Two\ngoes on\n", "One|Two goes on")]
    [InlineData("* Zero\n\nLater there will be:\n- One\n- Two\n", "Zero|One|Two")]
    [InlineData("Do this first.\n1) One\n2) Two\n", "One|Two")]
    [InlineData("1) One\ngoes on\n\n2) Two\ngoes on\n", "One goes on|Two goes on")]
    [InlineData("-Add one\n-Add two\n", "Add one|Add two")]
    [InlineData("1.Add one\n2.Add two\n", "Add one|Add two")]
    [InlineData("Pass the flag\n-v to it, and\n-q as well.\n", "Pass the flag -v to it, and -q as well.")]
    [InlineData("• One\n• Two\n", "One|Two")]
    [InlineData("Prose that goes on\n- as prose does -\nto its end.\n", "Prose that goes on - as prose does - to its end.")]
    [InlineData("It needs version\n3. Nothing less.\n", "It needs version 3. Nothing less.")]
    public void Lists_that_are_none_to_the_parser(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("One.\n\nTwo\ngoes on.\n", "One.|Two goes on.")]
    [InlineData("The work:\n\nOne.\n\nTwo.\n", "One.|Two.")]
    [InlineData("Run this:\n\n::\n\n  code\n", "Run this:")]
    [InlineData("Do as follows:\n\n  One, set in.\n", "One, set in.")]
    [InlineData("| One\n| Two\n", "One|Two")]
    [InlineData("::\n\n  * One\n    * below\n  * Two\n", "One|Two")]
    [InlineData("The work::\n\n  - One\n  - Two\n", "One|Two")]
    [InlineData("::\n\n  One\n  Two\n", "One|Two")]
    [InlineData(".. a comment\n", "")]
    [InlineData("", "")]
    public void Paragraphs_and_lines(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("One\n  What it is.\n\nTwo:\n  What it is.\n\n  * in detail\n", "One|Two")]
    [InlineData("In nova:\n  * One\n  * Two\n\nIn the client:\n    #. Three\n", "One|Two|Three")]
    [InlineData("A line that goes on\n  further in than it should.\n", "A line that goes on further in than it should.")]
    [InlineData("A line that goes on\n  further in than it should.\n\n* One\n", "One")]
    [InlineData("Done:\n  * One\nIn nova:\n  * Two\n", "+One|Two")]
    [InlineData(":nova: One\n:client: Two\n", "nova|client")]
    public void Definitions(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("===== ====\nTask  Who\n===== ====\nOne   me\nTwo   you\n===== ====\n", "One|Two")]
    [InlineData("== =========== ===========\nNo Work item   Status\n== =========== ===========\n1  One         Done\n2  Two         In progress\n3  Three\n== =========== ===========\n", "+One|-Two|-Three")]
    [InlineData("+------+-----+\n| One  | me  |\n+------+-----+\n| Two  | you |\n+------+-----+\n", "One|Two")]
    [InlineData(".. list-table::\n   :header-rows: 1\n\n   * - Id\n     - Description\n     - Done\n   * - a\n     - One\n     - yes\n   * - b\n     - Two\n     - no\n", "+One|-Two")]
    public void Tables(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("Two parts.\n\nFirst\n~~~~~\n\n* One\n* Two\n\nSecond\n~~~~~~\n\nIt is all prose.\n\nEven this.\n", "One|Two|Second")]
    [InlineData("* Zero\n\nFirst\n~~~~~\n\n* One\n", "Zero|One")]
    [InlineData("First\n~~~~~\n\nBelow\n^^^^^\n\n* One\n\nSecond\n~~~~~~\n", "One|Second")]
    [InlineData("First\n~~~~~\n\nNone\n", "")]
    [InlineData("Merged items\n~~~~~~~~~~~~\n\n* One\n* Two (in progress)\n\nMissing items\n~~~~~~~~~~~~~\n\n* Three\n", "+One|-Two|Three")]
    [InlineData("* One\n\nDependencies\n~~~~~~~~~~~~\n\n* nothing to do\n\nTesting\n~~~~~~~\n\n* nor this\n", "One")]
    public void Subsections(string body, string items) => Assert.Equal(items, Rst(body));

    [Theory]
    [InlineData("# T\n\n## Work items\n\n- One **bold**\n  - below\n- [x] Two\n- [ ] Three\n- ~~Four~~\n", "One bold|+Two|-Three|+Four")]
    [InlineData("# T\n\n## Work items\n\n1. One\n\n   More of it.\n\n2. Two\n", "One|Two")]
    [InlineData("# T\n\n## Work items\n\n| Task | State |\n|---|---|\n| One | ✓ |\n| Two | |\n", "+One|-Two")]
    [InlineData("# T\n\n## Work items\n\n> * One\n> * Two\n", "One|Two")]
    [InlineData("# T\n\n## Work items\n\n### First\n\nProse.\n\n### Second\n\n- One\n", "First|One")]
    [InlineData("# T\n\n## Work items\n\n<!-- say what -->\n\nOne.\n\nTwo.\n", "One.|Two.")]
    public void Markdown(string text, string items)
    {
        var source = SourceText.FromString(text, "/specs/a.md");
        var spec = SpecReader.Read(source, SpecFormat.Markdown, () => new MarkdigReader(), SpecText.Place(source.Path)).Spec;

        Assert.Equal(items, Show(spec));
    }

    [Theory]
    [InlineData("None")]
    [InlineData("N/A at this stage.")]
    [InlineData("No work items.")]
    [InlineData("TBD")]
    [InlineData("To be determined.")]
    [InlineData("* None")]
    [InlineData("* TBD")]
    [InlineData("* <your work item>")]
    [InlineData("See above.")]
    [InlineData("See `Proposed change`_.")]
    [InlineData("See https://etherpad.example.org/p/plan for more details.")]
    [InlineData("As described in the Proposed change section.")]
    [InlineData("The description is already written like work items.")]
    [InlineData("Single work item.")]
    [InlineData("Already implemented, see https://review.example.org/1.")]
    [InlineData("The implementation has been done and tested. The code can be found at https://review.example.org/1.")]
    [InlineData("Code was posted in Icehouse - https://review.example.org/1")]
    [InlineData("There is already a patch for this: https://review.example.org/1")]
    [InlineData("Most of the work has already been completed.")]
    [InlineData("All code for this is currently proposed for review.")]
    [InlineData("Currently, there are WIP patches:\nthe element: https://review.example.org/1")]
    [InlineData("The change will be submitted as a single patch set.")]
    [InlineData("One patch.")]
    [InlineData("This is a single change.")]
    [InlineData("TBD, depends on the discussion.")]
    [InlineData("The work is tracked in https://storyboard.example.org/1.")]
    [InlineData("The items below are listed by their priority.")]
    [InlineData("Patches: https://review.example.org/1")]
    [InlineData("https://review.example.org/1")]
    [InlineData("Implementation: [4]_\n\n.. [4] https://review.example.org/1")]
    [InlineData("Work items or tasks -- break the feature up into the things that need to be\ndone to implement it. Those parts might end up being done by different people,\nbut we're mostly trying to understand the timeline for implementation.")]
    public void What_names_no_work(string body) => Assert.Equal("", Rst(body + "\n"));

    [Theory]
    [InlineData("See to it that it works when the other side has gone away and nobody is there to tell anybody.")]
    [InlineData("As described above, add a new field to the model.")]
    [InlineData("The only work item is to add a field.")]
    [InlineData("Implement the snapshot when it is available. Now the code is ready: https://review.example.org/1")]
    [InlineData("The change comes in a single patch that adds a field and removes another.")]
    [InlineData("Implement the new interface: https://review.example.org/1")]
    [InlineData("It will be implemented in a single patch which adds the new API.")]
    [InlineData("The implementation is done in three steps, one for each of the services.")]
    [InlineData("The work items include adding a field and removing another.")]
    [InlineData("There are three patches, one of which adds a field.")]
    [InlineData("Profit!")]
    public void What_names_some(string body) => Assert.Equal(body, Rst(body + "\n"));

    [Fact]
    public void An_item_knows_its_place()
    {
        var spec = SpecText.Rst("Title\n=====\n\nImplementation\n--------------\n\nWork Items\n~~~~~~~~~~\n\nTwo:\n\n* One\n\n  * below\n\n* Two\n  and more\n\n\nTesting\n-------\n\nNone\n");

        Assert.Equal([(12, 14), (16, 17)], spec.WorkItems.Select(item => (item.Line, item.EndLine)));
        Assert.All(spec.WorkItems, item => Assert.Equal("Implementation/Work Items", item.SectionPath));
        Assert.All(spec.WorkItems, item => Assert.Equal(spec.Path, item.Path));
        Assert.Equal("One, Two and more", spec.WorkItems.ToString());
    }

    private static string Rst(string body) =>
        Show(SpecText.Rst($"=====\nTitle\n=====\n\nImplementation\n==============\n\nWork Items\n----------\n\n{body}\nTesting\n=======\n\n* Not this\n"));

    private static string Show(Spec spec) =>
        string.Join('|', spec.WorkItems.Select(item => (item.IsDone switch { true => "+", false => "-", null => "" }) + item.Text));
}
