using SpecTools.Adapters;
using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Tests.Editing;

/// <summary>New specs whose templates have metadata: front matter, or a kep.yaml beside them.</summary>
public sealed class NewMarkdownSpecTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_enhancement_proposal_gets_a_folder_with_its_metadata()
    {
        var engine = Engine();
        var options = Options("1234-awesome-thing", "kep") with { Assignees = ["jdoe", "Ann Poe"] };

        var spec = engine.CreateNew(engine.PlanNew(options), options).Spec;

        Assert.Equal(Path.Join(folder.Path, "1234-awesome-thing", "README.md"), spec.Path);
        Assert.Equal("KEP-1234: Awesome thing", spec.Title);
        Assert.Equal("jdoe, Ann Poe", spec.PrimaryAssignee.ToString());
        var yaml = File.ReadAllText(Path.Join(folder.Path, "1234-awesome-thing", "kep.yaml"));
        Assert.StartsWith("title: Awesome thing\nkep-number: 1234\nauthors:\n  - \"@jdoe\"\n  - Ann Poe\nowning-sig: ", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("awesome-thing", null, "Awesome thing", "title: Awesome thing\nkep-number: NNNN\nauthors:\n  - TBD\n")]
    [InlineData("7-a", "KEP-7: It", "KEP-7: It", "title: \"KEP-7: It\"\nkep-number: 7\n")]
    [InlineData("7-a", "One: two", "KEP-7: One: two", "title: \"One: two\"\nkep-number: 7\n")]
    public void What_is_not_known_yet_stays_as_the_template_has_it(string name, string? title, string heading, string yaml)
    {
        var plan = Engine().PlanNew(Options(name, "kep") with { Title = title });

        Assert.StartsWith($"# {heading}\n", plan.Text.Text, StringComparison.Ordinal);
        Assert.StartsWith(yaml, plan.Changes.Changes.OfType<FileCreation>().Last().Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kep")]
    [InlineData("powershell-rfc")]
    public void Only_the_authors_own_words_are_missing_from_it(string preset)
    {
        var engine = Engine();
        var options = Options("12-a-thing", preset) with { Assignees = ["Ann Poe"] };
        var path = engine.CreateNew(engine.PlanNew(options), options).Spec.Path;

        var result = Assert.Single(engine.Test([new SpecInput(path, IsNamed: true)], new TestOptions { Preset = preset }, default)).Value!;

        Assert.Equal(["SPEC006"], result.Diagnostics.Select(finding => finding.RuleId).Distinct());
    }

    [Fact]
    public void Front_matter_names_the_assignees()
    {
        var plan = Engine().PlanNew(Options("RFC0066-thing", "powershell-rfc") with { Title = "A thing", Assignees = ["Ann Poe", "John Roe"] });

        Assert.StartsWith("---\nRFC:\nAuthor: Ann Poe, John Roe\nStatus: Draft\n", plan.Text.Text, StringComparison.Ordinal);
        Assert.Contains("\n# A thing\n", plan.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_repository_brings_its_own_metadata()
    {
        Write("NNNN-template/README.md", "# XEP-NNNN: Title\r\n\r\n## Summary\r\n");
        Write("NNNN-template/kep.yaml", "title: 'X'\r\nauthors: [ '@x' ]\r\n");
        var options = Options("5-it-s", "kep") with { Title = "It's", Assignees = ["jdoe"], Template = Path.Join(folder.Path, "NNNN-template/README.md") };

        var plan = Engine().PlanNew(options);

        Assert.Equal("# XEP-5: It's\r\n\r\n## Summary\r\n", plan.Text.Text);
        Assert.Equal("title: 'It''s'\r\nauthors: [ '@jdoe' ]\r\n", plan.Changes.Changes.OfType<FileCreation>().Last().Text.Text);
    }

    [Fact]
    public void Metadata_have_no_place_for_contributors() => Assert.Equal(
        SpecErrorKind.ArgumentNotValid,
        Assert.Throws<SpecException>(() => Engine().PlanNew(Options("a", "kep") with { Contributors = ["b"] })).Kind);

    [Fact]
    public void Where_one_file_cannot_be_made_the_folder_goes_again()
    {
        var engine = Engine();
        var plan = engine.PlanNew(Options("a", "kep"));
        var changes = new ChangeSet([.. plan.Changes.Changes, plan.Changes.Changes[^1]]);

        Assert.Equal(SpecErrorKind.FileExists, Assert.Throws<SpecException>(() => SpecEngine.Apply(changes)).Kind);
        Assert.False(Path.Exists(Path.Join(folder.Path, "a")));
    }

    private void Write(string name, string text)
    {
        var path = Path.Join(folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static SpecEngine Engine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());

    private NewSpecOptions Options(string name, string preset) => new() { Name = name, Folder = folder.Path, Preset = preset };
}
