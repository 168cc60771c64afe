using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Edits of people whom the front matter of Markdown names, or the file of metadata beside it.</summary>
public sealed class MetadataAssigneeTests
{
    [Theory]
    [InlineData("Author: Jane Doe", "bob", "Author: bob")]
    [InlineData("Author:  Jane Doe   ", "John Roe", "Author:  John Roe   ")]
    [InlineData("author: Jane Doe # who else", "bob", "author: bob # who else")]
    [InlineData("author: 'Jane Doe'", "Tim O'Hara", "author: 'Tim O''Hara'")]
    [InlineData("author: \"Jane Doe\"", "bob", "author: \"bob\"")]
    [InlineData("author: Jane Doe (@jane)", "John Roe (john)", "author: John Roe (@john)")]
    [InlineData("author: Jane Doe", "@bob", "author: \"@bob\"")]
    [InlineData("author: @jane", "bob", "author: \"@bob\"")]
    [InlineData("Author: Jane Doe, John Roe", "Ann Poe, John Roe", "Author: Ann Poe, John Roe")]
    [InlineData("Author: Jane Doe, John Roe", "John Roe", "Author: John Roe")]
    [InlineData("Author: Jane Doe, John Roe", "Jane Doe", "Author: Jane Doe")]
    [InlineData("Author: Jane Doe", "Jane Doe, John Roe", "Author: Jane Doe, John Roe")]
    [InlineData("Author: <First Last>", "Jane Doe", "Author: Jane Doe")]
    [InlineData("Author:", "Jane Doe", "Author: Jane Doe")]
    [InlineData("Author: ", "Jane Doe", "Author: Jane Doe")]
    [InlineData("Author: ~", "Jane Doe", "Author: Jane Doe")]
    [InlineData("Author: Jane Doe", "None", "Author: None")]
    [InlineData("Author: TBD", "John Roe", "Author: John Roe")]
    [InlineData("authors: [jane, 'john']", "bob, john", "authors: [bob, 'john']")]
    [InlineData("authors: [jane, 'john']", "jane, john, bob", "authors: [jane, 'john', 'bob']")]
    [InlineData("authors: [ jane, \"john\" ]", "john", "authors: [ \"john\" ]")]
    [InlineData("authors: [ jane, \"john\" ]", "jane", "authors: [ jane ]")]
    [InlineData("authors: [jane]", "None", "authors: [None]")]
    [InlineData("authors: []", "jane", "authors: [jane]")]
    [InlineData("authors:", "jane, bob", "authors:\n  - jane\n  - bob")]
    [InlineData("authors:\n- jane\n- \"@john\" # lead", "bob, john", "authors:\n- bob\n- \"@john\" # lead")]
    [InlineData("authors:\n- \"@jane\"\n- \"@john\" # lead", "jane", "authors:\n- \"@jane\"")]
    [InlineData("authors:\n  -   \"@jane\"", "jane, bob", "authors:\n  -   \"@jane\"\n  -   \"@bob\"")]
    [InlineData("authors:\n  - \"@jane\"", "John Roe", "authors:\n  - \"John Roe\"")]
    [InlineData("authors:\n  - Jane Doe <jane@example.com>", "bob", "authors:\n  - bob")]
    [InlineData("authors:\n  - TBD\nreviewers:\n  - \"@x\"", "jane", "authors:\n  - \"@jane\"\nreviewers:\n  - \"@x\"")]
    [InlineData("authors:\nreviewers:\n  - \"@x\"", "jane", "authors:\n  - \"@jane\"\nreviewers:\n  - \"@x\"")]
    [InlineData("authors: jane", "1234567x", "authors: \"1234567x\"")]
    [InlineData("Title: a: b\nAuthor: Jane Doe\nStatus: Draft", "bob", "Title: a: b\nAuthor: bob\nStatus: Draft")]
    public void Those_who_are_named_in_metadata_are_exchanged_there(string yaml, string primary, string edited)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var front = ($"---\n{yaml}\nArea: x\n---\n\n# T\n\n## A\n\nText.\n").ReplaceLineEndings(newLine);
            var expected = ($"---\n{edited}\nArea: x\n---\n\n# T\n\n## A\n\nText.\n").ReplaceLineEndings(newLine);
            var beside = PeopleEditor.Read(Markdown("# T\n\n## A\n\nText.\n"), SourceText.FromString($"{yaml}\nArea: x\n".ReplaceLineEndings(newLine), "/keps/1-a/data.yaml"));

            Assert.Equal(expected, Set(PeopleEditor.Read(Markdown(front), null), primary).Source.Text);
            var after = Set(beside, primary);
            Assert.Same(beside.Source.Text, after.Source.Text);
            Assert.Equal($"{edited}\nArea: x\n".ReplaceLineEndings(newLine), after.Companion!.Text);
        }
    }

    [Theory]
    [InlineData("Author: Jane Doe", "Author: TBD")]
    [InlineData("authors: [jane, bob]", "authors: []")]
    [InlineData("authors:\n  - \"@jane\"\n  - bob", "authors:\n  - \"TBD\"")]
    public void A_field_stays_when_its_people_go(string yaml, string edited) =>
        Assert.Equal(Front(edited), PeopleEditor.Apply(PeopleEditor.Read(Markdown(Front(yaml)), null), new AssigneeEdit { Clear = true }).Source.Text);

    [Theory]
    [InlineData("authors:\n- name: Jane Doe\n  email: jane@example.com")]
    [InlineData("author: |\n  Jane Doe")]
    [InlineData("author: &a Jane Doe")]
    [InlineData("other: &a [jane]\nauthors: *a")]
    [InlineData("authors:\n- - jane")]
    public void What_is_written_in_another_way_is_refused(string yaml)
    {
        var error = Assert.Throws<SpecException>(() => Set(PeopleEditor.Read(Markdown(Front(yaml)), null), "bob"));

        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
        Assert.Contains("by hand", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("vi-")]
    [InlineData("set")]
    public void People_whose_names_are_written_in_each_other_are_not_parted(string primary)
    {
        var error = Assert.Throws<SpecException>(() => Set(PeopleEditor.Read(Markdown(Front("authors:\n- \"@vi- !!set {a}x\"")), null), primary));

        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
    }

    [Fact]
    public void Metadata_know_no_contributors()
    {
        var file = PeopleEditor.Read(Markdown(Front("Author: Jane Doe")), null);

        var error = Assert.Throws<SpecException>(() => PeopleEditor.Apply(file, new AssigneeEdit { AddContributors = ["bob"] }));

        Assert.Contains("'Author'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_for_people_counts_before_the_metadata()
    {
        var file = PeopleEditor.Read(Markdown("---\nauthor: jane\n---\n\n# T\n\n## Assignee(s)\n\nPrimary assignee: bob\n"), null);

        Assert.Equal(file.Source.Text.Replace("bob", "ann", StringComparison.Ordinal), Set(file, "ann").Source.Text);
    }

    private static string Front(string yaml) => $"---\n{yaml}\n---\n\n# T\n\n## A\n\nText.\n";

    private static SpecFile Set(SpecFile file, string primary) => PeopleEditor.Apply(file, new AssigneeEdit { Primary = [primary] });

    private static SourceText Markdown(string text) => SourceText.FromString(text, "/keps/1-a/README.md");
}
