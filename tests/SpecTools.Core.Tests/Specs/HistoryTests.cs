namespace SpecTools.Tests.Specs;

public class HistoryTests
{
    private const string Start = "=====\nTitle\n=====\n\nReferences\n==========\n\n===  ===\nNot  this\n===  ===\n\nHistory\n=======\n\n";

    [Theory]
    [InlineData(".. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description\n   * - Wallaby\n     - Introduced\n   * - 2023.1 Antelope\n     - Extended and\n       reproposed", "20 22")]
    [InlineData(".. list-table:: Revisions\n\n   * - Wallaby\n     - Introduced\n   * - 2023.1 Antelope\n     - Extended and reproposed", "17 19")]
    [InlineData(".. csv-table:: Revisions\n   :header: Release Name, Description\n\n   Wallaby, Introduced\n   2023.1 Antelope, \"Extended and reproposed\"", "")]
    [InlineData(".. csv-table:: Revisions\n   :header-rows: 1\n\n   Release, Description\n   Wallaby, Introduced\n   2023.1 Antelope, Extended *and* reproposed", "")]
    [InlineData("===============  =======================\nRelease Name     Description\n===============  =======================\nWallaby          Introduced\n2023.1 Antelope  Extended and reproposed\n===============  =======================", "18 19")]
    [InlineData("===============  =======================\nWallaby          Introduced\n2023.1 Antelope  Extended and reproposed\n===============  =======================", "16 17")]
    [InlineData("+-----------------+--------------+\n| Release Name    | Description  |\n+=================+==============+\n| Wallaby         | Introduced   |\n+-----------------+--------------+\n| 2023.1 Antelope | Extended and |\n|                 | reproposed   |\n+-----------------+--------------+", "18 20")]
    [InlineData("A table:\n\n.. table:: Revisions\n\n   ===============  =======================\n   Release          Change\n   ===============  =======================\n   Wallaby          Introduced\n   2023.1 Antelope  Extended and reproposed\n   ===============  =======================", "22 23")]
    [InlineData("=======================  ======  ===============\nDescription              Author  Release\n=======================  ======  ===============\nIntroduced               jdoe    Wallaby\nExtended and reproposed  jdoe    2023.1 Antelope\n=======================  ======  ===============", "18 19")]
    [InlineData("* Wallaby: Introduced\n* Antelope is better\n* **2023.1 Antelope** - Extended and\n  reproposed", "15 17")]
    [InlineData("1. [x] Wallaby: Introduced\n2. [ ] 2023.1 Antelope: Extended and reproposed", "15 16")]
    [InlineData("Wallaby\n  Introduced\n2023.1 Antelope\n  Extended and reproposed", "15 17")]
    [InlineData(":Wallaby: Introduced\n:2023.1 Antelope: Extended and reproposed", "15 16")]
    public void Its_table_may_have_any_form(string table, string lines)
    {
        var history = SpecText.Rst(Start + table + "\n\nMore\n----\n\nText.\n").History;

        Assert.Equal([("Wallaby", "Introduced"), ("2023.1 Antelope", "Extended and reproposed")], history.Select(entry => (entry.Release, entry.Description)));
        if (lines.Length > 0)
            Assert.Equal(lines, string.Join(' ', history.Select(entry => entry.Line)));
        Assert.Equal("Wallaby, 2023.1 Antelope", history.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Optional section.")]
    [InlineData("None")]
    [InlineData("* Wallaby\n* Xena")]
    [InlineData(".. list-table:: Revisions\n   :header-rows: 1\n\n   * - Release Name\n     - Description")]
    [InlineData(".. csv-table:: Revisions\n\n   \"Wallaby")]
    [InlineData("+---+\n| broken")]
    public void A_section_without_a_table_has_none(string body) => Assert.Empty(SpecText.Rst(Start + body + "\n").History);

    [Fact]
    public void A_list_of_uneven_rows_is_read_too() => Assert.Equal(
        [("Wallaby", ""), ("Xena", "Again")],
        SpecText.Rst(Start + ".. list-table::\n\n   * - Release Name\n     - Description\n   * - Wallaby\n   * - Xena\n     - Again\n").History
            .Select(entry => (entry.Release, entry.Description)));

    [Theory]
    [InlineData("* - Xena\n     - * Introduced\n       * Merged the first part.\n       * Rest", "Introduced; Merged the first part. Rest")]
    [InlineData("* - Xena\n     - Changed:\n\n       * This\n       * That\n\n       And more", "Changed: This; That; And more")]
    public void The_items_of_a_cell_are_kept_apart(string row, string description) =>
        Assert.Equal(description, Assert.Single(SpecText.Rst(Start + ".. list-table::\n\n   " + row + "\n").History).Description);

    [Fact]
    public void A_spec_without_the_section_has_none() => Assert.Empty(SpecText.Rst("Title\n=====\n\n===  ===\nA    B\n===  ===\n").History);
}
