using System.Text.RegularExpressions;
using System.Xml.Linq;
using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Rst;

namespace SpecTools.Tests.Reports;

public sealed partial class SpecPageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("*a* **b** ``c``", "<p><em>a</em> <strong>b</strong> <code>c</code></p>")]
    [InlineData("`a & b <https://x.org/?a=1&b=2>`__", "<p><a href=\"https://x.org/?a=1&amp;b=2\">a &amp; b</a></p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData(".. raw:: html\n\n   <b onclick=\"x\">", "<pre class=\"raw\">&lt;b onclick=&quot;x&quot;&gt;</pre>")]
    [InlineData(".. code-block:: python\n\n   a\n     b", "<pre><code class=\"language-python\">a\n  b</code></pre>")]
    [InlineData("term\n  text", "<dl>\n<div><dt>term</dt><dd><p>text</p>\n</dd>\n</div>\n</dl>")]
    [InlineData("3. a\n4. b", "<ol type=\"1\" start=\"3\">\n<li><p>a</p>\n</li>")]
    [InlineData("== ==\na  b\n== ==\nc  d\n== ==", "<thead>\n<tr><th><p>a</p>\n</th><th><p>b</p>\n</th></tr>\n</thead>")]
    [InlineData(".. image:: x.png\n   :alt: A map", "<a href=\"x.png\"><span class=\"image\">A map</span></a>")]
    [InlineData(".. note:: a", "<aside class=\"admonition note\"><p class=\"title\">Note</p>\n<p>a</p>\n</aside>")]
    [InlineData(".. toctree::\n\n   a\n   b", "<div class=\"directive\"><p class=\"title\">toctree</p>\n<pre>a\nb</pre></div>")]
    [InlineData(".. a comment", "<article>\n<h1>Title</h1>\n</article>")]
    public void A_node_becomes_the_element_that_means_the_same(string rst, string html) =>
        Assert.Contains(html, WithoutAnchors(Page("x.rst", "Title\n=====\n\n" + rst + "\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("//elsewhere.example/x")]
    public void A_link_that_could_do_more_than_lead_somewhere_is_plain_text(string address)
    {
        Assert.DoesNotContain("<a ", Page("x.rst", $"Title\n=====\n\n`words <{address}>`__\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("<a ", Page("x.md", $"# Title\n\n[words]({address})\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a[^1]\n\n[^1]: The note.", "<a href=\"#footnote-1\"><sup>[1]</sup></a>")]
    [InlineData("- a\n  1. b", "<ul>\n<li><p>a</p>\n<ol type=\"1\">\n<li><p>b</p>\n</li>\n</ol>\n</li>\n</ul>")]
    [InlineData("| a |\n|---|\n| b |", "<tbody>\n<tr><td><p>b</p>\n</td></tr>\n</tbody>")]
    [InlineData("```json\n{}\n```", "<pre><code class=\"language-json\">{}</code></pre>")]
    [InlineData("![map](x.png)", "<a href=\"x.png\"><span class=\"image\">map</span></a>")]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("## A & B\n\n[there](#a--b)", "<section><h2>A &amp; B</h2>\n<p><a href=\"#a--b\">there</a></p>\n</section>")]
    public void Markdown_is_shown_by_the_same_elements(string markdown, string html) =>
        Assert.Contains(html, WithoutAnchors(Page("x.md", $"# Title\n\n{markdown}\n")), StringComparison.Ordinal);

    [Fact]
    public void A_page_links_to_its_sections_and_says_what_is_known()
    {
        var page = Page("specs/2026.2/approved/x.rst", SoundSpec.Text);
        Assert.Contains("<dt>Release</dt><dd>2026.2</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dt>Status</dt><dd>Approved</dd>", page, StringComparison.Ordinal);
        foreach (var link in Regex.Matches(page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value))
            Assert.Contains($"id=\"{link}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_does_no_harm()
    {
        var page = Page("x.rst", "Title\n=====\n\n" + string.Concat(Enumerable.Range(0, 3000).Select(depth => new string(' ', 2 * depth) + "* a\n\n")));
        Assert.Contains("</article>", page, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Every_page_of_the_corpus_is_well_formed_asks_for_nothing_and_holds_all_the_text()
    {
        foreach (var spec in CorpusSpecs.Read().Where(spec => spec.Rst is not null))
        {
            var page = Convert(spec.Spec.Path);
            var article = XElement.Parse(page[page.IndexOf("<article>", StringComparison.Ordinal)..(page.IndexOf("</article>", StringComparison.Ordinal) + 10)].Replace("<hr>", "", StringComparison.Ordinal));
            Assert.DoesNotContain(article.Descendants(), element => element.Name.LocalName is "script" or "img" or "iframe" or "link" || element.Attribute("src") is not null);
            var text = Squeezed(article.Value);
            foreach (var paragraph in spec.Rst!.Resolved().DescendantsAndSelf().Where(node => node.Kind == RstNodeKind.Paragraph && node.Parent is not RstSystemMessage))
                Assert.Contains(Squeezed(RstInline.PlainText(paragraph.Children)), text, StringComparison.Ordinal);
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character is not ('[' or ']')));

    private static string WithoutAnchors(string page) => Anchor().Replace(page, "");

    private string Page(string name, string text)
    {
        var path = folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return Convert(path);
    }

    private static string Convert(string path)
    {
        var engine = new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader());
        var outcome = engine.ConvertToHtml([Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true))], new ReadOptions(), default).Single();
        Assert.Null(outcome.Error);
        return outcome.Value!.Html;
    }

    [GeneratedRegex("<span id=\"[^\"]*\"></span>")]
    private static partial Regex Anchor();
}
