using System.Text.Json;
using System.Xml.Linq;

namespace SpecTools.Cli.Tests;

public sealed class TreeVerbTests : IDisposable
{
    private const string Text = "Title\n=====\n\nA paragraph\nof two lines.\n\n* one\n* two\n\n::\n\n  literal <&>\n\n    text\n";

    private readonly CliFolder folder = new();

    public TreeVerbTests()
    {
        folder.Write("a.rst", Text);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Pseudo_xml_is_docutils_own()
    {
        const string expected = """
            <document source="a.rst">
                <section names="title">
                    <title>
                        Title
                    <paragraph>
                        A paragraph
                        of two lines.
                    <bullet_list bullet="*">
                        <list_item>
                            <paragraph>
                                one
                        <list_item>
                            <paragraph>
                                two
                    <literal_block xml:space="preserve">
                        literal <&>
                        
                          text

            """;
        var result = folder.Run("tree", "a.rst", "--dialect", "docutils").Expect(ExitCode.Done);
        Assert.Equal(expected, result.Out);
    }

    [Fact]
    public void A_dash_is_standard_input_and_its_tree_is_the_same()
    {
        var result = folder.RunWithInput(Text, "tree", "-").Expect(ExitCode.Done);
        Assert.Equal(folder.Run("tree", "a.rst").Out.Replace("a.rst", "<stdin>", StringComparison.Ordinal), result.Out);
    }

    [Fact]
    public void Xml_is_well_formed_and_keeps_the_text()
    {
        folder.Write("odd.rst", Text + "\nEscape \u0001 \"quoted\" ]]>.\n");
        var result = folder.Run("tree", "odd.rst", "--format", "xml").Expect(ExitCode.Done);
        var root = XDocument.Parse(result.Out, LoadOptions.PreserveWhitespace).Root!;
        Assert.Equal("document", root.Name.LocalName);
        Assert.Equal("literal <&>\n\n  text", root.Descendants("literal_block").Single().Value);
        Assert.Equal("Escape \uFFFD \"quoted\" ]]>.", root.Descendants("paragraph").Last().Value);
        Assert.Equal(["one", "two"], root.Descendants("list_item").Select(item => item.Value));
    }

    [Fact]
    public void Json_says_where_each_node_stands()
    {
        var result = folder.Run("tree", "a.rst", "--format", "json").Expect(ExitCode.Done);
        var section = Assert.Single(result.Json).GetProperty("children")[0];
        Assert.Equal("section", section.GetProperty("type").GetString());
        Assert.Equal(1, section.GetProperty("level").GetInt32());
        var paragraph = section.GetProperty("children")[1];
        Assert.Equal("paragraph", paragraph.GetProperty("type").GetString());
        Assert.Equal("A paragraph\nof two lines.", paragraph.GetProperty("text").GetString());
        Assert.Equal((4, 1, 5, 14), (Number("line"), Number("column"), Number("endLine"), Number("endColumn")));

        int Number(string name) => paragraph.GetProperty(name).GetInt32();
    }

    [Fact]
    public void Directives_show_their_syntax_unless_docutils_has_nodes_for_them()
    {
        const string text = ".. seealso:: x\n\n   Some *text*.\n\n.. code-block:: python\n   :linenos:\n\n   pass\n";
        var sphinx = folder.RunWithInput(text, "tree", "-").Expect(ExitCode.Done).Out;
        Assert.Contains("<directive name=\"seealso\">", sphinx);
        Assert.DoesNotContain("system_message", sphinx);

        var docutils = folder.RunWithInput(text, "tree", "-", "--dialect", "docutils").Expect(ExitCode.Done).Out;
        Assert.Contains("<system_message level=\"3\" line=\"1\"", docutils);
        Assert.DoesNotContain("seealso\">", docutils);

        var directive = folder.RunWithInput(text, "tree", "-", "--format", "json").Json[0].GetProperty("children")[1];
        Assert.Equal("python", directive.GetProperty("arguments")[0].GetString());
        Assert.Equal("", directive.GetProperty("options").GetProperty("linenos").GetString());
        Assert.Equal("pass", directive.GetProperty("content").GetString());
        Assert.Equal(JsonValueKind.True, directive.GetProperty("isKnown").ValueKind);
    }

    [Fact]
    public void Nesting_as_deep_as_the_parser_goes_is_written_in_every_format()
    {
        var text = string.Concat(Enumerable.Repeat("* ", 2000)) + "deep\n";
        foreach (var format in new[] { "pseudoxml", "xml", "json" })
            Assert.Contains("bullet_list", folder.RunWithInput(text, "tree", "-", "--format", format).Expect(ExitCode.Done).Out);
    }

    [Theory]
    [InlineData("pseudoxml")]
    [InlineData("xml")]
    public void Resolved_is_the_tree_after_the_transforms(string format)
    {
        const string text = "Title\n=====\n\nSee `there`_ and |none|.\n\n.. _there: https://example.org/\n";
        string[] command = ["tree", "-", "--dialect", "docutils", "--format", format];
        var parsed = folder.RunWithInput(text, command).Expect(ExitCode.Done).Out;
        Assert.Contains("refname=\"there\"", parsed);
        Assert.DoesNotContain("system_message", parsed);

        var resolved = folder.RunWithInput(text, [.. command, "--resolved"]).Expect(ExitCode.Done).Out;
        Assert.Contains("<reference name=\"there\" refuri=\"https://example.org/\">", resolved);
        Assert.Contains("title=\"Title\"", resolved);
        Assert.Contains("level=\"3\" line=\"4\" type=\"ERROR\"", resolved);
    }

    [Fact]
    public void Resolved_and_json_do_not_go_together()
    {
        var result = folder.Run("tree", "a.rst", "--format", "json", "--resolved").Expect(ExitCode.Unusable);
        Assert.Empty(result.Out);
        Assert.Contains("--resolved", result.Error);
    }

    [Theory]
    [InlineData("missing.rst")]
    [InlineData(".")]
    public void What_is_no_file_is_an_error(string path)
    {
        var result = folder.Run("tree", path).Expect(ExitCode.Unusable);
        Assert.Empty(result.Out);
        Assert.StartsWith("spec: ", result.Error);
    }

    [Fact]
    public void Markdown_is_no_reStructuredText()
    {
        folder.Write("a.md", "# Title\n");
        Assert.Contains("reStructuredText", folder.Run("tree", "a.md").Expect(ExitCode.Unusable).Error);
    }
}
