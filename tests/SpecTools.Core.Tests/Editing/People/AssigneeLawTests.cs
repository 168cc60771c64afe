using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Editing;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of people in documents of every form.</summary>
public sealed class AssigneeLawTests
{
    private static readonly string[] Ids = ["jdoe", "rroe", "m-muster", "a.smith", "kim99", "zz-top"];
    private static readonly string[] Names = ["John Doe", "Rita van Roe", "Max Muster", "Ann Smith", "Kim O'Hara", "Zoe Zett"];

    // A label with its people: %L is the label, %P a person, repeated with what follows it up to the next '|'.
    private static readonly string[] Forms =
    [
        "%L:\n  %P|\n  ", "%L:\n    %P|\n    ", "%L:\n\n  %P|\n  ", "%L:\n\n* %P|\n* ", "%L:\n  - %P|\n  - ", "%L: %P|, ", "%L: %P|; ", "**%L:** %P|, ",
        ":%L: %P|, ", "* %L: %P|, ", "%L:\n  %P|, ", "%L:\n%P|\n", "%L\n\n* %P|\n* ", "| %L: %P|, ", "%L::\n\n  %P|\n  ", "* %L:\n\n  * %P|\n  * ", "%L:\n\n  %P|\n\n  ",
    ];

    private static readonly string[] PersonForms = ["%I", "%N (%I)", "%I (%N)", "%N", "<%I>", "%N <%I@example.com>", "%N (%I) <%I@example.com>", "https://launchpad.net/~%I", "`%N <https://launchpad.net/~%I>`_"];

    private sealed record Document(string Text, List<string> Primary, List<string> Contributors, string PersonForm)
    {
        public override string ToString() => Text;
    }

    [Property(MaxTest = 500)]
    public Property What_is_as_it_should_be_is_not_touched() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        Assert.Equal(document.Primary.Count, file.Spec.PrimaryAssignee.Count);
        Assert.Equal(document.Contributors.Count, file.Spec.Contributors.Count);
        Assert.Same(file, PeopleEditor.Apply(file, PeopleEditor.AsItIs(file.Spec)));
        Assert.Same(file, PeopleEditor.Apply(file, new AssigneeEdit { Primary = document.Primary, Contributors = document.Contributors }));
    });

    [Property(MaxTest = 500)]
    public Property Another_one_takes_the_place_and_the_old_one_comes_back() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        var other = Person(document.PersonForm, 5);
        var edit = new AssigneeEdit { Primary = [other, .. document.Primary.Skip(1)] };
        var after = PeopleEditor.Apply(file, edit);
        Assert.Equal(document.Text.Replace(document.Primary[0], other, StringComparison.Ordinal), after.Source.Text);
        Assert.Same(after, PeopleEditor.Apply(after, edit with { }));
        Assert.Equal(document.Text, PeopleEditor.Apply(after, new AssigneeEdit { Primary = document.Primary }).Source.Text);
    });

    [Property(MaxTest = 500)]
    public Property A_contributor_comes_and_goes() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        var edit = new AssigneeEdit { AddContributors = [Person(document.PersonForm, 5)] };
        var after = PeopleEditor.Apply(file, edit);
        Assert.Equal(document.Contributors.Count + 1, after.Spec.Contributors.Count);
        Assert.Equal(document.Primary.Count, after.Spec.PrimaryAssignee.Count);
        Assert.Same(after, PeopleEditor.Apply(after, edit with { }));
        Assert.Equal(document.Text, PeopleEditor.Apply(after, new AssigneeEdit { RemoveContributors = edit.AddContributors }).Source.Text);
    });

    [Property(MaxTest = 500)]
    public Property Nobody_is_left_when_all_are_cleared() => Prop.ForAll(Documents, document =>
    {
        var after = PeopleEditor.Apply(PeopleEditor.Rst(document.Text), new AssigneeEdit { Clear = true });
        Assert.Empty(after.Spec.Assignees());
        Assert.Equal(2, after.Source.Text.Split("None").Length - 1);
        Assert.StartsWith("T\n=\n\nAssignee(s)\n-----------\n\n", after.Source.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nWork Items\n----------\n\n* Work\n", after.Source.Text, StringComparison.Ordinal);
    });

    private static Arbitrary<Document> Documents => (
        from form in Gen.Elements(Forms)
        from personForm in Gen.Elements(PersonForms)
        from primary in Gen.Choose(1, 3)
        from contributors in Gen.Choose(1, 2)
        select Make(form, personForm, primary, contributors)).ToArbitrary();

    private static Document Make(string form, string personForm, int primary, int contributors)
    {
        var people = Enumerable.Range(0, primary + contributors).Select(index => Person(personForm, index)).ToList();
        var (leads, helpers) = (people[..primary], people[primary..]);
        var text = $"T\n=\n\nAssignee(s)\n-----------\n\n{Block(form, "Primary assignee", leads)}\n\n{Block(form, "Other contributors", helpers)}\n\nWork Items\n----------\n\n* Work\n";
        return new Document(text, leads, helpers, personForm);
    }

    private static string Block(string form, string label, List<string> people)
    {
        var parts = form.Split("%P|");
        return parts[0].Replace("%L", label, StringComparison.Ordinal) + string.Join(parts[1], people);
    }

    private static string Person(string form, int index) =>
        form.Replace("%I", Ids[index], StringComparison.Ordinal).Replace("%N", Names[index], StringComparison.Ordinal);
}
