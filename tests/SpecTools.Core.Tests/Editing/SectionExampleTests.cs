using SpecTools.Editing;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Sections that get another text, come and go in documents of many forms: the file afterwards is the one that a careful person would leave.</summary>
public sealed class SectionExampleTests
{
    private const string Loose = "====\nLamp\n====\n\nIt glows.\n\nProblem\n=======\n\nDark.\n\nUse Cases\n---------\n\nReading.\n\n\nImpact\n======\n\nUsers\n-----\n\nNone\n\n\nTesting\n=======\n\n{0}";
    private const string Tight = "====\nLamp\n====\n\nIt glows.\n\nProblem\n=======\nDark.\n\nImpact\n======\n\nUsers\n-----\nNone\n\nCosts\n-----\n\nTesting\n=======\n{0}";

    [Theory]
    [InlineData("By hand.\n", "None", "None\n")]
    [InlineData("By hand.\n\n\n", "None", "None\n\n\n")]
    [InlineData("By hand.", "None", "None")]
    [InlineData("* one lamp\n  that glows\n\n* two lamps\n", "None", "None\n")]
    [InlineData("N/A\n\n.. _notes:\n\nNotes\n=====\n\nSee notes_.\n", "By hand.", "By hand.\n\n.. _notes:\n\nNotes\n=====\n\nSee notes_.\n")]
    [InlineData("One command::\n\n    glow\n\n.. note:: Mind the eyes.\n", "None", "None\n")]
    [InlineData("None\n", "It is read once.\n\nWhat changes:\n\n* one query more\n* one line more", "It is read once.\n\nWhat changes:\n\n* one query more\n* one line more\n")]
    [InlineData("None\n", "One query more::\n\n    SELECT lamp\n\nIt is cheap.", "One query more::\n\n    SELECT lamp\n\nIt is cheap.\n")]
    [InlineData("None\n", "The table:\n\n.. code-block:: sql\n\n   CREATE TABLE lamp (id INTEGER)\n\n", "The table:\n\n.. code-block:: sql\n\n   CREATE TABLE lamp (id INTEGER)\n")]
    [InlineData("None\n\n\nNotes\n=====\n", "By hand.", "By hand.\n\n\nNotes\n=====\n")]
    [InlineData("Notes\n-----\n\nNone\n", "By hand.", "By hand.\n\nNotes\n-----\n\nNone\n")]
    public void A_section_gets_another_text(string before, string body, string after) =>
        AssertEdit(Loose, Set("Testing", body), before, after);

    [Theory]
    [InlineData("By hand.\n", "None", "None\n")]
    [InlineData("None\n", "By hand.\n\nEvery evening.", "By hand.\n\nEvery evening.\n")]
    public void A_text_right_below_its_heading_stays_there(string before, string body, string after) =>
        AssertEdit(Tight, Set("Testing", body), before, after);

    [Fact]
    public void A_section_without_text_gets_one_as_the_others_have_theirs()
    {
        AssertEdit(Tight, Set("Costs", "None"), "None\n", "None\n", ("Costs\n-----\n", "Costs\n-----\nNone\n"));
        AssertEdit(Loose, Set("Impact", "Little."), "None\n", "None\n", ("Impact\n======\n", "Impact\n======\n\nLittle.\n"));
    }

    [Theory]
    [InlineData("By hand.\n", "By hand.\n\nEvery evening.\n")]
    [InlineData("By hand.", "By hand.\n\nEvery evening.")]
    [InlineData("* by hand\n\n\nNotes\n=====\n", "* by hand\n\nEvery evening.\n\n\nNotes\n=====\n")]
    [InlineData(".. note::\n   Mind the eyes.\n\n.. _notes:\n\nNotes\n-----\n\nNone\n", ".. note::\n   Mind the eyes.\n\nEvery evening.\n\n.. _notes:\n\nNotes\n-----\n\nNone\n")]
    [InlineData("None\n", "Every evening.\n")]
    [InlineData("N/A.", "Every evening.")]
    public void A_text_comes_behind_what_is_there_and_in_place_of_none(string before, string after) =>
        AssertEdit(Loose, new SectionBodyEdit(SectionAddress.Of("Testing"), "Every evening.", Append: true), before, after);

    [Fact]
    public void A_new_section_has_the_blank_lines_of_those_of_its_level()
    {
        AssertEdit(Loose, Add("Glossary", "Lamp\n  It glows.", "Testing"), "None\n", "None\n\n\nGlossary\n========\n\nLamp\n  It glows.\n");
        AssertEdit(Loose, Add("Glossary", "None", "Testing"), "None", "None\n\n\nGlossary\n========\n\nNone");
        AssertEdit(Loose, Add("Costs", "None", "Users"), "By hand.\n", "By hand.\n", ("None\n\n\nTesting", "None\n\nCosts\n-----\n\nNone\n\n\nTesting"));
    }

    [Fact]
    public void A_new_section_begins_right_below_its_heading_where_others_do() =>
        AssertEdit(Tight, Add("Light", "None", "Users"), "None\n", "None\n", ("Users\n-----\nNone\n\n", "Users\n-----\nNone\n\nLight\n-----\nNone\n\n"));

    [Fact]
    public void A_section_goes_with_the_blank_lines_around_it()
    {
        AssertEdit(Loose, new SectionRemoval(SectionAddress.Of("Impact")), "None\n", "None\n", ("Impact\n======\n\nUsers\n-----\n\nNone\n\n\n", ""));
        AssertEdit(Loose, new SectionRemoval(SectionAddress.Of("Notes")), "None\n\n\nNotes\n=====\n\n.. list-table::\n\n   * - A\n     - B", "None");
    }

    [Fact]
    public void A_title_with_markup_is_found_as_it_is_written() => AssertEdit(
        Loose,
        Set("Set ``hw:glow`` for `night` lamps", "By hand."),
        "None\n\nSet ``hw:glow`` for `night` lamps\n---------------------------------\n\nNone\n",
        "None\n\nSet ``hw:glow`` for `night` lamps\n---------------------------------\n\nBy hand.\n");

    [Theory]
    [InlineData("## Testing\n\nNone\n", "1. Load it.\n2. Call it.\n\n```powershell\nImport-Module X\n```", false, "## Testing\n\n1. Load it.\n2. Call it.\n\n```powershell\nImport-Module X\n```\n")]
    [InlineData("## Testing\n\n### Unit\n\nNone\n", "By hand.", false, "## Testing\n\nBy hand.\n\n### Unit\n\nNone\n")]
    [InlineData("## Testing\n- by hand\n- by night\n\n## Costs\nNone", "None", false, "## Testing\nNone\n\n## Costs\nNone")]
    [InlineData("## Testing\n\n- by hand\n", "Every evening.", true, "## Testing\n\n- by hand\n\nEvery evening.\n")]
    public void Markdown_has_its_sections_too(string before, string body, bool isAppended, string after)
    {
        var edit = new SectionBodyEdit(SectionAddress.Of("Testing"), body, isAppended);
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var file = PeopleEditor.Read(SourceText.FromString(("# Lamp\n\nIt glows.\n\n" + before).ReplaceLineEndings(newLine), "/specs/a-spec.md"));
            Assert.Equal(("# Lamp\n\nIt glows.\n\n" + after).ReplaceLineEndings(newLine), PeopleEditor.Apply(file, edit).Source.Text);
        }
    }

    private static SectionBodyEdit Set(string title, string body) => new(SectionAddress.Of(title), body, Append: false);

    private static SectionAddition Add(string title, string body, string after) => new(title, body, SectionAddress.Of(after));

    private static void AssertEdit(string document, SpecEdit edit, string before, string after, params (string Old, string New)[] elsewhere)
    {
        var text = document.Replace("{0}", before, StringComparison.Ordinal);
        var expected = document.Replace("{0}", after, StringComparison.Ordinal);
        foreach (var (old, other) in elsewhere)
            expected = expected.Replace(old, other, StringComparison.Ordinal);
        Assert.Equal(expected, PeopleEditor.Edited(text, edit));
        Assert.Equal(expected.ReplaceLineEndings("\r\n"), PeopleEditor.Edited(text.ReplaceLineEndings("\r\n"), edit));
    }
}
