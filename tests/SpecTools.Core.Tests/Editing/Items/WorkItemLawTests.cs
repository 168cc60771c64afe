using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Editing;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of work items in documents of every form.</summary>
public sealed class WorkItemLawTests
{
    private const string Head = "T\n=\n\nWords.\n\nWork Items\n----------\n\n";
    private const string Tail = "\n\nTesting\n-------\n\n* Test it\n";

    // What stands before the first item, and between any two; # is the number of the item.
    private static readonly (string Before, string Between)[] Forms =
    [
        ("* ", "\n* "), ("- ", "\n\n- "), ("  + ", "\n  + "), ("#. ", "\n#. "), ("#.. ", "\n#.. "), ("(#.) ", "\n(#.) "), ("The work:\n\n* ", "\n* "),
        ("| ", "\n| "), ("- [ ] ", "\n- [ ] "), ("The work:\n- ", "\n- "), ("", "\n\n"), ("", ".\n\n"),
    ];

    private static readonly string[] Ends = ["", "\n  and more of it", "\n\n  A paragraph of its own.", "\n\n  * Part\n  * Part"];

    private sealed record Document(string Text, List<string> Items)
    {
        public override string ToString() => Text;
    }

    [Property(MaxTest = 500)]
    public Property One_more_comes_once_and_goes_again() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        Assert.Equal(document.Items.Count, file.Spec.WorkItems.Count);
        var after = PeopleEditor.Apply(file, new WorkItemAddition(["Feed the zebra"]));
        Assert.Equal([.. file.Spec.WorkItems.Select(item => item.Text), "Feed the zebra"], after.Spec.WorkItems.Select(item => item.Text));
        Assert.Same(after, PeopleEditor.Apply(after, new WorkItemAddition(["Feed the zebra"])));
        AssertOthersStay(after.Source.Text);
        Assert.Equal(document.Text, PeopleEditor.Apply(after, new WorkItemRemoval("Feed the zebra")).Source.Text);
    });

    [Property(MaxTest = 500)]
    public Property Any_of_them_goes_alone_and_the_last_one_leaves_None() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        while (file.Spec.WorkItems.Count > 0)
        {
            var items = file.Spec.WorkItems.Select(item => item.Text).ToList();
            var at = items.Count / 2;
            file = PeopleEditor.Apply(file, new WorkItemRemoval(file.Spec.WorkItems[at]));
            items.RemoveAt(at);
            Assert.Equal(items, file.Spec.WorkItems.Select(item => item.Text));
            AssertOthersStay(file.Source.Text);
        }

        Assert.EndsWith("None", file.Spec.Sections[0].Body, StringComparison.Ordinal);
    });

    private static void AssertOthersStay(string text)
    {
        Assert.StartsWith(Head, text, StringComparison.Ordinal);
        Assert.EndsWith(Tail, text, StringComparison.Ordinal);
    }

    private static Arbitrary<Document> Documents => (
        from form in Gen.Elements(Forms)
        from count in Gen.Choose(1, 11)
        from end in Gen.Elements(Ends)
        from at in Gen.Choose(0, 10)
        select Make(form, count, at, end)).ToArbitrary();

    private static Document Make((string Before, string Between) form, int count, int at, string end)
    {
        var items = Enumerable.Range(1, count).Select(number => $"Step {(char)('A' + number)} of it").ToList();
        var text = "";
        for (var i = 0; i < count; i++)
        {
            var marker = (i == 0 ? form.Before : form.Between).Replace("#.)", $"{i + 1})", StringComparison.Ordinal).Replace("#..", $"{i + 1}.", StringComparison.Ordinal);
            text += marker + items[i];

            // What belongs to an item is set in as far as its text; only items of true lists have that.
            if (i == at % count && form.Before.TrimStart() is "* " or "- ")
                text += end;
        }

        return new Document(Head + text + Tail, items);
    }
}
