using SpecTools.Rst;
using SpecTools.Text;

namespace SpecTools.Tests.Rst;

public class BodyElementTests
{
    [Theory]
    [InlineData("one\ntwo\n\nthree\n", "paragraph one|two\nparagraph three")]
    [InlineData("see::\n\n  code\n\n    more\n\nend\n", "paragraph see:\nliteral_block code||  more\nparagraph end")]
    [InlineData("::\n\n  code\n", "literal_block code")]
    [InlineData("see ::\n\n> quoted\n> block\n\nend\n", "paragraph see\nliteral_block > quoted|> block\nparagraph end")]
    [InlineData("an escaped \\::\n\n  quote\n", "paragraph an escaped \\::\nblock_quote\n  paragraph quote")]
    [InlineData(">>> 1 + 1\n2\n", "doctest_block >>> 1 + 1|2")]
    [InlineData("text\n\n  quote\n\n  -- Somebody\n", "paragraph text\nblock_quote\n  paragraph quote\n  attribution Somebody")]
    [InlineData("| one\n|   two\n| three\n", "line_block\n  line one\n  line_block\n    line two\n  line three")]
    public void Paragraphs_quotes_and_blocks(string text, string expected) => Assert.Equal(expected, Outline.Of(text));

    [Theory]
    [InlineData("- a\n\n  b\n- c\n", "bullet_list\n  list_item\n    paragraph a\n    paragraph b\n  list_item\n    paragraph c")]
    [InlineData("- a\n* b\n", "bullet_list\n  list_item\n    paragraph a\nsystem_message MissingBlankLine 2\nbullet_list\n  list_item\n    paragraph b")]
    [InlineData("iv. a\nv. b\n", "enumerated_list\n  list_item\n    paragraph a\n  list_item\n    paragraph b\nsystem_message EnumerationStart 1")]
    [InlineData("A. Einstein was\nright.\n", "paragraph A. Einstein was|right.")]
    [InlineData("term\n  meaning\nother : kind\n  sense\n", "definition_list\n  definition_list_item\n    term term\n    definition\n      paragraph meaning\n  definition_list_item\n    term other : kind\n    definition\n      paragraph sense")]
    [InlineData(":a: x\n:b\\:c: y\n", "field_list\n  field\n    field_name a\n    field_body\n      paragraph x\n  field\n    field_name b\\:c\n    field_body\n      paragraph y")]
    [InlineData("-f FILE, --file=FILE  read it\n", "option_list\n  option_list_item\n    option_group\n      option\n        option_string -f\n        option_argument FILE\n      option\n        option_string --file\n        option_argument FILE\n    description\n      paragraph read it")]
    public void Lists(string text, string expected) => Assert.Equal(expected, Outline.Of(text));

    [Theory]
    [InlineData(".. a comment\n   goes on\n", "comment a comment|goes on")]
    [InlineData("..\n\n  quote\n", "comment \nblock_quote\n  paragraph quote")]
    [InlineData(".. [1] note\n.. [#x] more\n.. [CIT] cited\n", "footnote\n  label 1\n  paragraph note\nfootnote\n  paragraph more\ncitation\n  label CIT\n  paragraph cited")]
    [InlineData(".. note:: Mind\n   this.\n\n   - item\n", "directive note\n  paragraph Mind|this.\n  bullet_list\n    list_item\n      paragraph item")]
    [InlineData(".. nonsense:: x\n", "directive nonsense\n  system_message NoSuchDirective 1\n  system_message UnknownDirective 1")]
    [InlineData(".. note::\n", "directive note\n  system_message InvalidDirective 1")]
    [InlineData(".. image:: a.png\n   :wide: 1\n", "directive image\n  system_message InvalidDirective 1")]
    [InlineData(".. _broken\n", "comment _broken\nsystem_message MalformedTarget 1")]
    public void Explicit_markup(string text, string expected) => Assert.Equal(expected, Outline.Of(text));

    [Theory]
    [InlineData(".. _name: https://example.org/\n   path\n", "names", "name", "refuri", "https://example.org/path")]
    [InlineData(".. _a\\: b: other_\n", "names", "a:\\ b", "refname", "other")]
    [InlineData(".. _`A  quoted: name`: x\n", "names", "a\\ quoted:\\ name", "refuri", "x")]
    [InlineData("__ https://example.org\n", "anonymous", "1", "refuri", "https://example.org")]
    public void Targets(string text, string attribute, string value, string other, string otherValue)
    {
        var target = RstDocument.Parse(SourceText.FromString(text)).Children[0];

        Assert.Equal((value, otherValue), (target[attribute], target[other]));
    }

    [Fact]
    public void Directives_are_taken_apart()
    {
        var source = SourceText.FromString(".. code-block:: json\n   :linenos:\n   :caption: A thing\n\n   {\n     \"a\": 1\n   }\n\nend\n");

        var directive = Assert.IsType<RstDirective>(RstDocument.Parse(source).Children[0]);

        Assert.True(directive.IsValid);
        Assert.Equal("code-block", directive.Name);
        Assert.Equal(["json"], directive.Arguments);
        Assert.Equal([("linenos", "", 2), ("caption", "A thing", 3)], directive.Options.Select(option => (option.Name, option.Value, option.Line)));
        Assert.Equal("{\n  \"a\": 1\n}", directive.Content.ToString());
        Assert.Equal("{\n     \"a\": 1\n   }", source.Slice(directive.ContentSpan));
    }

    [Fact]
    public void The_dialects_differ_in_what_they_know()
    {
        var text = ".. toctree::\n   :glob:\n\n   a\n   b/*\n";

        Assert.Equal("directive toctree", Outline.Of(text, RstDialect.Sphinx));
        Assert.Contains("UnknownDirective", Outline.Of(text, RstDialect.Docutils), StringComparison.Ordinal);
    }

    [Fact]
    public void Grid_tables_may_span_rows_and_columns()
    {
        var text = "+---+---+\n| a | b |\n+===+===+\n| c     |\n+---+---+\n| d | e |\n|   +---+\n|   | f |\n+---+---+\n";

        var outline = Outline.Of(text);

        Assert.Equal(["a", "b", "c", "d", "e", "f"], outline.Split('\n').Where(line => line.Contains("paragraph", StringComparison.Ordinal)).Select(line => line.Trim()["paragraph ".Length..]));
        Assert.DoesNotContain("system_message", outline, StringComparison.Ordinal);
        var entries = RstDocument.Parse(SourceText.FromString(text)).DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Entry).ToList();
        Assert.Equal([null, null, "1", null, null, null], entries.Select(entry => entry["morecols"]));
        Assert.Equal([null, null, null, "1", null, null], entries.Select(entry => entry["morerows"]));
    }

    [Fact]
    public void Simple_tables_have_rows_of_several_lines()
    {
        var outline = Outline.Of("==  =====\n a  b\n==  =====\n 1  one\n    more\n 2  日本 too long\n==  =====\n");

        Assert.Equal(["a", "b", "1", "one|more", "2", "日本 too long"], outline.Split('\n').Where(line => line.Contains("paragraph", StringComparison.Ordinal)).Select(line => line.Trim()["paragraph ".Length..]));
    }

    [Theory]
    [InlineData("+---+\n| a \n+---+\n", 1)]
    [InlineData("text\n\n=== ===\na   b\n", 3)]
    [InlineData("=== ===\na  bb b\n=== ===\n", 2)]
    public void Tables_that_do_not_fit_together_are_reported(string text, int line)
    {
        Assert.Contains($"system_message MalformedTable {line}", Outline.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_are_columns_and_spans_stay_in_the_file()
    {
        var source = SourceText.FromString("-\titem\n\n\tmore\n");

        var document = RstDocument.Parse(source);

        Assert.Equal("bullet_list\n  list_item\n    paragraph item\n    paragraph more", Outline.Of(source.Text));
        var texts = document.DescendantsAndSelf().OfType<RstTextNode>().Select(node => source.Slice(node.Span));
        Assert.Equal(["item", "more"], texts);
    }
}
