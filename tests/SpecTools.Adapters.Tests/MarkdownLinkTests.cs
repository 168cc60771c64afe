using SpecTools.Operations;
using static SpecTools.Adapters.Tests.MarkdownBlocks;

namespace SpecTools.Adapters.Tests;

/// <summary>Links of Markdown, as the reader gives them and as references of a spec.</summary>
public sealed class MarkdownLinkTests
{
    [Theory]
    [InlineData("A [b *c*](https://d.org/ \"e\").", "Link 'b c' https://d.org/ = [b *c*](https://d.org/ \"e\")")]
    [InlineData("[b](<https://d.org/e f>)", "Link 'b' https://d.org/e f = [b](<https://d.org/e f>)")]
    [InlineData("[b][c], [c][], [c]\n\n[C]: https://d.org/", "Link 'b' https://d.org/ = [b][c]; Link 'c' https://d.org/ = [c][]; Link 'c' https://d.org/ = [c]")]
    [InlineData("<https://d.org/>, <j@d.org>", "Link 'https://d.org/' https://d.org/ = <https://d.org/>; Link 'j@d.org' mailto:j@d.org = <j@d.org>")]
    [InlineData("![b](c.png)", "Image 'b' c.png = ![b](c.png)")]
    [InlineData("[![b](c.png)](https://d.org/)", "Link 'b' https://d.org/ = [![b](c.png)](https://d.org/); Image 'b' c.png = ![b](c.png)")]
    [InlineData("`https://d.org/` <b>x</b> <!-- c -->", "Code 'https://d.org/'  = `https://d.org/`; Html ''  = <b>; Html ''  = </b>; Comment ''  = <!-- c -->")]
    [InlineData("[a\nb](c)", "Link 'a b' c = [a\nb](c)")]
    [InlineData("# A [b](c) #", "Link 'b' c = [b](c)")]
    [InlineData("| a |\n|---|\n| x [b](c) |\n| ![d](e) |", "Link 'b' c = [b](c); Image 'd' e = ![d](e)")]
    [InlineData("> - [b](c)", "Link 'b' c = [b](c)")]
    [InlineData("[b] (c) https://d.org/", "")]
    public void Inlines_are_known_with_their_places(string text, string expected)
    {
        var document = Read(text);
        AssertSound(document);
        Assert.Equal(expected, string.Join("; ", document.All().SelectMany(block => block.Inlines).Select(inline =>
            $"{inline.Kind} '{inline.Text}' {inline.Target} = {document.Source.Slice(inline.Span)}")));
    }

    [Fact]
    public void Definitions_are_known_wherever_they_stand()
    {
        var document = Read("[a]: https://a.org/\n\nText [b].\n\n> [b]: <https://b.org/> 'B'\n\n[a]: https://c.org/\n");
        AssertSound(document);
        Assert.Equal(
            [("a", "https://a.org/", false, "[a]: https://a.org/"), ("b", "https://b.org/", true, "[b]: <https://b.org/> 'B'"), ("a", "https://c.org/", false, "[a]: https://c.org/")],
            document.LinkDefinitions.Select(definition => (definition.Label, definition.Target, definition.IsUsed, document.Source.Slice(definition.Span))));
    }

    [Theory]
    [InlineData("See https://a.org/b_c, or (https://d.org/).", "3 Link https://a.org/b_c -> https://a.org/b_c\n3 Link https://d.org/ -> https://d.org/")]
    [InlineData("**https://a.org/** and [b](https://c.org/) https://d.org/", "3 Link https://a.org/ -> https://a.org/\n3 Link b -> https://c.org/\n3 Link https://d.org/ -> https://d.org/")]
    [InlineData("[https://a.org/](https://b.org/)", "3 Link https://a.org/ -> https://b.org/")]
    [InlineData("`https://a.org/`\n\n    https://b.org/\n\n<!-- https://c.org/ -->\n\nText <!-- https://d.org/ -->", "")]
    [InlineData("<a href=\"https://a.org/\">b</a>\n\n<img src='https://c.org/d.png'>", "3 Link https://a.org/ -> https://a.org/\n5 Link https://c.org/d.png -> https://c.org/d.png")]
    [InlineData("[a]\n\n[a]: https://a.org/\n[b]: https://b.org/", "3 Link a -> https://a.org/\n6 Link b -> https://b.org/")]
    [InlineData("[a](../b.md#c), [d](#e), ![f](g.png), <j@d.org>", "3 Document a -> ../b.md#c\n3 Image f -> g.png\n3 Mail j@d.org -> mailto:j@d.org")]
    [InlineData("- a\n  - https://b.org/\n\n| c |\n|---|\n| https://d.org/ |", "4 Link https://b.org/ -> https://b.org/\n8 Link https://d.org/ -> https://d.org/")]
    public void References_of_a_spec_are_those_and_the_bare_addresses(string body, string expected) => Assert.Equal(
        expected,
        string.Join('\n', Spec($"# Title\n\n{body}\n").References.Select(reference => $"{reference.Line} {reference.Kind} {reference.Text} -> {reference.Target}")));

    [Fact]
    public void A_history_may_be_a_table() => Assert.Equal(
        [("Wallaby", "Introduced", 7), ("Xena", "Again", 8)],
        Spec("# Title\n\n## History\n\n| Release Name | Description |\n|---|---|\n| Wallaby | Introduced |\n| Xena | Again |\n").History.Select(entry => (entry.Release, entry.Description, entry.Line)));

    [Fact]
    public void Dependencies_are_items_of_lists() => Assert.Equal(
        ["Change 225893 The change", "Other  libvirt"],
        Spec("# Title\n\n## Dependencies\n\n* [The change](https://review.openstack.org/225893)\n* `libvirt`\n").Dependencies.Select(item => $"{item.Kind} {item.Name} {item.Text}"));

    [SharedFact]
    public void References_of_real_specs_stand_in_their_lines()
    {
        var count = 0;
        foreach (var path in SharedData.Corpus(".md"))
        {
            var lines = File.ReadAllText(path).Split('\n');
            var text = string.Concat(lines.SelectMany(line => line.Where(character => !char.IsWhiteSpace(character))));
            var spec = ReadFile(path);
            foreach (var reference in spec.References)
            {
                Assert.InRange(reference.Line, 1, lines.Length);
                var target = reference.Target.Replace("mailto:", "", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
                Assert.True(text.Contains(target, StringComparison.Ordinal), $"{path}:{reference.Line} {target}");
                Assert.True(lines[reference.Line - 1].AsSpan().ContainsAny("[<:!"), $"{path}:{reference.Line}");
                count++;
            }

            Assert.NotNull(spec.Dependencies);
            Assert.NotNull(spec.History);
        }

        Assert.True(count > 500, $"Only {count} references were found.");
    }

    private static Specs.Spec Spec(string text)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("spectools-").FullName, "a.md");
        try
        {
            File.WriteAllText(path, text);
            return ReadFile(path);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static Specs.Spec ReadFile(string path) =>
        new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader()).Read([new SpecInput(path, true)], new ReadOptions(), default).Single().Value!.Spec;
}
