using System.Text;
using SpecTools.Text;

namespace SpecTools.Tests.Rules;

public class StyleRuleTests
{
    private static readonly RuleTester Tester = new();
    private static readonly RuleTester Markdown = new() { Path = "/repository/specs/thing.md" };

    [Theory]
    [InlineData("a \nb\n", "1:2-1:3")]
    [InlineData("a\n \t \nb\n", "2:1-2:4")]
    [InlineData("a\nb\t", "2:2-2:3")]
    [InlineData("\U0001F600  \n", "1:2-1:4")]
    [InlineData("a \r\nb\r\n", "1:2-1:3")]
    public void Blanks_at_the_end_of_a_line_are_reported_at_the_first(string text, string place) =>
        Assert.Equal([place], Tester.Places("SPEC302", text));

    [Theory]
    [InlineData(" a\n  b\n")]
    [InlineData("\n\n")]
    [InlineData("")]
    [InlineData("a\r\nb\r\n")]
    public void Blanks_elsewhere_are_not(string text) => Assert.Empty(Tester.Places("SPEC302", text));

    [Fact]
    public void Two_blanks_inside_a_Markdown_paragraph_break_the_line()
    {
        Assert.Empty(Markdown.Places("SPEC302", "one  \ntwo   \nthree\n"));
        Assert.Equal(["1:4-1:5"], Markdown.Places("SPEC302", "one \ntwo\n"));
        Assert.Equal(["2:4-2:6"], Markdown.Places("SPEC302", "one\ntwo  \n\nthree\n"));
        Assert.Equal(["1:6-1:8"], Markdown.Places("SPEC302", "# One  \n\ntwo\n"));
        Assert.Equal(["2:4-2:6"], Markdown.Places("SPEC302", "```\none  \ntwo\n```\n"));
    }

    [Theory]
    [InlineData("a\r\nb\r\n", "1:2-2:1", "The lines end with CRLF.")]
    [InlineData("a\rb\r", "1:2-2:1", "The lines end with CR.")]
    [InlineData("a\nb\r\nc\n", "2:2-3:1", "The file mixes line endings; this is the first line that ends with CRLF.")]
    [InlineData("a\nb\rc\r\n", "2:2-3:1", "The file mixes line endings; this is the first line that ends with CR.")]
    [InlineData("a\r\nb\n", "1:2-2:1", "The file mixes line endings; this is the first line that ends with CRLF.")]
    public void Other_line_endings_are_reported_once(string text, string place, string message)
    {
        var finding = Assert.Single(Tester.Run(text, "SPEC304"));
        Assert.Equal(place, finding.Place);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a\nb\n")]
    public void Line_feeds_are_right(string text) => Assert.Empty(Tester.Places("SPEC304", text));

    [Theory]
    [InlineData("a\u200Bb", "1:2-1:3", "a zero-width space (U+200B)")]
    [InlineData("a\u00A0b", "1:2-1:3", "a no-break space (U+00A0)")]
    [InlineData("a\u202Fb", "1:2-1:3", "a no-break space (U+202F)")]
    [InlineData("a\u00ADb", "1:2-1:3", "a soft hyphen (U+00AD)")]
    [InlineData("a\u2060\u2060b", "1:2-1:4", "a word joiner (U+2060)")]
    [InlineData("a\u202Eb\n\u202C", "1:2-1:3 2:1-2:2", "a mark of writing direction (U+202E)")]
    [InlineData("\uFEFF", "1:1-1:2", "a byte order mark (U+FEFF)")]
    [InlineData("a\u0007b", "1:2-1:3", "a control character (U+0007)")]
    [InlineData("a\u0085b", "1:2-1:3", "a control character (U+0085)")]
    [InlineData("a\u2028b", "1:2-1:3", "a line separator (U+2028)")]
    [InlineData("\U0001F600a\U000E0041", "1:3-1:4", "a character (U+E0041)")]
    [InlineData("a\u200Db", "1:2-1:3", "a zero-width joiner (U+200D)")]
    public void Invisible_characters_are_reported_and_named(string text, string places, string name)
    {
        var findings = Tester.Run(text, "SPEC305");
        Assert.Equal(places, string.Join(' ', findings.Select(finding => finding.Place)));
        Assert.Equal($"Here is {name}, which cannot be seen. Remove it, or write what is meant.", findings[0].Message);
    }

    [Theory]
    [InlineData("plain text, tab\tand\r\nline ends\n")]
    [InlineData("caf\u00E9 \u4E2D\u6587\u3000\u4E2D \u2014 \u201Cquoted\u201D")]
    [InlineData("thin\u2009space")]
    [InlineData("\U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\u2764\uFE0F\u200D\U0001F525")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E007F")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u0915\u094D\u200D\u0937")]
    [InlineData("\uDB40 alone")]
    public void What_can_be_seen_or_belongs_to_it_is_not(string text) => Assert.Empty(Tester.Places("SPEC305", text));

    [Theory]
    [InlineData("utf-16", "The file is encoded as utf-16le. Save it as UTF-8.")]
    [InlineData("utf-16BE", "The file is encoded as utf-16be. Save it as UTF-8.")]
    [InlineData("utf-32", "The file is encoded as utf-32le. Save it as UTF-8.")]
    [InlineData("utf-8", "The file begins with a byte order mark. Save it as UTF-8 without one.")]
    public void Other_encodings_and_marks_are_reported_at_the_first_character(string name, string message)
    {
        var encoding = Encoding.GetEncoding(name);
        var source = SourceText.FromBytes([.. encoding.Preamble, .. encoding.GetBytes("Text.\n")]);
        var finding = Assert.Single(Tester.Run(source, "SPEC306"));
        Assert.Equal((SpecSeverity.Error, "1:1-1:1", message), (finding.Severity, finding.Place, finding.Message));
    }

    [Fact]
    public void Plain_UTF_8_is_right() => Assert.Empty(Tester.Places("SPEC306", "Text \u00E9.\n"));
}
