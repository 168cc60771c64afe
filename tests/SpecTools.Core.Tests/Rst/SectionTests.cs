using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class SectionTests
{
    private static List<(int Level, string Title, int Line)> Sections(string text) =>
        [.. RstDocument.Parse(SourceText.FromString(text)).Sections().Select(section => (section.Level, section.Title.RawText, section.Line))];

    [Fact]
    public void Each_new_adornment_is_one_level_deeper()
    {
        var sections = Sections("=====\nTitle\n=====\n\nOne\n===\n\nTwo\n---\n\nThree\n~~~~~\n\nAgain\n-----\n\nLast\n====\n");

        Assert.Equal([(1, "Title", 2), (2, "One", 5), (3, "Two", 8), (4, "Three", 11), (3, "Again", 14), (2, "Last", 17)], sections);
    }

    [Fact]
    public void An_overline_makes_another_style_of_the_same_character()
    {
        Assert.Equal([(1, "A", 1), (2, "B", 5)], Sections("A\n==\n\n==\nB\n==\n"));
    }

    [Fact]
    public void Overlined_titles_may_be_indented()
    {
        Assert.Equal([(1, "Inset", 2)], Sections("=========\n  Inset\n=========\n"));
    }

    [Fact]
    public void A_style_that_skips_a_level_is_a_fault_and_no_section()
    {
        var text = "A\n==\n\nB\n--\n\nC\n~~\n\nD\n==\n\nE\n~~\n";

        Assert.Equal([(1, "A", 1), (2, "B", 4), (3, "C", 7), (1, "D", 10)], Sections(text));
        Assert.Contains("system_message TitleLevelInconsistent 13", Outline.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Long title\n====\n", "TitleUnderlineTooShort 2")]
    [InlineData("====\nLong title\n====\n", "TitleOverlineTooShort 1")]
    [InlineData("====\nTitle\n", "IncompleteTitle 1")]
    [InlineData("=======\nTitle\n\ntext\n", "MissingUnderline 1")]
    [InlineData("=======\nTitle\n-------\n", "TitleAdornmentMismatch 1")]
    [InlineData("=======\n-------\n", "InvalidTitleOrTransition 1")]
    [InlineData("  Title\n  =====\n", "UnexpectedTitle 2")]
    [InlineData("Title\n==\n", "PossibleTitleUnderline 2")]
    [InlineData("==\nTitle\n==\n", "PossibleIncompleteTitle 1")]
    public void Faulty_titles_are_reported_at_their_line(string text, string message)
    {
        Assert.Contains("system_message " + message, Outline.Of(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日本語\n======\n")]
    [InlineData("e\u0301tude\n=====\n")]
    [InlineData("\U0001F468\u200D\U0001F469\n=====\n")]
    public void Underlines_are_measured_in_columns(string text)
    {
        Assert.DoesNotContain("system_message", Outline.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_spans_its_adornment_and_a_section_all_that_is_below()
    {
        var text = "=====\r\nTitle\r\n=====\r\n\r\nbody\r\n\r\nSub\r\n---\r\n\r\nmore\r\n\r\n\r\n";
        var source = SourceText.FromString(text);

        var sections = RstDocument.Parse(source).Sections().ToList();

        Assert.Equal("=====\r\nTitle\r\n=====", source.Slice(sections[0].HeadingSpan));
        Assert.Equal("Title", source.Slice(sections[0].Title.Span));
        Assert.Equal(text.TrimEnd(), source.Slice(sections[0].Span));
        Assert.Equal(10, sections[0].EndLine);
        Assert.Equal("Sub\r\n---\r\n\r\nmore", source.Slice(sections[1].Span));
    }

    [Fact]
    public void A_line_of_punctuation_alone_is_a_transition()
    {
        Assert.Equal("paragraph a\ntransition\nparagraph b", Outline.Of("a\n\n----\n\nb\n"));
    }
}
