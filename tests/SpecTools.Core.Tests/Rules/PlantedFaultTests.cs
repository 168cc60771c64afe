using System.Text;
using SpecTools.Text;

namespace SpecTools.Tests.Rules;

/// <summary>One fault planted in a clean spec is reported once, where it is, and nothing else is.</summary>
public class PlantedFaultTests
{
    private static readonly RuleTester Tester = new();

    [Fact]
    public void A_clean_spec_is_quiet() => Assert.Empty(Tester.Run(CleanSpec.Text));

    [Theory]
    [InlineData("Problem description", 1)]
    [InlineData("Proposed change", 1)]
    [InlineData("Alternatives", 1)]
    [InlineData("Security impact", 1)]
    [InlineData("Developer impact", 1)]
    [InlineData("Implementation", 1)]
    [InlineData("Assignee(s)", 1)]
    [InlineData("Work Items", 1)]
    [InlineData("Dependencies", 1)]
    [InlineData("Testing", 1)]
    [InlineData("References", 1)]
    public void A_deleted_heading(string title, int count)
    {
        var findings = Tester.Run(CleanSpec.WithoutHeading(title));
        Assert.Equal(count, findings.Count);
        Assert.Equal(("SPEC001", "8:1-8:21"), (findings[0].Rule, findings[0].Place));
        Assert.Contains(title, findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Problem description", "What is wrong")]
    [InlineData("Proposed change", "What to do")]
    [InlineData("Alternatives", "Something else")]
    [InlineData("Security impact", "Safety")]
    [InlineData("Developer impact", "Impact on developers")]
    [InlineData("Implementation", "Doing it")]
    [InlineData("Assignee(s)", "Who")]
    [InlineData("Work Items", "To do")]
    [InlineData("Dependencies", "What it needs")]
    [InlineData("Testing", "Verification")]
    [InlineData("References", "See also")]
    [InlineData("Work Items", "Work items", "SPEC007")]
    [InlineData("Assignee(s)", "4.1 Assignee", "SPEC007")]
    public void A_renamed_section(string title, string newTitle, string rule = "SPEC001")
    {
        var text = CleanSpec.Renamed(title, newTitle);
        var finding = Assert.Single(Tester.Run(text));
        Assert.Equal(rule, finding.Rule);
        var line = CleanSpec.LineOf(text, $"\n{newTitle}\n") + 1;
        Assert.Equal($"{line}:1-{line}:{newTitle.Length + 1}", finding.Place);
        Assert.Contains(title, finding.Message, StringComparison.Ordinal);
        Assert.Contains(newTitle, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_line()
    {
        var line = new StringBuilder("The log").Insert(7, " and more", 9).Append('.').ToString();
        var text = CleanSpec.With("The log is a file on the host.", line);
        var finding = Assert.Single(Tester.Run(text));
        Assert.Equal(("SPEC301", "18:80-18:90"), (finding.Rule, finding.Place));
    }

    [Fact]
    public void Trailing_blanks()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("The log is a file on the host.", "The log is a file on the host.  ")));
        Assert.Equal(("SPEC302", "18:31-18:33"), (finding.Rule, finding.Place));
    }

    [Fact]
    public void A_carriage_return_before_a_line_feed()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("The log is a file on the host.\n", "The log is a file on the host.\r\n")));
        Assert.Equal(("SPEC304", "18:31-19:1"), (finding.Rule, finding.Place));
    }

    [Fact]
    public void A_carriage_return_inside_a_line()
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With("The log is a file", "The log is\ra file")));
        Assert.Equal(("SPEC304", "18:11-19:1"), (finding.Rule, finding.Place));
    }

    [Theory]
    [InlineData("The log is a file", "The log\u200B is a file", "18:8-18:9")]
    [InlineData("Testing\n=", "Test\u200Bing\n==", "61:5-61:6")]
    [InlineData("Security impact\n", "Security\u00A0impact\n", "32:9-32:10")]
    [InlineData("An upgrade throws the console log of every instance away. Keep it on a volume.", "An upgrade\u200B throws the console log of every instance away. Keep it on the volume", "13:11-13:12")]
    public void An_invisible_character(string old, string replacement, string place)
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With(old, replacement)));
        Assert.Equal(("SPEC305", place), (finding.Rule, finding.Place));
    }

    [Fact]
    public void A_wrong_extension()
    {
        var tester = Tester with { Path = "/repository/specs/2027.1/approved/good-thing.txt" };
        var finding = Assert.Single(tester.Run(CleanSpec.Text));
        Assert.Equal(("SPEC107", "1:1-1:3"), (finding.Rule, finding.Place));
    }

    [Fact]
    public void A_byte_order_mark()
    {
        var source = SourceText.FromBytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(CleanSpec.Text)]);
        var finding = Assert.Single(Tester.Run(source));
        Assert.Equal(("SPEC306", "1:1-1:1"), (finding.Rule, finding.Place));
    }

    [Theory]
    [InlineData("SPEC401", SpecSeverity.Warning, "The log is", "The *log is", "18:5-18:6")]
    [InlineData("SPEC401", SpecSeverity.Warning, "Testing\n=======\n", "Testing\n======\n", "62:1-62:7")]
    [InlineData("SPEC401", SpecSeverity.Error, "An upgrade throws", "An upgrade\nthrows\n  away", "15:3-15:68")]
    [InlineData("SPEC402", SpecSeverity.Error, "on the host.", "on the host_.", "18:26-18:31")]
    [InlineData("SPEC402", SpecSeverity.Error, "on the host.", "on the host. [1]_", "18:32-18:36")]
    [InlineData("SPEC402", SpecSeverity.Error, "on the host.", "on the |host|.", "18:26-18:32")]
    [InlineData("SPEC403", SpecSeverity.Warning, "on the host.", "on `a <http://a.example>`_ or `a <http://b.example>`_.", "18:52-18:70")]
    [InlineData("SPEC404", SpecSeverity.Warning, "on the host.", "on :fil:`the host`.", "18:23-18:26")]
    [InlineData("SPEC404", SpecSeverity.Warning, "The log is a file on the host.\n", ".. notte::\n\n   The log is a file.\n", "18:4-18:9")]
    public void A_fault_of_markup(string rule, SpecSeverity severity, string old, string replacement, string place)
    {
        var finding = Assert.Single(Tester.Run(CleanSpec.With(old, replacement)));
        Assert.Equal((rule, severity, place), (finding.Rule, finding.Severity, finding.Place));
    }

    [Theory]
    [InlineData("SPEC006", SpecSeverity.Warning, "Keep the console log\n", "Title of your blueprint\n", "8:1-8:24")]
    [InlineData("SPEC006", SpecSeverity.Warning, "+spec/good-thing", "+spec/example", "11:1-11:52")]
    [InlineData("SPEC008", SpecSeverity.Warning, "Testing\n=======\n", "Testing\n-------\n", "61:1-61:8")]
    [InlineData("SPEC103", SpecSeverity.Warning, "https://blue", "http://blue", "11:1-11:54")]
    [InlineData("SPEC103", SpecSeverity.Warning, "/demo/+spec/", "/demo/spec/", "11:1-11:54")]
    [InlineData("SPEC103", SpecSeverity.Warning, "https://blue", "blue", "11:1-11:47")]
    [InlineData("SPEC103", SpecSeverity.Warning, "/demo/", "/other/", "11:1-11:56")]
    [InlineData("SPEC201", SpecSeverity.Error, "  jdoe\n", "  TBD\n", "45:1-45:12")]
    [InlineData("SPEC202", SpecSeverity.Warning, "  jdoe\n", "  The demo team\n", "49:3-49:16")]
    [InlineData("SPEC203", SpecSeverity.Warning, "* Write it.\n", "TBD\n", "51:1-51:11")]
    public void A_fault_of_content(string rule, SpecSeverity severity, string old, string replacement, string place)
    {
        var text = CleanSpec.With(old, replacement).Replace("====================\nTitle of your blueprint\n====================", "=======================\nTitle of your blueprint\n=======================", StringComparison.Ordinal);
        var finding = Assert.Single(Tester.Run(text));
        Assert.Equal((rule, severity, place), (finding.Rule, finding.Severity, finding.Place));
    }

    [Fact]
    public void All_of_them_at_once()
    {
        var text = CleanSpec.Renamed("Testing", "Verification")
            .Replace("\nSecurity impact\n---------------\n", "\n", StringComparison.Ordinal)
            .Replace("on the host.\n", "on\u200B the host. \n", StringComparison.Ordinal)
            .Replace("* Write it.\n", "* Write it, and then write it again, and again, until somebody says that it is good.\r\n", StringComparison.Ordinal);
        var tester = Tester with { Path = "/repository/specs/2027.1/approved/good-thing.txt" };
        var findings = tester.Run(text);
        Assert.Equal(
            ["SPEC001 59:1-59:13", "SPEC001 8:1-8:21", "SPEC107 1:1-1:3", "SPEC301 52:80-52:85", "SPEC302 18:32-18:33", "SPEC304 52:85-53:1", "SPEC305 18:21-18:22"],
            findings.Select(finding => $"{finding.Rule} {finding.Place}").Order(StringComparer.Ordinal));
    }
}
