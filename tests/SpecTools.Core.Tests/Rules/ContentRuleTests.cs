using SpecTools.Editing;
using SpecTools.Specs;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Tests.Rules;

public class ContentRuleTests
{
    private const string Asking = "=====\nTitle\n=====\n\n* If you like to provide a diagram, ascii diagrams are\n  required.\n\nREST API impact\n===============\n\n* Normal http response code(s)\n* Expected error http response code(s)\n* JSON schema definition for the body\n";

    private static readonly RuleTester Tester = new();
    private static readonly RuleTester Guided = new() { Template = Asking };
    private static readonly RuleTester Markdown = new() { Path = "/repository/specs/thing.md" };

    [Theory]
    [InlineData(".. image:: /a.png\n", "1:1-1:18")]
    [InlineData("Text.\n\n.. figure:: a.svg\n   :alt: x\n\n   Caption.\n", "3:1-3:18")]
    [InlineData("- one\n\n  .. image:: a.png\n", "3:3-3:19")]
    public void Pictures_are_reported_where_the_template_asks_for_text(string text, string place)
    {
        Assert.Equal([place], Guided.Places("SPEC501", text));
        Assert.Empty(Tester.Run(text, "SPEC501"));
    }

    [Theory]
    [InlineData("Diagrams as text are preferred, ascii or blockdiag; pictures are accepted.")]
    [InlineData("Draw a diagram.\n\nASCII is the encoding of this file.")]
    public void A_template_that_takes_pictures_does_not_ask(string guidance) =>
        Assert.Empty((Tester with { Template = $"=====\nTitle\n=====\n\n{guidance}\n" }).Run(".. image:: a.png\n", "SPEC501"));

    [Fact]
    public void Directives_that_draw_from_text_are_no_pictures() => Assert.Empty(Guided.Run(".. graphviz::\n\n   digraph { image; }\n\nAn image::\n\n  +--+\n", "SPEC501"));

    [Theory]
    [InlineData("{\"a\": 1,}", "5:11-5:12", "a comma stands before the '}'")]
    [InlineData("{\"a\": [1 2, \"b\" \"c\"]}", "5:19-5:19", "a comma is missing before '\"c\"'")]
    [InlineData("{\"a\": 1\n   \"b\": 2}", "5:11-5:11", "a comma is missing before '\"b\"'")]
    [InlineData("{\"a\": {\"b\": 1}", "5:4-5:5", "the '{' is not closed")]
    [InlineData("{\"a\": [1}", "5:12-5:13", "'}' closes a '['")]
    [InlineData("{'a': 1}", "5:5-5:8", "a text stands in single quotation marks")]
    [InlineData("{\"a\": True}", "5:10-5:14", "'True' is Python's")]
    [InlineData("{\"a\" = 1}", "5:9-5:10", "a colon belongs here")]
    [InlineData("{\"a\": }", "5:10-5:11", "a value is missing")]
    [InlineData("{\"a\": 1,, \"b\": 2}", "5:12-5:13", "a value is missing before the comma")]
    public void The_first_fault_of_JSON_is_reported(string json, string place, string what)
    {
        var finding = Assert.Single(Tester.Run($"Text.\n\n.. code-block:: json\n\n   {json}\n", "SPEC502"));
        Assert.Equal((place, $"This is declared as JSON and is none: {what}."), (finding.Place, finding.Message));
    }

    [Theory]
    [InlineData("{\"a\": [1, -2.5e3, \"x\", null, true, {}], \"b\": {\"c\": []}}")]
    [InlineData("{\"a\": 1, ...}")]
    [InlineData("{\"a\": 1,\n    ...\n   }")]
    [InlineData("{\n    ...\n    \"a\": [ ... ]\n   }")]
    [InlineData("{\"a\": <uuid>, \"b\": $NAME, \"c\": {{ value }}, <...>}")]
    [InlineData("{\"a\": 1, // a comment, with 'marks'\n    # another {\n    /* and { one */ \"b\": 2}")]
    [InlineData("{\"a\": \"a long text\n    over two lines\"}")]
    [InlineData("{\"a\": string, \"b\": \"x\" | \"y\"}")]
    [InlineData("\"a\": 1, \"b\": 2,")]
    [InlineData("POST /servers\n\n   {\"a\": 1,}")]
    [InlineData("[{\"a\": 1}, {\"b\": 2}, \u2026]")]
    [InlineData("")]
    public void What_authors_leave_out_on_purpose_is_no_fault(string json) =>
        Assert.Empty(Tester.Run($"Text.\n\n.. code-block:: json\n\n   {json}\n", "SPEC502"));

    [Fact]
    public void Only_what_is_declared_as_JSON_is_looked_at() =>
        Assert.Empty(Tester.Run(".. code-block:: python\n\n   {'json': 1,}\n\nThis json::\n\n   {,}\n", "SPEC502"));

    [Theory]
    [InlineData("{'type': 'object', 'properties': {'a': {}}, 'required': ['a'], 'additionalProperties': False}", "")]
    [InlineData("{'type': 'object', 'properties': {'a': {}}, 'additionalProperties': False}", "does not say which properties are required ('required').")]
    [InlineData("{\"type\": \"object\", \"properties\": {\"a\": {}}, \"required\": []}", "accepts any others ('additionalProperties').")]
    [InlineData("{'type': 'object', 'properties': {}, 'additionalProperties': True}", "does not say which properties are required ('required') and accepts any others ('additionalProperties').")]
    [InlineData("{'type': 'object', 'properties': {'type': 'object', 'a': ...}, 'required': [], 'additionalProperties': {'type': 'string'}}", "")]
    [InlineData("{'type': 'object', 'properties': {'a': {}}, ...}", "")]
    [InlineData("{'type': 'object',\n     'properties': {'a': {}},\n     .\n     .\n    }", "")]
    [InlineData("{'type': 'object', 'properties': {'a': {}, ...}}", "")]
    [InlineData("{'type': 'object', 'properties': {'a': ...}}", "does not say which properties are required ('required') and accepts any others ('additionalProperties').")]
    [InlineData("{'properties': {'a': 1}}", "")]
    [InlineData("{'type': 'object', 'patternProperties': {'a': {}}}", "")]
    public void The_schema_of_an_object_is_strict(string schema, string message) =>
        Assert.Equal(message.Length == 0 ? [] : [$"The schema of this object {message}"], Tester.Messages("SPEC503", $"Schema::\n\n  x = {schema}\n"));

    [Fact]
    public void Each_schema_is_looked_at_by_itself() => Assert.Equal(
        ["3:3-3:4", "6:10-6:11"],
        Tester.Places("SPEC503", "Schema::\n\n  {\n    'type': 'object',\n    'properties': {\n    'a': {'type': 'object', 'properties': {'b': {}}}}}\n").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("See http://docs.openstack.org/nova.\n", "1:5-1:30")]
    [InlineData("See `a <http://github.com/x>`_ here.\n", "1:9-1:26")]
    [InlineData(".. _a: http://en.wikipedia.org/wiki/A\n", "1:8-1:31")]
    public void Links_that_could_be_secure_are_reported(string text, string place) => Assert.Equal([place], Tester.Places("SPEC504", text));

    [Theory]
    [InlineData("See https://docs.openstack.org/nova and http://example.org/ here.\n")]
    [InlineData("..\n  http://docs.openstack.org/nova\n")]
    [InlineData("Call ``http://docs.openstack.org/nova`` or::\n\n  http://docs.openstack.org/nova\n")]
    [InlineData("At http://status.openstack.org:8080/x or http://myopenstack.org/ or http://openstack.org.example/.\n")]
    [InlineData("From http://ppa.launchpad.net/x.\n")]
    [InlineData("Title\n=====\n\nhttp://blueprints.launchpad.net/nova/+spec/x\n\nText.\n")]
    public void Other_addresses_are_not(string text) => Assert.Empty(Tester.Run(text, "SPEC504"));

    [Fact]
    public void Insecure_links_are_mended() => Assert.Equal(
        "See https://docs.openstack.org/nova and http://example.org/.\n",
        new FixTester().Repair("SPEC504", "See http://docs.openstack.org/nova and http://example.org/.\n"));

    [Theory]
    [InlineData(".. raw:: html\n\n   <b>\n", "1:1-1:14", "Here is raw markup, which")]
    [InlineData(".. role:: x(raw)\n   :format: html\n", "1:1-1:17", "Here is a role for raw markup, which")]
    [InlineData(".. include:: ../../../../../etc/passwd\n", "1:1-1:39", "'../../../../../etc/passwd' is outside of this repository.")]
    [InlineData(".. literalinclude:: /etc/passwd\n", "1:1-1:32", "'/etc/passwd' is no path from this file.")]
    [InlineData(".. csv-table:: x\n   :file: ../../../../secret.csv\n", "1:1-1:17", "'../../../../secret.csv' is outside of this repository.")]
    [InlineData(".. csv-table:: x\n   :url: http://a.example\n", "1:1-1:17", "This table comes from the network.")]
    public void What_a_page_would_take_from_elsewhere_is_reported(string text, string place, string message)
    {
        var finding = Assert.Single(Tester.Run(text, "SPEC505"));
        Assert.Equal((SpecSeverity.Error, place), (finding.Severity, finding.Place));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".. include:: ../shared/part.rst\n")]
    [InlineData(".. include:: <isonum.txt>\n")]
    [InlineData("Raw words that include a csv-table.\n\n::\n\n  .. raw:: html\n")]
    [InlineData(".. csv-table:: x\n\n   a, b\n")]
    public void What_the_repository_has_itself_is_not(string text) => Assert.Empty(Tester.Run(text, "SPEC505"));

    [Theory]
    [InlineData("GET /servers", "'GET /servers' has no code of success and no code of an error and no schema; the template asks for them.")]
    [InlineData("* ``GET /servers``\n\n  200, or 404 where there is none.\n", "'GET /servers' has no schema; the template asks for it.")]
    [InlineData("**POST /servers**\n\nReturns 202, or 400. The body is empty.\n", "")]
    [InlineData("Return 200 or 400 with a schema.\n\n* GET /servers\n* PUT /servers\n", "")]
    [InlineData("* GET /servers\n* DELETE /servers\n\n  204 or 409\n", "")]
    [InlineData("Example::\n\n  GET /servers\n", "")]
    [InlineData("What is returned by\nGET /servers\nand others changes.", "")]
    [InlineData("* GET /servers\n* PUT /servers (rebuild)\n", "")]
    [InlineData("* GET /servers\n\n  The response codes are not changed, the body is.\n", "")]
    [InlineData("GET /servers will have a field more.", "")]
    public void A_method_has_what_the_template_asks_for(string body, string message)
    {
        var text = $"=====\nTitle\n=====\n\nREST API impact\n===============\n\n{body}\n\nOther\n=====\n\nText.\n";
        Assert.Equal(message.Length == 0 ? [] : [message], Guided.Messages("SPEC506", text));
        Assert.Empty(Tester.Run(text, "SPEC506"));
    }

    [Fact]
    public void A_picture_of_a_spec_in_the_other_format_is_its_own_matter() =>
        Assert.Empty((Markdown with { Template = Asking }).Run("# Title\n\n![a](b.png)\n", "SPEC501"));

    [Theory]
    [InlineData("SPEC502", "{\"a\": [")]
    [InlineData("SPEC503", "{'properties': ")]
    [InlineData("SPEC504", "http://docs.openstack.org/ ``http://github.com`` ")]
    [InlineData("SPEC506", "GET /a\n")]
    public void The_time_of_a_rule_grows_with_the_text(string rule, string part) => Growth.AssertLinear(
        part, text => Guided.Run($"=====\nTitle\n=====\n\nREST API impact\n===============\n\n{(rule is "SPEC502" or "SPEC503" ? ".. code-block:: json\n\n   " : "")}{text}\n", rule));

    [Fact]
    public void A_paragraph_of_any_length_is_wrapped_in_linear_time() => Growth.AssertLinear(
        "word - ``a b`` ", text => Assert.NotEmpty(Wrap(text)));

    private static IReadOnlyList<TextEdit> Wrap(string text)
    {
        var place = new SpecPlace("/a.rst", [], null, SpecStatus.Unknown, "template", default);
        var file = SpecReader.Read(SourceText.FromString(text.Trim()), SpecFormat.Rst, () => new PlainMarkdownReader(), place);
        return ParagraphWrapper.Wrap(WrapTexts.Of(file).At(1)!, 1, new SpecSettings().LineWidth, line => line.Length > 79);
    }
}
