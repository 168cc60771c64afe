using System.Text.RegularExpressions;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests.Operations;

public sealed partial class ConversionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("*a* **b** ``c``", "*a* **b** `c`")]
    [InlineData("`words <https://x.org/a_b>`__ and https://x.org", "[words](https://x.org/a_b) and <https://x.org>")]
    [InlineData("snake_case 2 * 3 <b> a[0] \\*", "snake_case 2 \\* 3 \\<b> a\\[0\\] \\*")]
    [InlineData("Primary assignee:\n  jdoe\n\nOther contributors:\n  None", "- Primary assignee:\\\n  jdoe\n- Other contributors:\\\n  None")]
    [InlineData("* a\n\n  * b\n\n* c", "- a\n\n  - b\n\n- c")]
    [InlineData("3. a\n4. b", "3. a\n4. b")]
    [InlineData("::\n\n  x\n    ```", "````\nx\n  ```\n````")]
    [InlineData(".. code-block:: python\n\n   x = 1", "```python\nx = 1\n```")]
    [InlineData(".. note:: Mind\n   this.", "> [!NOTE]\n> Mind\n> this.")]
    [InlineData("| a\n| b", "a\\\nb")]
    [InlineData("== ==\na  b\n== ==\nc  d\n== ==", "| a | b |\n| --- | --- |\n| c | d |")]
    [InlineData(".. image:: x.png\n   :alt: A map", "![A map](x.png)")]
    [InlineData("See [1]_.\n\n.. [1] The note.", "See [^1].\n\n[^1]: The note.")]
    [InlineData(".. [7] Nobody asks.", "\\[7\\] Nobody asks.")]
    [InlineData(".. A comment", "<!-- A comment -->")]
    [InlineData("H\\ :sub:`2`\\ O and :doc:`other`", "H<sub>2</sub>O and {doc}`other`")]
    [InlineData("1\\. no list", "1\\. no list")]
    public void What_is_said_in_one_format_is_said_in_the_other_and_back(string rst, string markdown)
    {
        var original = $"=====\nTitle\n=====\n\n{rst}\n";
        var there = Convert("a.rst", original, SpecFormat.Markdown);
        Assert.Equal($"# Title\n\n{markdown}\n", there.Text);
        Assert.Empty(there.Notes);
        var back = Convert("b.md", there.Text, SpecFormat.Rst);
        Assert.Empty(back.Notes);
        Assert.Equal(there.Text, Convert("c.rst", back.Text, SpecFormat.Markdown).Text);
    }

    [Theory]
    [InlineData(".. seqdiag::\n\n   a -> b;")]
    [InlineData("-o FILE  Where to.")]
    [InlineData(".. meta::\n   :keywords: lamp\n   :description: A lamp.")]
    [InlineData("+---+---+\n| a | b |\n+---+---+\n| c     |\n+-------+")]
    public void What_has_no_equivalent_is_kept_reported_and_comes_back(string rst)
    {
        var there = Convert("a.rst", $"=====\nTitle\n=====\n\n{rst}\n", SpecFormat.Markdown);
        Assert.Equal(5, Assert.Single(there.Notes).Line);
        Assert.Equal($"# Title\n\n```{{eval-rst}}\n{rst}\n```\n", there.Text);
        Assert.Equal($"=====\nTitle\n=====\n\n{rst}\n", Convert("b.md", there.Text, SpecFormat.Rst).Text);
    }

    [Theory]
    [InlineData("a `b` **c** [d](https://x.org)", "a ``b`` **c** `d <https://x.org>`__")]
    [InlineData("a*b*c", "a\\ *b*\\ c")]
    [InlineData("not_a_reference_ and |this|", "not_a_reference\\_ and \\|this\\|")]
    [InlineData("Code::\n\nmore", "Code:\\:\n\nmore")]
    [InlineData("a\n\n~~~\n~~~", "a")]
    [InlineData("- a\n\n<!-- -->\n\n- b", "* a\n\n..\n\n* b")]
    [InlineData("[there](#part)\n\n## Part\n\nHere.", "`there <Part_>`__\n\nPart\n====\n\nHere.")]
    public void Markdown_becomes_reStructuredText(string markdown, string rst) =>
        Assert.Equal($"=====\nTitle\n=====\n\n{rst}\n", Convert("a.md", $"# Title\n\n{markdown}\n", SpecFormat.Rst).Text);

    [Fact]
    public void Html_is_never_made_to_act()
    {
        var there = Convert("a.md", "# Title\n\n<div onclick=\"x\">a</div>\n", SpecFormat.Rst);
        Assert.Equal("=====\nTitle\n=====\n\n.. code-block:: html\n\n   <div onclick=\"x\">a</div>\n", there.Text);
        Assert.Equal(3, Assert.Single(there.Notes).Line);
    }

    [Fact]
    public void Front_matter_becomes_fields_and_line_endings_stay()
    {
        var there = Convert("a.md", "---\r\nauthor: jdoe\r\n---\r\n\r\n# Title\r\n\r\nText.\r\n", SpecFormat.Rst);
        Assert.Equal(":author: jdoe\r\n\r\n=====\r\nTitle\r\n=====\r\n\r\nText.\r\n", there.Text);
    }

    [SharedFact]
    public void The_corpus_goes_to_Markdown_and_back_with_the_same_sections_texts_people_and_work_items()
    {
        var (count, same) = (0, 0);
        foreach (var file in CorpusSpecs.Read().Where(file => file.Rst is not null))
        {
            var before = file.Spec;
            var there = Convert("a.rst", file.Source.Text, SpecFormat.Markdown);
            var back = Convert("a.md", there.Text, SpecFormat.Rst);
            var after = Engine().Read([new SpecInput(Write("b.rst", back.Text), true)], new ReadOptions(), default).Single().Value!.Spec;
            count++;
            same += before.Title == after.Title
                && before.AllSections().Select(section => (section.SectionPath, section.Level, Seen(section.Text))).SequenceEqual(after.AllSections().Select(section => (section.SectionPath, section.Level, Seen(section.Text))))
                && before.PrimaryAssignee.Select(person => person.FullText).SequenceEqual(after.PrimaryAssignee.Select(person => person.FullText))
                && before.Contributors.Select(person => person.FullText).SequenceEqual(after.Contributors.Select(person => person.FullText))
                && before.WorkItems.Select(item => Seen(item.Text)).SequenceEqual(after.WorkItems.Select(item => Seen(item.Text))) ? 1 : 0;
        }

        Assert.True(same >= 0.99 * count, $"{same} of {count}");
    }

    // Blanks apart, and the numbers that footnotes without one get when they are resolved.
    private static string Seen(string text) => Blanks().Replace(FootnoteMark().Replace(text, "[n]"), " ").Trim();

    private PlannedConversion Convert(string name, string text, SpecFormat format)
    {
        var path = Write(name, text);
        var options = new ConvertOptions { Format = format, Force = true };
        var outcome = Engine().PlanConversions([Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true))], options, default).Single();
        Assert.Null(outcome.Error);
        return outcome.Value!;
    }

    private string Write(string name, string text)
    {
        var path = folder.File(name);
        File.WriteAllText(path, text);
        return path;
    }

    private static SpecEngine Engine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\[#[\w-]*\]|\[\d+\]")]
    private static partial Regex FootnoteMark();
}
