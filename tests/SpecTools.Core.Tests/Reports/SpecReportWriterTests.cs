using System.Globalization;
using System.Text;
using System.Text.Json;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Reports;

public sealed class SpecReportWriterTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private SpecReport Report(string? title = null)
    {
        var engine = TemporaryRepository.Engine();
        var builder = new SpecReportBuilder();
        foreach (var outcome in engine.ReportOn(engine.Search(repository.Root, recurse: true), new TestOptions(), default))
            builder.Add(outcome.Value!);
        return builder.Build(title);
    }

    private string Write(SpecReportFormat format, string? title = null) => Encoding.UTF8.GetString(SpecReportWriter.ToBytes(Report(title), format));

    // A title that the parser takes as it is.
    private void WriteTitle(string file, string title, string people = "jdoe") => repository.Write(
        file,
        $"{new string('=', title.Length + 2)}\n{title}\n{new string('=', title.Length + 2)}\n\nWords.\n\nAssignee(s)\n-----------\n\nPrimary assignee:\n  {people}\n\nTesting\n-------\n\nNone\n");

    [Theory]
    [InlineData("a.html", SpecReportFormat.Html)]
    [InlineData("a.HTM", SpecReportFormat.Html)]
    [InlineData("a.md", SpecReportFormat.Markdown)]
    [InlineData("b.a/a.csv", SpecReportFormat.Csv)]
    [InlineData("a.json", SpecReportFormat.Json)]
    public void The_ending_names_the_format(string path, SpecReportFormat format) => Assert.Equal(format, SpecReportWriter.FormatOf(path));

    [Fact]
    public void Another_ending_is_an_error() =>
        Assert.Equal(SpecErrorKind.FormatNotSupported, Assert.Throws<SpecException>(() => SpecReportWriter.FormatOf("a.pdf")).Kind);

    [Fact]
    public void Csv_has_a_row_for_each_spec()
    {
        WriteTitle("specs/2026.2/approved/a.rst", "One, \"two\" and three");
        WriteTitle("specs/2026.2/implemented/b.rst", "Plain");

        var rows = Write(SpecReportFormat.Csv).Split("\r\n");
        Assert.Equal(4, rows.Length);
        Assert.Equal("", rows[3]);
        Assert.StartsWith("path,name,title,release,status,primaryAssignee,", rows[0]);
        Assert.StartsWith("specs/2026.2/approved/a.rst,a,\"One, \"\"two\"\" and three\",2026.2,Approved,jdoe,", rows[1]);
        Assert.StartsWith("specs/2026.2/implemented/b.rst,b,Plain,2026.2,Implemented,jdoe,,,,2026.2,false,0,,0,2,1,", rows[2]);
        Assert.DoesNotContain('\n', string.Concat(rows));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "\"\"\"=HYPERLINK(1)\"\"\"")]
    [InlineData("=cmd|' /C calc'!A0", "\"\"\"=cmd|' /C calc'!A0\"\"\"")]
    [InlineData("@SUM(1, 2)", "\"\"\"@SUM(1, 2)\"\"\"")]
    [InlineData("+1 for this", "\"\"\"+1 for this\"\"\"")]
    [InlineData("\uFF1DA1", "\"\"\"\uFF1DA1\"\"\"")]
    [InlineData("A = B", "A = B")]
    public void Csv_has_no_cell_that_a_spreadsheet_would_run(string title, string cell)
    {
        WriteTitle("a.rst", title);
        Assert.StartsWith($"a.rst,a,{cell},", Write(SpecReportFormat.Csv).Split("\r\n")[1]);
    }

    [Fact]
    public void Json_is_one_document_with_everything()
    {
        WriteTitle("specs/2026.1/approved/a.rst", "One <two>");
        WriteTitle("specs/2026.2/implemented/a.rst", "One <two>");

        using var json = JsonDocument.Parse(Write(SpecReportFormat.Json, "A <title>"));
        var root = json.RootElement;
        Assert.Equal(("A <title>", 2, 1), (root.GetProperty("title").GetString(), root.GetProperty("measurement").GetProperty("specCount").GetInt32(), root.GetProperty("measurement").GetProperty("carriedOverCount").GetInt32()));
        Assert.Equal("2026.1", root.GetProperty("measurement").GetProperty("byRelease")[0].GetProperty("release").GetString());
        var spec = root.GetProperty("specs")[0];
        Assert.Equal(("One <two>", "2026.2", "2026.1", 1), (spec.GetProperty("title").GetString(), spec.GetProperty("release").GetString(), spec.GetProperty("firstRelease").GetString(), spec.GetProperty("releasesToImplement").GetInt32()));
        Assert.Equal("jdoe", spec.GetProperty("primaryAssignee")[0].GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, spec.GetProperty("daysToImplement").ValueKind);
        Assert.True(spec.GetProperty("sections")[1].GetProperty("isNone").GetBoolean());
        Assert.Equal(JsonValueKind.Array, spec.GetProperty("diagnostics").ValueKind);
    }

    [Fact]
    public void Markdown_tells_of_each_release_what_came_of_its_specs()
    {
        WriteTitle("specs/2026.1/approved/again.rst", "Again", "John Doe");
        WriteTitle("specs/2026.2/approved/again.rst", "Again", "None");
        WriteTitle("specs/2026.2/implemented/done.rst", "Done", "jdoe\n  roe");
        WriteTitle("specs/abandoned/left.rst", "Left");

        var text = Write(SpecReportFormat.Markdown, "The report");
        Assert.StartsWith("# The report\n\n4 specs as of 20", text);
        Assert.Contains("""
            | Release    | Specs | Implemented | Approved | Carried over | Backlog | Abandoned |
            | ---------- | ----: | ----------: | -------: | -----------: | ------: | --------: |
            | 2026.2     |     2 |           1 |        1 |            0 |       0 |         0 |
            | 2026.1     |     1 |           0 |        1 |            1 |       0 |         0 |
            | No release |     1 |           0 |        0 |            0 |       0 |         1 |
            """.ReplaceLineEndings("\n"), text);
        Assert.Contains("## 2026.2\n\n### Implemented (1)\n\n- Done (jdoe, roe)\n\n### Approved (1)\n\n- Again (nobody assigned)\n\n## 2026.1\n\n### Carried over (1)\n\n- Again (John Doe)\n", text);
        Assert.Contains("### Abandoned (1)\n\n- Left (jdoe)\n", text);
        Assert.Contains("| Testing |    4 |   4 | 100 % |\n", text);
        Assert.Contains("\n## Findings\n\n| Rule ", text);
        Assert.Contains("Implemented: 1 in the release they were first approved for.\n", text);
    }

    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("snake_case and _this_", "snake_case and \\_this\\_")]
    [InlineData("AT&T &amp; &#60;", "AT\\&T \\&amp; \\&#60;")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("1. no list, 2026.1", "1\\. no list, 2026.1")]
    [InlineData("[x](http://y)", "\\[x\\](http://y)")]
    [InlineData("two\nlines", "two lines")]
    public void Nothing_in_a_text_is_markup(string text, string expected) => Assert.Equal(expected, MarkdownText.Of(text));

    [Fact]
    public void A_report_of_nothing_is_written_in_each_format()
    {
        Assert.All(Enum.GetValues<SpecReportFormat>(), format => Assert.NotEmpty(Write(format)));
        Assert.Equal(2, Write(SpecReportFormat.Csv).Split("\r\n").Length);
    }

    [Fact]
    public void The_culture_changes_nothing()
    {
        WriteTitle("specs/2026.2/implemented/a.rst", "One");
        var report = Report();
        byte[] All() => [.. Enum.GetValues<SpecReportFormat>().SelectMany(format => SpecReportWriter.ToBytes(report, format))];
        var expected = All();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NegativeSign, other.NumberFormat.NumberDecimalSeparator, other.DateTimeFormat.DateSeparator) = ("~", ",", "!");
            CultureInfo.CurrentCulture = other;
            Assert.Equal(expected, All());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
