using SpecTools.Templates;

namespace SpecTools.Tests.Rules;

public class LineTooLongTests
{
    private const string Long = "word word word word word word word word word word word word word word word word word";
    private static readonly RuleTester Tester = new();
    private static readonly RuleTester Markdown = new() { Path = "/repository/specs/thing.md" };

    [Fact]
    public void The_finding_begins_at_the_first_character_too_many()
    {
        var finding = Assert.Single(Tester.Run($"Short.\n{Long}\n", "SPEC301"));
        Assert.Equal((SpecSeverity.Warning, "2:80-2:85"), (finding.Severity, finding.Place));
        Assert.Equal("The line has 84 columns; 79 are allowed.", finding.Message);
    }

    [Theory]
    [InlineData(79, 0)]
    [InlineData(80, 1)]
    public void The_width_is_the_longest_length_that_is_allowed(int length, int count) =>
        Assert.Equal(count, Count(Long[..(length - 1)] + "x"));

    [Fact]
    public void Code_points_count_not_code_units()
    {
        var text = string.Concat(Enumerable.Repeat("\U0001F600 ", 40));
        Assert.Equal(0, Count(text[..^1]));
        Assert.Equal(["1:80-1:83"], Tester.Places("SPEC301", text + "xx"));
    }

    [Fact]
    public void Blanks_at_the_end_do_not_count() => Assert.Equal(0, Count(Long[..79].TrimEnd() + new string(' ', 20)));

    [Theory]
    [InlineData(100, 0)]
    [InlineData(60, 1)]
    [InlineData(0, 0)]
    public void The_width_is_configured(int width, int count)
    {
        var tester = Tester with { Settings = new SpecSettings { LineWidth = width } };
        Assert.Equal(count, tester.Places("SPEC301", Long).Length);
    }

    [Theory]
    [InlineData(".. comment\n\n   {0}\n", 1)]
    [InlineData("{0}\n====================================================================================\n", 1)]
    [InlineData("* item\n\n  * {0}\n", 1)]
    [InlineData(".. note::\n\n   {0}\n", 1)]
    [InlineData("   {0}\n", 1)]
    [InlineData("Example::\n\n   {0}\n", 0)]
    [InlineData("* Example::\n\n    {0}\n\n  {0}\n", 1)]
    [InlineData(".. code-block:: sh\n\n   {0}\n", 0)]
    [InlineData(".. seqdiag::\n\n   {0}\n", 0)]
    [InlineData(".. parsed-literal::\n\n   {0}\n", 0)]
    [InlineData(".. math::\n\n   {0}\n", 0)]
    [InlineData(".. raw:: html\n\n   {0}\n", 0)]
    [InlineData(".. nobody-knows-it::\n\n   {0}\n", 0)]
    [InlineData(".. list-table::\n\n   * - {0}\n     - b\n", 0)]
    [InlineData(".. csv-table::\n\n   a, {0}\n", 0)]
    [InlineData(">>> {0}\n", 0)]
    [InlineData("=====  ===============\n{0}\n=====  ===============\n", 1)]
    [InlineData("=====  ===============\nword   {0}\n=====  ===============\n", 0)]
    public void Literal_text_and_tables_are_exempt(string format, int count) =>
        Assert.Equal(count, Count(string.Format(System.Globalization.CultureInfo.InvariantCulture, format, Long)));

    [Fact]
    public void A_grid_table_is_exempt()
    {
        var border = $"+{new string('-', Long.Length + 2)}+";
        Assert.Equal(0, Count($"{border}\n| {Long} |\n{border}\n"));
    }

    [Theory]
    [InlineData("* ", 0)]
    [InlineData("    ", 0)]
    [InlineData("  12. ", 0)]
    [InlineData("#. ", 0)]
    [InlineData("(a) ", 0)]
    [InlineData("* * ", 0)]
    [InlineData(":field: ", 0)]
    [InlineData(".. [1] ", 0)]
    [InlineData(".. _target: ", 0)]
    [InlineData(".. image:: ", 0)]
    [InlineData("word ", 1)]
    [InlineData("e.g. ", 1)]
    public void A_first_word_cannot_be_wrapped(string before, int count) => Assert.Equal(count, Count(before + new string('x', 78)));

    [Fact]
    public void A_word_that_is_too_long_anyway_is_exempt()
    {
        Assert.Equal(0, Count("* see " + new string('x', 78)));
        Assert.Equal(1, Count("* see " + new string('x', 77)));
    }

    [Theory]
    [InlineData("word word word word word word word word word word https://example.org/one/two/three", 0)]
    [InlineData("word word word word word word word word word `text <https://example.org/one/two/three>`_", 0)]
    [InlineData("https://example.org/ word word word word word word word word word word word word word", 1)]
    [InlineData("word word word word word word word word word word word word word word word word word https://example.org/", 1)]
    public void A_line_whose_limit_falls_within_a_URL_is_exempt(string line, int count) => Assert.Equal(count, Count(line));

    [Fact]
    public void Links_exempt_the_whole_line_where_configured()
    {
        Assert.Equal(0, Count($"{Long} https://example.org/", "links"));
        Assert.Equal(0, Count($"{Long} http://example.org/", "links"));
        Assert.Equal(0, Count($"{Long} :ref:`there`", "links"));
        Assert.Equal(1, Count($"{Long} ftp://example.org/", "links"));
    }

    [Fact]
    public void Loose_code_lasts_until_a_line_in_the_first_column()
    {
        Assert.Equal(0, Count($"Any :: where\n {Long}\n\n {Long}\n", "loose-code"));
        Assert.Equal(1, Count($"Any :: where\n {Long}\nno\n {Long}\n", "loose-code"));
        Assert.Equal(1, Count($"{Long} ::\n\n {Long}\n", "loose-code"));
    }

    [Fact]
    public void Loose_tables_last_from_border_to_border()
    {
        Assert.Equal(0, Count($"text\n\n--- ---\n{Long}\n\n{Long}\n--- ---\n\n", "loose-tables"));
        Assert.Equal(1, Count($"text\n\n--- ---\nrow\n--- ---\n\n{Long}\n", "loose-tables"));
        Assert.Equal(1, Count($"text\n--- ---\n{Long}\n", "loose-tables"));
    }

    [Fact]
    public void In_Markdown_code_is_exempt_and_text_is_not()
    {
        Assert.Equal(["1:80-1:85", "7:80-7:85"], Markdown.Places("SPEC301", $"{Long}\n\n```\n{Long}\n```\n\n{Long}\n"));
        Assert.Equal(["1:80-1:87"], Markdown.Places("SPEC301", $"# {Long}\n"));
        Assert.Empty(Markdown.Places("SPEC301", "> " + new string('x', 90)));
    }

    private static int Count(string text, params string[] exemptions)
    {
        var tester = Tester with { Settings = new SpecSettings { LineWidthExemptions = exemptions } };
        return tester.Places("SPEC301", text).Length;
    }
}
