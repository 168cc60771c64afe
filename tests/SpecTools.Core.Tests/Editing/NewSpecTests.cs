using System.Text;
using SpecTools.Tests.Operations;
using SpecTools.Tests.Specs;
using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Tests.Editing;

public sealed class NewSpecTests : IDisposable
{
    private const string Template =
        """
        ..
         This work is licensed under a licence.

        ..
          Do not delete any section.

        ========================
        Title of your blueprint
        ========================

        Include the URL of your launchpad blueprint:

        https://blueprints.launchpad.net/nova/+spec/example

        Introduction paragraph --
        why are we doing anything?

        Some notes:

        * Name the file after the blueprint, for example
          https://blueprints.launchpad.net/nova/+spec/awesome-thing

        .. _problem:

        Problem description
        ===================

        Guidance.

        Use Cases
        ---------

        * More guidance.

        Implementation
        ==============
        Assignee(s)
        -----------

        Who does it?

        Primary assignee:
          <launchpad-id or None>

        Other contributors:
          <launchpad-id or None>

        Work Items
        ----------
        References
        ==========

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void By_default_all_that_is_not_filled_in_stays()
    {
        var text = Plan(Template, new() { Name = "awesome-thing", Folder = folder.Path });

        Assert.Equal(
            Template.ReplaceLineEndings("\n")
                .Replace("========================\nTitle of your blueprint\n========================\n", "=============\nAwesome thing\n=============\n", StringComparison.Ordinal)
                .Replace("Include the URL of your launchpad blueprint:\n\n", "", StringComparison.Ordinal)
                .Replace("+spec/example", "+spec/awesome-thing", StringComparison.Ordinal),
            text);
    }

    [Fact]
    public void Minimal_leaves_no_guidance_but_for_the_introduction()
    {
        var text = Plan(Template, new() { Name = "awesome-thing", Folder = folder.Path, Minimal = true, Assignees = ["jdoe"] });

        Assert.Equal(
            """
            ..
             This work is licensed under a licence.

            =============
            Awesome thing
            =============

            https://blueprints.launchpad.net/nova/+spec/awesome-thing

            Introduction paragraph --
            why are we doing anything?

            .. _problem:

            Problem description
            ===================

            Use Cases
            ---------

            None

            Implementation
            ==============
            Assignee(s)
            -----------

            Primary assignee:
              jdoe

            Other contributors:
              None

            Work Items
            ----------

            None

            References
            ==========

            None

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Theory]
    [InlineData("Use the \u8868\u984c", "============\nUse the \u8868\u984c\n============\n")]
    [InlineData("e\u0301te\u0301", "===\ne\u0301te\u0301\n===\n")]
    [InlineData("Use ``foo_bar``", "===============\nUse ``foo_bar``\n===============\n")]
    [InlineData("  blanks around  ", "=============\nblanks around\n=============\n")]
    [InlineData("- a dash: first", "===============\n- a dash: first\n===============\n")]
    public void The_title_has_lines_of_its_width(string title, string expected)
    {
        var text = Plan(Template, new() { Name = "a", Folder = folder.Path, Title = title });

        Assert.Contains("\n\n" + expected + "\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Example\n-------\n\nProblem\n~~~~~~~\n", "New one\n-------\n\nProblem\n~~~~~~~\n")]
    [InlineData("===========\n  Example\n===========\n\nProblem\n=======\n\nMore\n====\n", "===========\n  New one\n===========\n\nProblem\n=======\n\nMore\n====\n")]
    [InlineData("A licence.\n\nProblem description\n===================\n\nReferences\n==========\n", "=======\nNew one\n=======\n\nA licence.\n\nProblem description\n===================\n\nReferences\n==========\n")]
    [InlineData("===================\nProblem description\n===================\n\n==========\nReferences\n==========\n", "#######\nNew one\n#######\n\n===================\nProblem description\n===================\n\n==========\nReferences\n==========\n")]
    public void The_title_is_written_in_the_templates_style(string template, string expected) =>
        Assert.Equal(expected, Plan(template, new() { Name = "new-one", Folder = folder.Path }));

    [Fact]
    public void An_address_that_is_given_takes_the_place_of_the_example()
    {
        const string Url = "https://bugs.launchpad.net/nova/+bug/12";

        var text = Plan(Template, new() { Name = "a", Folder = folder.Path, BlueprintUrl = Url });

        Assert.Equal(Url, SpecText.Rst(text).Blueprint!.Url);
        Assert.DoesNotContain("Include the URL", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_address_without_an_example_goes_below_the_title(bool minimal)
    {
        const string Url = "https://storyboard.openstack.org/#!/story/1";

        var text = Plan("=====\nTitle\n=====\nProblem\n=======\n\nSome text.\n\nMore\n====\n", new() { Name = "a", Folder = folder.Path, BlueprintUrl = Url, Minimal = minimal });

        Assert.StartsWith($"=\nA\n=\n\n{Url}\n\nProblem\n=======\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_without_a_name_stays_with_its_instruction()
    {
        var template = Template.Replace("https://blueprints.launchpad.net/nova/+spec/example", "https://storyboard.openstack.org/...", StringComparison.Ordinal);

        var text = Plan(template, new() { Name = "a", Folder = folder.Path });

        Assert.Contains("Include the URL of your launchpad blueprint:\n\nhttps://storyboard.openstack.org/...\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void People_take_the_place_of_the_placeholders()
    {
        var text = Plan(Template, new() { Name = "a", Folder = folder.Path, Assignees = ["jdoe"], Contributors = ["John Doe <john@example.org>", "other"] });

        Assert.Contains("Who does it?\n\nPrimary assignee:\n  jdoe\n\nOther contributors:\n  John Doe <john@example.org>\n  other\n\nWork Items", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Primary assignee: <name>", "Primary assignee: jdoe, second\n\nOther contributors:\n  other")]
    [InlineData("Author(s):\n  <name>\n\nQA:\n  <name>", "Author(s):\n  jdoe\n  second\n\nOther contributors:\n  other\n\nQA:\n  <name>")]
    [InlineData("Primary Assignee:", "Primary Assignee:\n  jdoe\n  second\n\nOther contributors:\n  other")]
    [InlineData("Primary assignee:\n    <name>\n    <name>", "Primary assignee:\n    jdoe\n    second\n\nOther contributors:\n  other")]
    [InlineData("Contributors:\n  <name>", "Contributors:\n  other\n\nPrimary assignee:\n  jdoe\n  second")]
    [InlineData("Who is it?", "Who is it?\n\nPrimary assignee:\n  jdoe\n  second\n\nOther contributors:\n  other")]
    [InlineData("", "Primary assignee:\n  jdoe\n  second\n\nOther contributors:\n  other")]
    public void Every_form_of_the_assignee_section_is_filled_in(string body, string expected)
    {
        var template = $"=====\nTitle\n=====\n\nAssignees\n=========\n\n{body}\n\nReferences\n==========\n";

        var text = Plan(template, new() { Name = "a", Folder = folder.Path, Assignees = ["jdoe", "second"], Contributors = ["other"] });

        Assert.Equal(expected, SpecText.Section(SpecText.Rst(text), "Assignees").Body);
    }

    [Fact]
    public void People_without_a_place_are_refused()
    {
        var error = Assert.Throws<SpecException>(() =>
            Plan("=====\nTitle\n=====\n\nProblem\n=======\n", new() { Name = "a", Folder = folder.Path, Assignees = ["jdoe"] }));

        Assert.Equal(SpecErrorKind.ArgumentNotValid, error.Kind);
        Assert.Contains("template.rst", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Line_endings_and_encoding_are_the_templates(bool minimal)
    {
        var codec = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
        byte[] bytes = [.. codec.GetPreamble(), .. codec.GetBytes(Template.ReplaceLineEndings("\r\n"))];
        File.WriteAllBytes(folder.File("template.rst"), bytes);

        var planned = Engine().PlanNew(new() { Name = "a", Folder = folder.Path, Minimal = minimal, Assignees = ["b"], Contributors = ["c", "d"] });

        Assert.Equal("utf-16le", planned.Text.EncodingName);
        Assert.All(planned.Text.Lines, line => Assert.Equal(SpecTools.Text.LineBreak.CRLF, line.Break));
    }

    [Theory]
    [InlineData("awesome-thing", "awesome-thing", "Awesome thing")]
    [InlineData("awesome-thing.rst", "awesome-thing", "Awesome thing")]
    [InlineData("Gerrit_2.13", "Gerrit_2.13", "Gerrit 2.13")]
    [InlineData("x.md", "x", "X")]
    [InlineData("3rd--party-", "3rd--party-", "3rd party")]
    public void The_name_gives_the_file_and_the_title(string name, string expected, string title)
    {
        File.WriteAllText(folder.File("template.rst"), Template);

        var planned = Engine().PlanNew(new() { Name = name, Folder = folder.Path });

        Assert.Equal(folder.File(expected + ".rst"), planned.Path);
        Assert.Equal(title, SpecText.File(planned.Text).Spec.Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".rst")]
    [InlineData("-thing")]
    [InlineData(".thing")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("..")]
    [InlineData("a b")]
    [InlineData("a\nb")]
    [InlineData("a*")]
    [InlineData("a.")]
    [InlineData("con")]
    [InlineData("NUL.x")]
    [InlineData("com1")]
    public void Names_that_no_file_should_have_are_refused(string name)
    {
        var error = Assert.Throws<SpecException>(() => Plan(Template, new() { Name = name, Folder = folder.Path }));

        Assert.Equal(SpecErrorKind.NameNotValid, error.Kind);
    }

    [Theory]
    [InlineData("two\nlines", null, null)]
    [InlineData("", null, null)]
    [InlineData("   ", null, null)]
    [InlineData(null, "no address", null)]
    [InlineData(null, "https://example.org/ b", null)]
    [InlineData(null, "ftp://example.org/b", null)]
    [InlineData(null, null, "jdoe\nother")]
    [InlineData(null, null, "")]
    public void Arguments_that_cannot_be_written_are_refused(string? title, string? url, string? person)
    {
        var error = Assert.Throws<SpecException>(() => Plan(
            Template, new() { Name = "a", Folder = folder.Path, Title = title, BlueprintUrl = url, Assignees = person is null ? [] : [person] }));

        Assert.Equal(SpecErrorKind.ArgumentNotValid, error.Kind);
    }

    [Theory]
    [InlineData("- a list item")]
    [InlineData(".. a comment")]
    [InlineData("=======")]
    public void A_title_that_would_mean_something_else_is_refused(string title)
    {
        var error = Assert.Throws<SpecException>(() =>
            Plan("Example\n=======\n\nProblem\n-------\n", new() { Name = "a", Folder = folder.Path, Title = title }));

        Assert.Equal(SpecErrorKind.ArgumentNotValid, error.Kind);
    }

    [Fact]
    public void A_Markdown_template_makes_a_Markdown_spec()
    {
        File.WriteAllText(folder.File("template.md"), "<!-- licence -->\n\n# KEP-NNNN: Your title\n\nIntroduction.\n\n## Motivation\n\n<!-- guidance -->\n\n### Goals\n\n## Drawbacks\n\nGuidance.\n");
        var engine = Engine();
        var options = new NewSpecOptions { Name = "new-one", Folder = folder.Path, Template = folder.File("template.md"), Minimal = true };

        var planned = engine.PlanNew(options);

        Assert.Equal(folder.File("new-one.md"), planned.Path);
        Assert.Equal("<!-- licence -->\n\n# New one\n\nIntroduction.\n\n## Motivation\n\n### Goals\n\nNone\n\n## Drawbacks\n\nNone\n", planned.Text.Text);
    }

    public static TheoryData<bool, string[]> Variations => new()
    {
        { false, [] },
        { true, [] },
        { false, ["jdoe", "John Doe"] },
        { true, ["jdoe"] },
    };

    [Theory]
    [MemberData(nameof(Variations))]
    public void A_spec_of_the_built_in_template_passes_its_own_test(bool minimal, string[] people) =>
        AssertPasses("openstack", minimal, people);

    [SharedFact]
    public void A_spec_of_every_real_template_passes_its_own_test()
    {
        var templates = SharedData.Corpus(".rst")
            .Where(path => Path.GetFileName(path).EndsWith("template.rst", StringComparison.Ordinal) && new FileInfo(path).Length > 200)
            .ToList();
        Assert.True(templates.Count >= 28);
        foreach (var template in templates)
        {
            foreach (var (minimal, people) in Variations.Select(row => ((bool)row[0], (string[])row[1])))
                AssertPasses(template, minimal, people);
        }
    }

    // Written, read back and held against the template it was made from.
    private void AssertPasses(string template, bool minimal, string[] people)
    {
        var engine = Engine();
        var options = new NewSpecOptions
        {
            Name = "awesome-thing", Folder = folder.Path, Template = template, Minimal = minimal, Assignees = people, Contributors = people, Force = true,
        };
        var planned = engine.PlanNew(options);
        var spec = engine.CreateNew(planned, options).Spec;
        var input = new SpecInput(planned.Path, IsNamed: true);
        var result = Engine().Test([input], new TestOptions { Template = template }, CancellationToken.None).Single().Value!;

        var structural = result.Diagnostics.Where(found => found.RuleId is "SPEC001" or "SPEC002" or "SPEC003" or "SPEC101" or "SPEC102" or "SPEC104" or "SPEC105");
        Assert.True(!structural.Any(), $"{template}: {string.Join("; ", structural)}");
        Assert.Equal("Awesome thing", spec.Title);
        Assert.Equal(planned.Text.ToBytes(), File.ReadAllBytes(planned.Path));
        if (minimal)
        {
            Assert.DoesNotContain(result.Diagnostics, found => found.RuleId == "SPEC005");
            Assert.All(spec.AllSections(), section => Assert.True(section.IsNone || section.Sections.Count > 0 || section.Title.StartsWith("Assignee", StringComparison.Ordinal), section.Title));
        }
    }

    private string Plan(string template, NewSpecOptions options)
    {
        File.WriteAllText(folder.File("template.rst"), template.ReplaceLineEndings("\n"));
        return Engine().PlanNew(options).Text.Text;
    }

    private static SpecEngine Engine() => TemporaryRepository.Engine();
}
