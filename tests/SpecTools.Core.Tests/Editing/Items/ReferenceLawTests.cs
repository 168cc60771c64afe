using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SpecTools.Editing;

namespace SpecTools.Tests.Editing;

/// <summary>What holds for edits of references in documents of every form.</summary>
public sealed class ReferenceLawTests
{
    private const string Url = "https://zebra.example.org/stripes";
    private const string Head = "T\n=\n\nWords with a [1]_ and a [2]_ and a `link <https://words.example.org/>`_.\n\n";
    private const string Notes = "\n\nNotes\n-----\n\n.. [1] One.\n.. [2] Two.\n";

    // A section body: %U is an address, %N its words, repeated with what follows it up to the next '|'.
    private static readonly string[] Forms =
    [
        "* %U|\n* ", "- %U|\n- ", "* %U|\n\n* ", "  * %U|\n  * ", "* %N: %U|\n* ", "* %N:\n  %U|\n* ", "* `%N <%U>`_|\n* `", "* `%N <%U>`__|\n* `", "* %U - %N|\n* ",
        "#. %U|\n#. ", ".. [#] %U|\n.. [#] ", ".. [#] %N: %U|\n\n.. [#] ", ".. _%N: %U|\n.. _", "%U|\n\n", "`%N <%U>`_|\n\n`", "| %U|\n| ",
        "Some words.\n\n* %U|\n* ", "* %U|\n* |And more words.", "%N:\n  %U|\n\n", "Links:\n* %U|\n* ",
    ];

    private sealed record Document(string Text, int Count, string? Name)
    {
        public override string ToString() => Text;
    }

    [Property(MaxTest = 500)]
    public Property One_more_comes_once_and_goes_again() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        Assert.Equal(document.Count + 1, file.Spec.References.Count);
        var edit = new ReferenceAddition(Url, document.Name);
        var after = PeopleEditor.Apply(file, edit);
        Assert.Equal(document.Count + 2, after.Spec.References.Count);
        Assert.Same(after, PeopleEditor.Apply(after, edit with { }));
        Assert.StartsWith(Head + "References\n----------\n\n", after.Source.Text, StringComparison.Ordinal);
        Assert.EndsWith(Notes, after.Source.Text, StringComparison.Ordinal);
        Assert.Equal(document.Text, PeopleEditor.Apply(after, new ReferenceRemoval(Url)).Source.Text);
    });

    [Property(MaxTest = 500)]
    public Property Any_of_them_goes_alone_and_the_last_one_leaves_None() => Prop.ForAll(Documents, document =>
    {
        var file = PeopleEditor.Rst(document.Text);
        var urls = file.Spec.References.Select(reference => reference.Target).ToList();
        while (file.Spec.References.Count > 1)
        {
            var at = 1 + ((urls.Count - 2) / 2);
            urls.RemoveAt(at);
            file = PeopleEditor.Apply(file, new ReferenceRemoval(file.Spec.References[at]));
            Assert.Equal(urls, file.Spec.References.Select(reference => reference.Target));
            Assert.StartsWith(Head + "References\n----------\n\n", file.Source.Text, StringComparison.Ordinal);
            Assert.EndsWith(Notes, file.Source.Text, StringComparison.Ordinal);
        }

        var body = file.Spec.Sections[0].Body;
        Assert.True(body == "None" || body.Contains("words.", StringComparison.Ordinal) || body == "Links:\n\nNone", body);
    });

    private static Arbitrary<Document> Documents => (
        from form in Gen.Elements(Forms)
        from count in Gen.Choose(1, 4)
        from named in Gen.Elements(true, false)
        select Make(form, count, named)).ToArbitrary();

    private static Document Make(string form, int count, bool named)
    {
        var parts = form.Split('|', form[0] == '|' ? 3 : 4);
        if (form[0] == '|')
            parts = ["|" + parts[1], "\n| "];
        var body = parts[0][..parts[0].IndexOf('%', StringComparison.Ordinal)];
        var item = parts[0][body.Length..];
        var items = Enumerable.Range(0, count).Select(index =>
            item.Replace("%U", $"https://example.org/{index}", StringComparison.Ordinal).Replace("%N", $"Site {(char)('A' + index)}", StringComparison.Ordinal));
        var tail = parts.Length > 2 ? "\n\n" + parts[2] : "";
        return new Document(
            Head + "References\n----------\n\n" + body + string.Join(parts[1], items) + tail + Notes,
            count,
            named || form.StartsWith(".. _", StringComparison.Ordinal) ? "Zebra" : null);
    }
}
