using SpecTools.Editing;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>References that come: the file afterwards is the one that a careful person would leave.</summary>
public sealed class ReferenceExampleTests
{
    private const string Url = "https://example.org/new";
    private const string Head = "=====\nThing\n=====\n\nWords, and more [#]_ of them [1]_.\n\nReferences\n==========\n\n";
    private const string Tail = "\n\nHistory\n=======\n\nNone\n";

    [Fact]
    public void A_section_that_would_be_part_of_something_else_is_refused()
    {
        var file = PeopleEditor.Read(SpecTools.Text.SourceText.FromString("# Thing\n\n<script\n", "/specs/a-spec.md"));
        Assert.Equal(SpecErrorKind.EditRefused, Assert.Throws<SpecException>(() => PeopleEditor.Apply(file, new ReferenceAddition("https://zebra.example.org/", "Zebra"))).Kind);
    }

    [Theory]
    [InlineData("* https://a.org/", "* https://a.org/\n* https://example.org/new", "* https://a.org/\n* `New <https://example.org/new>`_")]
    [InlineData("- https://a.org/\n\n- https://b.org/", "- https://a.org/\n\n- https://b.org/\n\n- https://example.org/new", null)]
    [InlineData("* First: https://a.org/", "* First: https://a.org/\n* https://example.org/new", "* First: https://a.org/\n* New: https://example.org/new")]
    [InlineData("* First:\n  https://a.org/", null, "* First:\n  https://a.org/\n* New:\n  https://example.org/new")]
    [InlineData("* `First <https://a.org/>`__", null, "* `First <https://a.org/>`__\n* `New <https://example.org/new>`__")]
    [InlineData("* [1] https://a.org/\n* [2] https://b.org/", "* [1] https://a.org/\n* [2] https://b.org/\n* [3] https://example.org/new", null)]
    [InlineData(".. [1] https://a.org/\n.. [2] https://b.org/", ".. [1] https://a.org/\n.. [2] https://b.org/\n.. [3] https://example.org/new", null)]
    [InlineData(".. [1] First: https://a.org/\n\n.. [2] Second: https://b.org/", null, ".. [1] First: https://a.org/\n\n.. [2] Second: https://b.org/\n\n.. [3] New: https://example.org/new")]
    [InlineData(".. [1] https://a.org/\n.. [#] https://b.org/", ".. [1] https://a.org/\n.. [#] https://b.org/\n.. [#] https://example.org/new", null)]
    [InlineData(".. _first: https://a.org/\n.. _`first's`: https://b.org/", null, ".. _first: https://a.org/\n.. _`first's`: https://b.org/\n.. _New: https://example.org/new")]
    [InlineData("[1] https://a.org/\n[2] https://b.org/", "[1] https://a.org/\n[2] https://b.org/\n[3] https://example.org/new", null)]
    [InlineData("[1] https://a.org/\n\n[2] https://b.org/", "[1] https://a.org/\n\n[2] https://b.org/\n\n[3] https://example.org/new", null)]
    [InlineData("https://a.org/", "https://a.org/\n\nhttps://example.org/new", null)]
    [InlineData("None", "* https://example.org/new", "* `New <https://example.org/new>`_")]
    [InlineData("It was discussed at the summit.", "It was discussed at the summit.\n\n* https://example.org/new", null)]
    [InlineData("[1] First:\n    https://a.org/\n\n[2] Second\n    https://b.org/", "[1] First:\n    https://a.org/\n\n[2] Second\n    https://b.org/\n\n[3] https://example.org/new", "[1] First:\n    https://a.org/\n\n[2] Second\n    https://b.org/\n\n[3] New\n    https://example.org/new")]
    [InlineData("* `First`_\n* `Second`_\n\n.. _First: https://a.org/\n.. _Second: https://b.org/", "* `First`_\n* `Second`_\n* https://example.org/new\n\n.. _First: https://a.org/\n.. _Second: https://b.org/", "* `First`_\n* `Second`_\n* `New`_\n\n.. _First: https://a.org/\n.. _Second: https://b.org/\n.. _New: https://example.org/new")]
    [InlineData("* https://a.org/\n\nThat is all.", "* https://a.org/\n* https://example.org/new\n\nThat is all.", null)]
    [InlineData("* https://a.org/\n\n.. _thing: https://b.org/", "* https://a.org/\n* https://example.org/new\n\n.. _thing: https://b.org/", null)]
    [InlineData("None\n\n.. _thing: https://b.org/", "* https://example.org/new\n\n.. _thing: https://b.org/", null)]
    [InlineData("Threads:\nhttps://a.org/\nhttps://b.org/", "Threads:\nhttps://a.org/\nhttps://b.org/\nhttps://example.org/new", null)]
    [InlineData(".. [1] https://a.org/\n.. [2] Words.", ".. [1] https://a.org/\n.. [2] Words.\n.. [3] https://example.org/new", null)]
    [InlineData(" .. [1] First:\n     https://a.org/", null, " .. [1] First:\n     https://a.org/\n .. [2] New:\n     https://example.org/new")]
    [InlineData("* First:\n    https://a.org/\n* Second:\n    https://b.org/", null, "* First:\n    https://a.org/\n* Second:\n    https://b.org/\n* New:\n    https://example.org/new")]
    [InlineData("* Words\n\n  * https://a.org/", "* Words\n\n  * https://a.org/\n\n* https://example.org/new", "* Words\n\n  * https://a.org/\n\n* `New <https://example.org/new>`_")]
    [InlineData("  None", "* https://example.org/new", null)]
    [InlineData("* First,\n  https://a.org/", null, "* First,\n  https://a.org/\n* New,\n  https://example.org/new")]
    [InlineData("* https://a.org/ - First", null, "* https://a.org/ - First\n* https://example.org/new - New")]
    [InlineData("* `New <https://a.org/>`_", null, "* `New <https://a.org/>`_\n* `New <https://example.org/new>`__")]
    [InlineData("N/A", "* https://example.org/new", null)]
    public void A_link_comes_in_the_form_of_the_others(string before, string? bare, string? named)
    {
        if (bare is not null)
            Assert.Equal(Head + bare + Tail, PeopleEditor.Edited(Text(before), new ReferenceAddition(Url, null)));
        if (named is not null)
            Assert.Equal(Head + named + Tail, PeopleEditor.Edited(Text(before), new ReferenceAddition(Url, "New")));
    }

    [Theory]
    [InlineData("- https://a.org/", "- https://a.org/\n- [New](https://example.org/new)")]
    [InlineData("- [First](https://a.org/)", "- [First](https://a.org/)\n- [New](https://example.org/new)")]
    [InlineData("None", "- [New](https://example.org/new)")]
    public void Markdown_has_its_links_too(string before, string after)
    {
        var file = PeopleEditor.Read(SourceText.FromString($"# Thing\n\nWords.\n\n## References\n\n{before}\n", "/specs/a-spec.md"));
        Assert.Equal($"# Thing\n\nWords.\n\n## References\n\n{after}\n", PeopleEditor.Apply(file, new ReferenceAddition(Url, "New")).Source.Text);
    }

    [Fact]
    public void What_is_there_already_is_not_added_again() =>
        Assert.Equal(Text($"* {Url}"), PeopleEditor.Edited(Text($"* {Url}"), new ReferenceAddition(Url, "New")));

    [Theory]
    [InlineData("* https://a.org/\n* https://example.org/new\n* https://b.org/", "* https://a.org/\n* https://b.org/")]
    [InlineData("1. https://a.org/\n2. https://example.org/new\n3. https://b.org/", "1. https://a.org/\n2. https://b.org/")]
    [InlineData("* https://example.org/new", "None")]
    [InlineData("https://example.org/new", "None")]
    [InlineData("* Words on it: https://example.org/new\n  and more\n\n* https://b.org/", "* https://b.org/")]
    [InlineData(".. [3] https://example.org/new\n.. [4] https://b.org/", ".. [4] https://b.org/")]
    [InlineData(".. _new: https://example.org/new\n.. _other: https://b.org/", ".. _other: https://b.org/")]
    [InlineData("* `New`_\n* https://b.org/\n\n.. _New: https://example.org/new", "* https://b.org/")]
    [InlineData("[3] https://a.org/\n[4] https://example.org/new\n[5] https://b.org/", "[3] https://a.org/\n[5] https://b.org/")]
    [InlineData("New:\n  https://example.org/new\n\nOther:\n  https://b.org/", "Other:\n  https://b.org/")]
    [InlineData("* Topic\n\n  * https://a.org/\n  * https://example.org/new", "* Topic\n\n  * https://a.org/")]
    [InlineData("Links:\n\n* https://example.org/new", "Links:\n\nNone")]
    [InlineData("We met.\n\n* https://example.org/new", "We met.")]
    public void A_link_goes_with_what_is_there_for_it(string before, string after) =>
        Assert.Equal(Text(after), PeopleEditor.Edited(Text(before), new ReferenceRemoval(Url)));

    [Theory]
    [InlineData("See https://example.org/new for more.", "It is in a sentence")]
    [InlineData("=======================  =====\nhttps://example.org/new  first\n=======================  =====", "or a table, in line 11")]
    [InlineData("* https://example.org/new and https://b.org/", "With it would go 'https://b.org/', in line 10")]
    [InlineData(".. [1] https://example.org/new", "Line 5 refers to it")]
    [InlineData("* https://example.org/new\n* `https://example.org/new <https://example.org/new>`__", "There are several, in lines 10, 11; give the one from Get-SpecReference")]
    [InlineData("* https://b.org/", "There is no such reference")]
    public void What_cannot_go_alone_stays(string before, string reason)
    {
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(Text(before), new ReferenceRemoval(Url)));
        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Words, and thing_ too.", "The text refers to it in line 5", ".. _thing: https://example.org/new")]
    [InlineData("Words https://example.org/new too.", "It is in the text, in line 5, and not in the section for references", "* https://b.org/")]
    [InlineData("See [2] on that.", "Line 5 refers to it", "[2] https://example.org/new")]
    public void What_the_text_needs_stays(string words, string reason, string body)
    {
        var text = $"T\n=\n\n\n{words}\n\nReferences\n----------\n\n{body}\n";
        Assert.Contains(reason, Assert.Throws<SpecException>(() => PeopleEditor.Edited(text, new ReferenceRemoval(Url))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_reads_otherwise_now_is_not_removed()
    {
        var reference = PeopleEditor.Rst(Text($"* `New <{Url}>`_")).Spec.References[^1];
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(Text($"* `Newer <{Url}>`_"), new ReferenceRemoval(reference)));
        Assert.Equal(SpecErrorKind.SpecChangedOnDisk, error.Kind);
    }

    [Theory]
    [InlineData("https://example.org/a_", "* https://example.org/a\\_")]
    [InlineData("https://example.org/_/b", "* https://example.org/\\_/b")]
    public void An_address_is_written_so_that_it_reads_as_itself(string url, string body) =>
        Assert.Equal(Text(body), PeopleEditor.Edited(Text("None"), new ReferenceAddition(url, null)));

    [Fact]
    public void A_missing_section_comes_where_the_template_has_it() => Assert.EndsWith(
        "Testing\n=======\n\nNone\n\nReferences\n==========\n\n* https://example.org/new\n",
        PeopleEditor.Edited("=====\nThing\n=====\n\nWords.\n\nProposed change\n===============\n\nThis.\n\nTesting\n=======\n\nNone\n", new ReferenceAddition(Url, null)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("no address", null)]
    [InlineData("https://example.org/a b", null)]
    [InlineData(Url, "two\nlines")]
    public void What_is_no_link_is_refused(string target, string? text) => Assert.Equal(
        SpecErrorKind.EditRefused,
        Assert.Throws<SpecException>(() => PeopleEditor.Edited(Text("None"), new ReferenceAddition(target, text))).Kind);

    private static string Text(string body) => Head + body + Tail;
}
