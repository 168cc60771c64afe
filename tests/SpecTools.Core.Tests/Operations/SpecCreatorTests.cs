using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

public sealed class SpecCreatorTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public SpecCreatorTests() => Directory.CreateDirectory(repository.Path("specs/2026.2/approved"));

    public void Dispose() => repository.Dispose();

    private NewSpecOptions Options(string name = "awesome-thing", string folder = "specs/2026.2/approved") =>
        new() { Name = name, Folder = repository.Path(folder), Assignees = ["jdoe"] };

    private static SpecErrorKind Refusal(NewSpecOptions options) =>
        Assert.Throws<SpecException>(() => TemporaryRepository.Engine().PlanNew(options)).Kind;

    [Fact]
    public void A_plan_writes_nothing()
    {
        var plan = TemporaryRepository.Engine().PlanNew(Options());

        Assert.Equal(repository.Path("specs/2026.2/approved/awesome-thing.rst"), plan.Path);
        Assert.False(File.Exists(plan.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_made_is_read_and_passes(bool minimal)
    {
        var engine = TemporaryRepository.Engine();
        var options = Options() with { Minimal = minimal, Title = "Awesome thing" };

        var plan = engine.PlanNew(options);
        var spec = engine.CreateNew(plan, options).Spec;

        Assert.Equal(plan.Text.ToBytes(), File.ReadAllBytes(plan.Path));
        Assert.Equal((plan.Path, "awesome-thing", "Awesome thing", "2026.2"), (spec.Path, spec.Name, spec.Title, spec.Release!.Name));
        Assert.Equal("awesome-thing", spec.Blueprint!.Name);

        var result = Assert.Single(engine.Test([new SpecInput(plan.Path, true)], new TestOptions { Preset = "nova", Template = "openstack" }, default)).Value!;
        Assert.True(result.Passed, string.Join('\n', result.Diagnostics));
    }

    [Fact]
    public void The_template_in_force_is_used()
    {
        repository.Write("specs/2026.2-template.rst", TemporaryRepository.Template);

        var plan = TemporaryRepository.Engine().PlanNew(Options() with { Assignees = [] });
        Assert.Contains("Problem description\n===", plan.Text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Work Items", plan.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_that_name_is_replaced_only_by_force()
    {
        repository.Write("specs/2026.2/approved/awesome-thing.rst", "Old.\n");
        var engine = TemporaryRepository.Engine();

        Assert.Equal(SpecErrorKind.FileExists, Refusal(Options()));
        var forced = Options() with { Force = true };
        var spec = engine.CreateNew(engine.PlanNew(forced), forced).Spec;
        Assert.NotEmpty(spec.Sections);
    }

    [Fact]
    public void A_file_that_has_come_to_exist_is_kept()
    {
        var engine = TemporaryRepository.Engine();
        var plan = engine.PlanNew(Options());
        repository.Write("specs/2026.2/approved/awesome-thing.rst", "Somebody else's.\n");

        Assert.Equal(SpecErrorKind.FileExists, Assert.Throws<SpecException>(() => engine.CreateNew(plan, Options())).Kind);
        Assert.Equal("Somebody else's.\n", File.ReadAllText(plan.Path));
    }

    [UnixFact]
    public void A_folder_whose_path_is_too_long_is_no_folder_to_make_first()
    {
        var name = new string('x', 300);
        var engine = TemporaryRepository.Engine();

        Assert.Contains("longer than the system allows", Assert.Throws<SpecException>(() => engine.PlanNew(Options(folder: name))).Message);
        var update = engine.PlanIndexUpdates([repository.Path(name)], default).Single();
        Assert.Contains("longer than the system allows", update.Error!.Message);
        Assert.Contains("Make it first.", Assert.Throws<SpecException>(() => engine.PlanNew(Options(folder: "nowhere"))).Message);
    }

    [Fact]
    public void What_cannot_be_made_is_refused()
    {
        Assert.Equal(SpecErrorKind.PathNotFound, Refusal(Options(folder: "nowhere")));
        Assert.Equal(SpecErrorKind.NameNotValid, Refusal(Options(name: "../x")));
        Assert.Equal(SpecErrorKind.PresetNotFound, Refusal(Options() with { Preset = "nowa" }));
        Assert.Equal(SpecErrorKind.TemplateNotFound, Refusal(Options() with { Template = "nowhere.rst" }));
        Assert.Equal(SpecErrorKind.PathNotFound, Refusal(Options() with { Release = "2027.1" }));
    }
}
