using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Specs;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Rules;

/// <summary>How the rules of style mend what they find.</summary>
public class StyleFixTests
{
    private static readonly FixTester Tester = new() { Configuration = """{ "lineWidth": 20 }""" };
    private static readonly FixTester Markdown = Tester with { Name = "good-thing.md" };

    [Theory]
    [InlineData("The first line is far too long.\n", "The first line is\nfar too long.\n")]
    [InlineData("Kept.\nThe second line is too long.\nand\nthis\n", "Kept.\nThe second line is\ntoo long. and\nthis\n")]
    [InlineData("* An item that is too long.\n", "* An item that is\n  too long.\n")]
    [InlineData("* An item that is too\n  long\n  again\n", "* An item that is\n  too long\n  again\n")]
    [InlineData("Term\n    What it is and what not.\n", "Term\n    What it is and\n    what not.\n")]
    [InlineData("10. An item that is too long.\n", "10. An item that is\n    too long.\n")]
    [InlineData(".. note:: Which is too long.\n", ".. note:: Which is\n   too long.\n")]
    [InlineData(".. [1] A footnote that is long.\n\n[1]_\n", ".. [1] A footnote\n   that is long.\n\n[1]_\n")]
    [InlineData("   Quoted words that are many.\n", "   Quoted words that\n   are many.\n")]
    [InlineData("Two sentences.  And more.\n", "Two sentences.  And\nmore.\n")]
    [InlineData("Words that lead to code::\n\n  x\n", "Words that lead to\ncode::\n\n  x\n")]
    [InlineData("The first line is\r\nfar too long, it is.\r\nx\r\n", "The first line is\r\nfar too long, it is.\r\nx\r\n")]
    [InlineData("The first line is far too long.\r\nx\r\n", "The first line is\r\nfar too long. x\r\n")]
    public void A_paragraph_is_wrapped_from_the_line_on_that_is_too_long(string text, string expected) =>
        Assert.Equal(expected, Tester.Repair("SPEC301", text));

    [Theory]
    [InlineData("A word ``and a literal`` more\n", "A word\n``and a literal``\nmore\n")]
    [InlineData("A word :ref:`and a label` more\n", "A word\n:ref:`and a label`\nmore\n")]
    [InlineData("See `the two <x y_>`_ here\n\n.. _x y: http://a\n", "See\n`the two <x y_>`_\nhere\n\n.. _x y: http://a\n")]
    [InlineData("A word *and some emphasis* here\n", "A word *and some\nemphasis* here\n")]
    [InlineData("These are one two\\ three four\n", "These are one\ntwo\\ three four\n")]
    [InlineData("A ``literal over more than a line``\n", "A ``literal over more than a line``\n")]
    public void Markup_stays_whole(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC301", text));

    [Theory]
    [InlineData("One thing and other - a dash\n", "One thing and\nother - a dash\n")]
    [InlineData("The sum of these is 1. And so\n", "The sum of these\nis 1. And so\n")]
    [InlineData("They are all in here .. then\n", "They are all in\nhere .. then\n")]
    [InlineData("The line and things ==== here\n", "The line and\nthings ==== here\n")]
    [InlineData("One two three this :field: of\n", "One two three\nthis :field: of\n")]
    [InlineData("One two three fours | five six\n", "One two three\nfours | five six\n")]
    public void No_line_begins_like_something_else(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC301", text));

    [Theory]
    [InlineData("====================\nA title that is long\n====================\n\nText.\n")]
    [InlineData("A term that is so long that\n  is here\n")]
    [InlineData(".. A comment that is too long.\n")]
    [InlineData("::\n\n  code that is far too long\n")]
    public void What_is_no_paragraph_stays(string text) => Assert.Equal(text, Tester.Repair("SPEC301", text));

    [Theory]
    [InlineData("> A quotation that is long.\n", "> A quotation that\n> is long.\n")]
    [InlineData("- An item that is too long.\n", "- An item that is\n  too long.\n")]
    [InlineData("A line that is broken.  \nAnd goes on some more here.\n", "A line that is\nbroken.  \nAnd goes on some\nmore here.\n")]
    [InlineData("A line with a [link it](x) in\n", "A line with a\n[link it](x) in\n")]
    [InlineData("A line with `code in it` here\n", "A line with\n`code in it` here\n")]
    [InlineData("The number that is one + two\n", "The number that is\none + two\n")]
    [InlineData("The number of thiss # one and\n", "The number of\nthiss # one and\n")]
    public void Markdown_is_wrapped_as_well(string text, string expected) => Assert.Equal(expected, Markdown.Repair("SPEC301", text));

    [Theory]
    [InlineData("one \t\ntwo\n", "one\ntwo\n")]
    [InlineData("::\n\n  code  \n  more\n", "::\n\n  code\n  more\n")]
    public void Blanks_at_the_end_are_removed(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC302", text));

    [Fact]
    public void Hard_breaks_stay_and_code_is_trimmed() =>
        Assert.Equal("one  \ntwo\n\n```\ncode\n```\n", Markdown.Repair("SPEC302", "one  \ntwo  \n\n```\ncode \n```\n"));

    [Theory]
    [InlineData("a\tb\n", "a       b\n")]
    [InlineData("\U0001F600\tb\n", "\U0001F600       b\n")]
    [InlineData("*\tan item\n*\tanother\n\n\tdeeper\n", "*       an item\n*       another\n\n        deeper\n")]
    [InlineData("::\n\n\tall:\n\t\tmake\n", "::\n\n        all:\n                make\n")]
    public void Tabs_become_the_blanks_that_docutils_sees(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC303", text));

    [Fact]
    public void Tabs_in_Markdown_code_stay() =>
        Assert.Equal("- one\n    two\n\n```\n\tcode\n```\n", Markdown.Repair("SPEC303", "- one\n\ttwo\n\n```\n\tcode\n```\n"));

    [Theory]
    [InlineData("a\r\nb\r\n", "a\nb\n")]
    [InlineData("a\r\rb\n\r\n", "a\n\nb\n\n")]
    public void Lines_end_in_line_feeds(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC304", text));

    [Theory]
    [InlineData("a\u00A0b c\u200Bd\n", "a b cd\n")]
    [InlineData("::\n\n  a\u00A0b\n", "::\n\n  a b\n")]
    [InlineData("a\u2028b\n", "a\u2028b\n")]
    [InlineData("*\u00A0no item\n", "*\u00A0no item\n")]
    [InlineData("text\n\u200B- no item\n", "text\n- no item\n")]
    [InlineData("\u200B- no item\n", "\u200B- no item\n")]
    public void Invisible_characters_become_what_is_seen_unless_that_makes_other_blocks(string text, string expected) =>
        Assert.Equal(expected, Tester.Repair("SPEC305", text));

    [Theory]
    [InlineData("a", "a\n")]
    [InlineData("a\n\n\n", "a\n")]
    [InlineData("a\r\nb", "a\r\nb\r\n")]
    [InlineData("a\n", "a\n")]
    [InlineData("\n\n", "\n\n")]
    public void The_file_ends_with_one_newline(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC307", text));

    [Theory]
    [InlineData("Title\n====\n", "Title\n=====\n")]
    [InlineData("====\nTitle\n====\n", "=====\nTitle\n=====\n")]
    [InlineData("======\n Titles\n======\n", "========\n Titles\n========\n")]
    [InlineData("\u4E2D\u6587\u4E2D\n====\n", "\u4E2D\u6587\u4E2D\n======\n")]
    [InlineData("Some *words\n\nTitle\n====\n", "Some *words\n\nTitle\n=====\n")]
    public void Short_adornments_get_as_long_as_their_title(string text, string expected) => Assert.Equal(expected, Tester.Repair("SPEC401", text));

    [Fact]
    public void All_titles_of_a_level_get_the_adornment_of_the_template()
    {
        var tester = Tester with { Template = "=====\nTitle\n=====\n\nFirst\n=====\n\nSecond\n------\n\nText.\n" };
        Assert.Equal(
            "===\nOne\n===\n\nTwo\n===\n\nThree\n-----\n\nFour\n~~~~\n\nFive\n====\n\nText.\n",
            tester.Repair("SPEC405", "One\n###\n\nTwo\n---\n\nThree\n~~~~~\n\nFour\n====\n\nFive\n----\n\nText.\n").Replace("^", "~", StringComparison.Ordinal));
        Assert.Equal("===\nOne\n===\n\nTwo\n====\n\nText.\n", tester.Repair("SPEC405", "===\nOne\n===\n\nTwo\n~~~~\n\nText.\n"));
    }

    // Some characters end a line for docutils and so a heading, but none in the file.
    [Theory]
    [InlineData("\u001D=\u001D=")]
    [InlineData("\u001E\u001EI\n=")]
    [InlineData("I\u2028=")]
    public void A_heading_that_is_no_lines_of_the_file_stays(string text)
    {
        Assert.Equal(text, Tester.Repair("SPEC405", text));
        Assert.Equal(text, Tester.Repair("SPEC401", text));
    }

    /// <summary>Each file of the corpus: the tree stays as it is, and there is nothing left to do a second time.</summary>
    [SharedFact]
    public void Real_specs_say_the_same_afterwards_and_have_nothing_left_to_mend()
    {
        using var folder = new TemporaryRepository();
        var root = Path.Combine(SharedData.Folder!, "corpus");
        foreach (var path in SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(path => new FileInfo(path).LinkTarget is null))
            folder.Write(Path.GetRelativePath(root, path), File.ReadAllBytes(path));
        var options = new TestOptions { Rules = ["SPEC3*", "SPEC401", "SPEC405"] };
        var engine = FixTester.Engine();
        var before = Read(folder.Root).ToDictionary(file => file.Spec.Path);

        var changed = Plans(engine, folder.Root, options).Where(plan => !plan.Changes.IsEmpty).ToList();
        Assert.True(changed.Count > 100);
        changed.ForEach(plan => SpecEngine.Apply(plan.Changes));

        Assert.All(Plans(FixTester.Engine(), folder.Root, options), plan => Assert.True(plan.Changes.IsEmpty, plan.Path + string.Join(" ", plan.Result.Fixed)));

        // A character more or less is a change, and so are blanks in Markdown's code.
        var visible = changed.Where(plan => !plan.Result.Fixed.Any(finding => finding.RuleId == "SPEC305"
            || (finding.RuleId == "SPEC302" && plan.Path.EndsWith(".md", StringComparison.Ordinal)))).Select(plan => plan.Path).ToHashSet();
        Assert.All(
            Read(folder.Root).Where(file => visible.Contains(file.Spec.Path)),
            file => Assert.True(TreeComparison.AreSame(before[file.Spec.Path], file), file.Spec.Path));
    }

    private static List<PlannedRepair> Plans(SpecEngine engine, string root, TestOptions options) =>
        [.. engine.PlanRepairs(engine.Search(root, recurse: true), options, default).Select(plan => plan.Value).OfType<PlannedRepair>()];

    private static IEnumerable<SpecFile> Read(string root)
    {
        var engine = FixTester.Engine();
        return engine.Read(engine.Search(root, recurse: true), new ReadOptions(), default).Select(file => file.Value).OfType<SpecFile>();
    }
}
