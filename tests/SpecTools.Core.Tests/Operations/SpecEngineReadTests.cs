using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Tests.Operations;

public sealed class SpecEngineReadTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    private static List<Outcome<SpecFile>> Read(params SpecInput[] inputs) => Read(TemporaryRepository.Engine(), inputs);

    private static List<Outcome<SpecFile>> Read(SpecEngine engine, params SpecInput[] inputs) =>
        [.. engine.Read(inputs, new ReadOptions(), default)];

    private Spec ReadOne(string relative) => Assert.Single(Read(repository.Named(relative))).Value!.Spec;

    [Fact]
    public void Specs_come_in_the_order_of_the_inputs()
    {
        var names = Enumerable.Range(0, 100).Select(number => $"specs/s{number * 7919 % 100}.rst").ToArray();
        repository.WriteSpecs(names);

        Assert.Equal(names, Read(repository.Found(names)).Select(outcome => repository.Relative(outcome.Value!.Spec.Path)));
    }

    [Fact]
    public void One_bad_file_is_one_error_and_the_others_go_on()
    {
        repository.WriteSpecs("a.rst", "c.rst");
        repository.Write("b.rst", [.. "Title\n=====\n"u8, 0xFF]);
        Directory.CreateDirectory(repository.Path("d.rst"));

        var outcomes = Read(repository.Named("a.rst", "b.rst", "missing.rst", "d.rst", "c.rst"));

        Assert.Equal(
            [null, SpecErrorKind.FileNotDecodable, SpecErrorKind.PathNotFound, SpecErrorKind.FileNotReadable, null],
            outcomes.Select(outcome => outcome.Error?.Kind));
        Assert.Contains("offset 12", outcomes[1].Error!.Message, StringComparison.Ordinal);
        Assert.All(outcomes.Where(outcome => outcome.Error is not null), outcome => Assert.Contains(outcome.Path, outcome.Error!.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("template.rst", "it is a template")]
    [InlineData("specs/2026.2-template.rst", "it is a template")]
    [InlineData("RFCNNNN-New-RFC-Template.md", "it is a template")]
    [InlineData("specs/index.rst", "it is an index")]
    [InlineData("README.rst", "it is a page about the repository")]
    [InlineData("README.md", "it is a page about the repository")]
    [InlineData("CONTRIBUTING.rst", "it is a page about the repository")]
    [InlineData("notes.txt", "its name ends neither in .rst nor in .md")]
    public void What_nobody_named_is_passed_over_when_its_name_is_no_specs(string name, string reason)
    {
        repository.Write(name, name.EndsWith(".md", StringComparison.Ordinal) ? "# Title\n" : TemporaryRepository.Spec("x"));

        var outcome = Assert.Single(Read(repository.Found(name)));
        Assert.Equal(reason, outcome.Skipped);
        Assert.NotNull(Assert.Single(Read(repository.Named(name))).Value);
    }

    [Fact]
    public void A_file_without_any_section_is_passed_over()
    {
        repository.Write("a.rst", "Just a paragraph.\n");
        repository.Write("empty.rst", "");

        Assert.Equal(["it has no section", "it has no section"], Read(repository.Found("a.rst", "empty.rst")).Select(outcome => outcome.Skipped));
        Assert.All(Read(repository.Named("a.rst", "empty.rst")), outcome => Assert.Empty(outcome.Value!.Spec.Sections));
    }

    [Fact]
    public void An_enhancement_proposal_is_a_readme()
    {
        repository.Write("keps/1-x/README.md", "# Title\n");
        repository.Write("keps/1-x/kep.yaml", "title: x\n");
        repository.Write("keps/NNNN-kep-template/README.md", "# Title\n");
        repository.Write("keps/NNNN-kep-template/kep.yaml", "title: x\n");

        var outcomes = Read(repository.Found("keps/1-x/README.md", "keps/NNNN-kep-template/README.md"));
        Assert.Equal("1-x", outcomes[0].Value!.Spec.Name);
        Assert.Equal("it is a page about the repository", outcomes[1].Skipped);
    }

    [Fact]
    public void A_template_of_the_configuration_is_passed_over()
    {
        repository.Write("spectools.json", """{ "templates": { "**": "doc/skeleton.rst" } }""");
        repository.WriteSpecs("doc/skeleton.rst", "specs/a.rst");

        var outcomes = Read(repository.Found("doc/skeleton.rst", "specs/a.rst"));
        Assert.Equal("it is a template", outcomes[0].Skipped);
        Assert.Equal(repository.Path("doc/skeleton.rst"), outcomes[1].Value!.Spec.Template);
    }

    [Fact]
    public void A_file_is_handled_once_however_often_it_is_named()
    {
        repository.WriteSpecs("a.rst");
        var engine = TemporaryRepository.Engine();

        var outcomes = Read(engine, repository.Named("a.rst", "./a.rst"));
        Assert.NotNull(outcomes[0].Value);
        Assert.Contains("the same file", outcomes[1].Skipped, StringComparison.Ordinal);
        Assert.Contains("the same file", Assert.Single(Read(engine, repository.Found("a.rst"))).Skipped, StringComparison.Ordinal);

        // To test what has been read is another matter.
        Assert.NotNull(Assert.Single(engine.Test(repository.Named("a.rst"), new TestOptions(), default)).Value);
    }

    [UnixFact]
    public void A_link_and_its_target_are_one_spec()
    {
        repository.WriteSpecs("specs/approved/a.rst");
        repository.Link("specs/35.0/a.rst", "../approved/a.rst");
        repository.Link("doc/specs", "../specs");

        var outcomes = Read(repository.Found("specs/35.0/a.rst", "specs/approved/a.rst", "doc/specs/35.0/a.rst"));

        var spec = outcomes[0].Value!.Spec;
        Assert.Equal(repository.Path("specs/approved/a.rst"), spec.Path);
        Assert.Equal([repository.Path("specs/35.0/a.rst")], spec.Aliases);
        Assert.Equal("35.0", spec.Release!.Name);
        Assert.Equal(SpecStatus.Approved, spec.Status);
        Assert.All(outcomes.Skip(1), outcome => Assert.Contains("the same file", outcome.Skipped, StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_file_that_stands_for_a_link_is_its_target()
    {
        repository.WriteSpecs("specs/approved/a.rst", "specs/2026.2-template.rst");
        repository.Write("specs/35.0/a.rst", "../approved/a.rst");
        repository.Write("specs/35.0/b.rst", "../2026.2-template.rst");

        var outcomes = Read(repository.Found("specs/35.0/a.rst", "specs/35.0/b.rst", "specs/approved/a.rst"));

        Assert.Equal(repository.Path("specs/approved/a.rst"), outcomes[0].Value!.Spec.Path);
        Assert.Equal("it is a template", outcomes[1].Skipped);
        Assert.Contains("the same file", outcomes[2].Skipped, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nothing_names_its_target()
    {
        repository.Write("a.rst", "gone/b.rst");

        var error = Assert.Single(Read(repository.Found("a.rst"))).Error!;
        Assert.Equal(SpecErrorKind.PathNotFound, error.Kind);
        Assert.Contains(repository.Path("gone/b.rst"), error.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_circle_of_links_is_an_error()
    {
        repository.Link("a.rst", "b.rst");
        repository.Link("b.rst", "a.rst");
        repository.Write("c.rst", "d.rst");
        repository.Write("d.rst", "c.rst");

        Assert.All(
            Read(repository.Named("a.rst", "c.rst")),
            outcome => Assert.Equal(SpecErrorKind.FileNotReadable, outcome.Error!.Kind));
    }

    [Fact]
    public void Release_and_status_come_from_the_folders()
    {
        repository.WriteSpecs("specs/2026.2/implemented/a.rst", "specs/backlog/approved/b.rst", "specs/c.rst");

        Assert.Equal(("2026.2", SpecStatus.Implemented), Place("specs/2026.2/implemented/a.rst"));
        Assert.Equal((null, SpecStatus.Backlog), Place("specs/backlog/approved/b.rst"));
        Assert.Equal((null, SpecStatus.Unknown), Place("specs/c.rst"));

        (string?, SpecStatus) Place(string path)
        {
            var spec = ReadOne(path);
            return (spec.Release?.Name, spec.Status);
        }
    }

    [Fact]
    public void The_last_write_time_is_the_files()
    {
        repository.WriteSpecs("a.rst");
        var written = new DateTime(2020, 2, 29, 12, 0, 0, DateTimeKind.Local);
        File.SetLastWriteTime(repository.Path("a.rst"), written);

        Assert.Equal(written, ReadOne("a.rst").LastWriteTime);
    }

    [Fact]
    public void A_configuration_that_cannot_be_used_is_one_error_for_all_its_files()
    {
        repository.WriteSpecs("a/x.rst", "a/y.rst", "b/x.rst");
        repository.Write("a/spectools.json", """{ "lineWith": 100 }""");
        var engine = TemporaryRepository.Engine();

        var outcomes = Read(engine, repository.Named("a/x.rst", "a/y.rst", "b/x.rst"));
        Assert.Equal(SpecErrorKind.ConfigurationNotValid, outcomes[0].Error!.Kind);
        Assert.Contains(repository.Path("a/spectools.json"), outcomes[1].Skipped, StringComparison.Ordinal);
        Assert.NotNull(outcomes[2].Value);
    }

    [Fact]
    public void An_unknown_preset_or_template_is_noticed_before_anything_is_read()
    {
        var engine = TemporaryRepository.Engine();
        IEnumerable<SpecInput> never = Enumerable.Range(0, 1).Select<int, SpecInput>(_ => throw new InvalidOperationException());

        Assert.Equal(
            SpecErrorKind.PresetNotFound,
            Assert.Throws<SpecException>(() => engine.Read(never, new ReadOptions { Preset = "nowa" }, default)).Kind);
        Assert.Equal(
            SpecErrorKind.TemplateNotFound,
            Assert.Throws<SpecException>(() => engine.Read(never, new ReadOptions { Template = repository.Path("x.rst") }, default)).Kind);
    }

    [Fact]
    public void Errors_of_a_search_are_handed_on_in_their_places()
    {
        repository.WriteSpecs("a.rst", "b.rst");
        var engine = TemporaryRepository.Engine();

        var outcomes = engine.Read(engine.Expand(["a.rst", "nowhere.rst", "b.rst"], repository.Root), new ReadOptions(), default).ToList();

        Assert.Equal(["a.rst", "nowhere.rst", "b.rst"], outcomes.Select(outcome => repository.Relative(outcome.Path)));
        Assert.Equal(SpecErrorKind.PathNotFound, outcomes[1].Error!.Kind);
    }

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        repository.WriteSpecs("a.rst", "b.rst");
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            TemporaryRepository.Engine().Read(repository.Named("a.rst", "b.rst"), new ReadOptions(), cancel.Token).ToList());
    }
}
