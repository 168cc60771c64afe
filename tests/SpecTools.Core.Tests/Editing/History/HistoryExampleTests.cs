using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Tests.Editing;

/// <summary>Rows that are added to histories: the file afterwards is the one that a careful person would leave.</summary>
public sealed class HistoryExampleTests
{
    private const string Head = "=====\nThing\n=====\n\nWords.\n\nHistory\n=======\n\n";
    private const string Tail = "\n\nTesting\n=======\n\nNone\n";
    private const string Table = ".. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n";

    // The separator ends a line for docutils, so that there is a term, but none in the file.
    [Fact]
    public void A_term_in_one_line_with_its_text_is_followed_or_refused() => Assert.True(
        Record.Exception(() => PeopleEditor.Edited(Head + "x\u001D |" + Tail, new HistoryAddition("Zed", "Re-proposed"))) is null or SpecException { Kind: SpecErrorKind.EditRefused });

    [Theory]
    [InlineData(Table + "   * - Yoga\n     - Introduced", Table + "   * - Yoga\n     - Introduced\n   * - Zed\n     - Re-proposed")]
    [InlineData(Table + "\n   * - Yoga\n\n     - Introduced", Table + "\n   * - Yoga\n\n     - Introduced\n\n   * - Zed\n\n     - Re-proposed")]
    [InlineData(Table + "   * - Yoga\n     -", Table + "   * - Yoga\n     -\n   * - Zed\n     - Re-proposed")]
    [InlineData(
        ".. list-table::\n  :header-rows: 1\n\n  * -  Release Name\n    -  Description\n  * -  Yoga\n    -  Introduced",
        ".. list-table::\n  :header-rows: 1\n\n  * -  Release Name\n    -  Description\n  * -  Yoga\n    -  Introduced\n  * -  Zed\n    -  Re-proposed")]
    [InlineData(
        ".. list-table::\n\n   * - Change\n     - Who\n     - Release\n   * - Introduced\n     - jdoe\n     - Yoga",
        ".. list-table::\n\n   * - Change\n     - Who\n     - Release\n   * - Introduced\n     - jdoe\n     - Yoga\n   * - Re-proposed\n     -\n     - Zed")]
    [InlineData(
        "+---------+--------------+\n| Release | Description  |\n+=========+==============+\n| Yoga    | Introduced   |\n+---------+--------------+",
        "+---------+--------------+\n| Release | Description  |\n+=========+==============+\n| Yoga    | Introduced   |\n+---------+--------------+\n| Zed     | Re-proposed  |\n+---------+--------------+")]
    [InlineData(
        "=======  ===========\nRelease  Description\n=======  ===========\nYoga     Introduced\n=======  ===========",
        "=======  ===========\nRelease  Description\n=======  ===========\nYoga     Introduced\nZed      Re-proposed\n=======  ===========")]
    [InlineData(
        ".. table:: Revisions\n\n   =======  ===========\n   Release  Description\n   =======  ===========\n   Xena     Introduced\n\n   Yoga     Again\n   =======  ===========",
        ".. table:: Revisions\n\n   =======  ===========\n   Release  Description\n   =======  ===========\n   Xena     Introduced\n\n   Yoga     Again\n\n   Zed      Re-proposed\n   =======  ===========")]
    [InlineData(
        ".. csv-table:: Revisions\n   :header: Release, Change\n\n   Yoga, Introduced",
        ".. csv-table:: Revisions\n   :header: Release, Change\n\n   Yoga, Introduced\n   Zed, Re-proposed")]
    [InlineData(
        ".. csv-table:: Revisions\n\n   \"Yoga\",\"Introduced, as a draft\"",
        ".. csv-table:: Revisions\n\n   \"Yoga\",\"Introduced, as a draft\"\n   \"Zed\",\"Re-proposed\"")]
    [InlineData("* Yoga: Introduced", "* Yoga: Introduced\n* Zed: Re-proposed")]
    [InlineData("- **Xena:** Introduced\n\n- **Yoga:** Again", "- **Xena:** Introduced\n\n- **Yoga:** Again\n\n- **Zed:** Re-proposed")]
    [InlineData("* [x] Yoga: Introduced", "* [x] Yoga: Introduced\n* [x] Zed: Re-proposed")]
    [InlineData("1. ``Yoga`` - Introduced", "1. ``Yoga`` - Introduced\n2. ``Zed`` - Re-proposed")]
    [InlineData(":Yoga: Introduced", ":Yoga: Introduced\n:Zed: Re-proposed")]
    [InlineData("Xena\n  Introduced\n\nYoga\n  Again", "Xena\n  Introduced\n\nYoga\n  Again\n\nZed\n  Re-proposed")]
    [InlineData("None", Table + "   * - Zed\n     - Re-proposed")]
    [InlineData("Told in the wiki.", "Told in the wiki.\n\n" + Table + "   * - Zed\n     - Re-proposed")]
    [InlineData(Table + "   * - <release>\n     - Introduced", Table + "   * - Zed\n     - Re-proposed")]
    [InlineData(Table + "   * - TBD\n     -", Table + "   * - Zed\n     - Re-proposed")]
    [InlineData(
        "=======  ===========\nRelease  Description\n=======  ===========\n<name>   <what>\n=======  ===========",
        "=======  ===========\nRelease  Description\n=======  ===========\nZed      Re-proposed\n=======  ===========")]
    [InlineData(
        "+---------+--------------+\n| Release | Description  |\n+=========+==============+\n| None    |              |\n+---------+--------------+",
        "+---------+--------------+\n| Release | Description  |\n+=========+==============+\n| Zed     | Re-proposed  |\n+---------+--------------+")]
    public void A_row_is_added_in_the_form_of_the_others(string before, string after) => AssertEdit("Zed", "Re-proposed", before, after);

    [Theory]
    [InlineData(
        "+------+------------+\n| Name | Change     |\n+======+============+\n| Yoga | Introduced |\n+------+------------+",
        "2023.1 Antelope", "Split in two",
        "+-----------------+--------------+\n| Name            | Change       |\n+=================+==============+\n| Yoga            | Introduced   |\n+-----------------+--------------+\n| 2023.1 Antelope | Split in two |\n+-----------------+--------------+")]
    [InlineData(
        "====  ==========\nName  Change\n====  ==========\nYoga  Introduced\n====  ==========",
        "2023.1 Antelope", "Split in two",
        "===============  ============\nName             Change\n===============  ============\nYoga             Introduced\n2023.1 Antelope  Split in two\n===============  ============")]
    [InlineData(
        "+------+----------------------------------+\n| Yoga | Introduced                       |\n+------+----------------------------------+",
        "Zed", "Said in more words than there is room for in a line of the cell",
        "+------+----------------------------------+\n| Yoga | Introduced                       |\n+------+----------------------------------+\n| Zed  | Said in more words than there is |\n|      | room for in a line of the cell   |\n+------+----------------------------------+")]
    [InlineData(
        "====  ==========\nYoga  Introduced\n====  ==========", "Zed", "日本語 の 説明 | ``a | b``",
        "====  ==========================\nYoga  Introduced\nZed   日本語 の 説明 | ``a | b``\n====  ==========================")]
    [InlineData(
        "+------+--------+\n| Yoga | 紹介   |\n+------+--------+", "Zed", "日本語の説明 | *so*",
        "+------+---------------------+\n| Yoga | 紹介                |\n+------+---------------------+\n| Zed  | 日本語の説明 | *so* |\n+------+---------------------+")]
    [InlineData(
        "* Yoga: Introduced", "Zed", "Changed in ways that take more than one line to tell, with ``code in it`` and more",
        "* Yoga: Introduced\n* Zed: Changed in ways that take more than one line to tell, with\n  ``code in it`` and more")]
    [InlineData(
        Table + "   * - Yoga\n     - Introduced", "Zed", "Changed in ways that take more than one line to tell, and then\nsome of its own",
        Table + "   * - Yoga\n     - Introduced\n   * - Zed\n     - Changed in ways that take more than one line to tell, and then\n       some of its own")]
    [InlineData(".. csv-table::\n\n   Yoga, Introduced", "Zed", "Changed, and \"how\"", ".. csv-table::\n\n   Yoga, Introduced\n   Zed, \"Changed, and \"\"how\"\"\"")]
    public void A_text_finds_its_room(string before, string release, string text, string after) => AssertEdit(release, text, before, after);

    [Fact]
    public void A_missing_section_comes_at_the_end_where_the_template_has_none() => Assert.Equal(
        "=====\nThing\n=====\n\nWords.\n\nTesting\n=======\n\nNone\n\nHistory\n=======\n\n" + Table + "   * - Zed\n     - Introduced\n",
        PeopleEditor.Edited("=====\nThing\n=====\n\nWords.\n\nTesting\n=======\n\nNone\n", new HistoryAddition("Zed", "Introduced")));

    [Fact]
    public void An_empty_section_gets_a_table() => Assert.Equal(
        "T\n=\n\nW.\n\nHistory\n-------\n\n" + Table + "   * - Zed\n     - Introduced\n",
        PeopleEditor.Edited("T\n=\n\nW.\n\nHistory\n-------\n", new HistoryAddition("Zed", "Introduced")));

    [Theory]
    [InlineData("- 2020-01-02: Introduced", "- 2020-01-02: Introduced\n- Zed: With a [link](http://x.example/a) | more")]
    [InlineData("| Release | Change |\n|---|---|\n| Yoga | Introduced |", "| Release | Change |\n|---|---|\n| Yoga | Introduced |\n| Zed  | With a [link](http://x.example/a) \\| more |")]
    [InlineData("Release | Change\n--------|-------\nYoga    | Introduced", "Release | Change\n--------|-------\nYoga    | Introduced\nZed     | With a [link](http://x.example/a) \\| more")]
    [InlineData("None", "- Zed: With a [link](http://x.example/a) | more")]
    public void Markdown_has_its_forms_too(string before, string after)
    {
        var edit = new HistoryAddition("Zed", "With a [link](http://x.example/a) | more");
        var added = PeopleEditor.Apply(Markdown(before), edit);
        Assert.Equal(Markdown(after).Source.Text, added.Source.Text);
        Assert.Same(added, PeopleEditor.Apply(added, edit with { }));

        static SpecFile Markdown(string body) =>
            PeopleEditor.Read(SourceText.FromString($"# Thing\n\nWords.\n\n## Implementation History\n\n{body}\n\n## Testing\n\nNone\n", "/specs/a-spec.md"));
    }

    [Theory]
    [InlineData("Zed\nand more", "Text", "A release is one line of text.")]
    [InlineData(" ", "Text", "A release is one line of text.")]
    [InlineData("Zed", "One.\n\nTwo.", "in one paragraph")]
    [InlineData("Zed", "* One", "would not be read as one more row")]
    [InlineData("Zed", "See |this|", "this")]
    [InlineData("Zed", "See nowhere_", "nowhere")]
    public void What_cannot_be_added_is_refused_with_the_reason(string release, string text, string reason)
    {
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(Head + Table + "   * - Yoga\n     - Introduced" + Tail, new HistoryAddition(release, text)));
        Assert.Equal(SpecErrorKind.EditRefused, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_over_all_columns_that_would_be_torn_is_left_alone()
    {
        const string Spanning = "+------+----+\n| Yoga of X |\n+------+----+\n| Xena | A  |\n+------+----+";
        var error = Assert.Throws<SpecException>(() => PeopleEditor.Edited(Head + Spanning + Tail, new HistoryAddition("2023.1 Antelope", "Text")));
        Assert.Contains("cannot be widened in line 11: add the row by hand", error.Message, StringComparison.Ordinal);
    }

    private static void AssertEdit(string release, string text, string before, string after)
    {
        var edit = new HistoryAddition(release, text);
        var added = PeopleEditor.Apply(PeopleEditor.Rst(Head + before + Tail), edit with { });
        Assert.Equal(Head + after + Tail, added.Source.Text);
        Assert.Same(added, PeopleEditor.Apply(added, edit with { }));
        var windows = PeopleEditor.Edited((Head + before + Tail).ReplaceLineEndings("\r\n"), edit with { });
        Assert.Equal((Head + after + Tail).ReplaceLineEndings("\r\n"), windows);
    }
}
