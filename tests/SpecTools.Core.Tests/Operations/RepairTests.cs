using System.Text;
using SpecTools.Adapters;
using SpecTools.Operations;

namespace SpecTools.Tests.Operations;

/// <summary>Repairs of files: what is planned, what is written, what is left alone.</summary>
public sealed class RepairTests : IDisposable
{
    private const string Heading = "=====\nTitle\n=====\n\nhttps://blueprints.launchpad.net/demo/+spec/a\n\nIntroduction.\n\nProblem description\n===================\n\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Blanks_at_the_ends_of_lines_go_and_nothing_else_changes()
    {
        var path = Write("a.rst", Heading + "One  \ntwo\t\r\nthree \n\n::\n\n   code  \n\nlast   ");

        var plan = Plan(path, "SPEC302");

        Assert.Equal(5, plan.Result.FixedCount);
        Assert.Equal(0, plan.Result.RemainingCount);
        SpecEngine.Apply(plan.Changes);
        Assert.Equal(Heading + "One\ntwo\r\nthree\n\n::\n\n   code\n\nlast", File.ReadAllText(path));
        Assert.True(Plan(path, "SPEC302").Changes.IsEmpty);
    }

    [Fact]
    public void Planning_writes_nothing()
    {
        var path = Write("a.rst", Heading + "One  \n");
        var plan = Plan(path, "*");

        Assert.False(plan.Changes.IsEmpty);
        Assert.Equal(Heading + "One  \n", File.ReadAllText(path));
    }

    [Fact]
    public void A_byte_order_mark_and_the_encoding_stay()
    {
        var bytes = new byte[] { 0xEF, 0xBB, 0xBF }.Concat("Title é\n=======\n\nOne  \n\nNext\n----\n\nNone\n"u8.ToArray()).ToArray();
        var path = Write("a.rst", bytes);
        SpecEngine.Apply(Plan(path, "SPEC302").Changes);

        Assert.Equal(bytes.Length - 2, File.ReadAllBytes(path).Length);
        Assert.Equal(bytes[..20], File.ReadAllBytes(path)[..20]);
    }

    [Fact]
    public void What_somebody_else_has_changed_meanwhile_is_not_written_over()
    {
        var path = Write("a.rst", Heading + "One  \n");
        var plan = Plan(path, "SPEC302");
        File.AppendAllText(path, "theirs\n");

        Assert.Equal(SpecErrorKind.SpecChangedOnDisk, Assert.Throws<SpecException>(() => SpecEngine.Apply(plan.Changes)).Kind);
        Assert.EndsWith("One  \ntheirs\n", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_chosen_rules_mend()
    {
        var path = Write("a.rst", Heading + "One  \n\nSome\u00a0text.\n");

        var plan = Plan(path, "SPEC305");
        Assert.Equal(["SPEC305"], plan.Result.Fixed.Select(diagnostic => diagnostic.RuleId));
        SpecEngine.Apply(plan.Changes);
        Assert.Equal(Heading + "One  \n\nSome text.\n", File.ReadAllText(path));
    }

    [Fact]
    public void What_no_rule_can_mend_is_left_and_said()
    {
        var path = Write("a.rst", "=====\nTitle\n=====\n\nProblem description\n===================\n\nText  \n");
        var result = Plan(path, "*").Result;

        Assert.Contains(result.Remaining, diagnostic => diagnostic.RuleId == "SPEC102");
        Assert.DoesNotContain(result.Fixed, diagnostic => diagnostic.RuleId == "SPEC102");
    }

    [Fact]
    public void The_diff_is_what_will_be_written()
    {
        var path = Write("a.rst", Heading + "One  \n");
        var diff = Plan(path, "SPEC302").Changes.Diff(new UnifiedDiff(), _ => "a.rst");

        Assert.Contains("\n-One  \n+One\n", diff, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Repairing_real_specs_twice_changes_nothing_the_second_time()
    {
        // A very short file may be one of the links that git writes as text.
        var sources = SharedData.Corpus(".rst").Concat(SharedData.Corpus(".md")).Where(path => new FileInfo(path).Length > 200);
        foreach (var source in sources.Where((_, index) => index % 7 == 0))
        {
            var path = Write($"specs/2026.2/approved/{Path.GetFileName(source)}", File.ReadAllBytes(source));
            var first = Plan(path, "*");
            SpecEngine.Apply(first.Changes);
            path = first.Result.Path;
            var second = Plan(path, "*");

            Assert.True(second.Changes.IsEmpty, $"{source}: {second.Changes.Diff(new UnifiedDiff(), _ => "x")}");
            File.Delete(path);
        }
    }

    private string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    private string Write(string name, byte[] bytes)
    {
        var path = folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static PlannedRepair Plan(string path, string rule)
    {
        var engine = new SpecEngine(() => new MarkdigReader(), () => new YamlDotNetReader());
        var inputs = new[] { Outcome<SpecInput>.Of(path, new SpecInput(path, IsNamed: true)) };
        var outcome = engine.PlanRepairs(inputs, new TestOptions { Rules = [rule] }, default).Single();
        return outcome.Value ?? throw outcome.Error!;
    }
}
