using SpecTools.Adapters;
using SpecTools.Operations;
using SpecTools.Tests.Operations;

namespace SpecTools.Tests.Rules;

/// <summary>Repairs a spec in a repository of its own, through the engine, which holds each fix to its promise.</summary>
internal sealed record FixTester
{
    public string Name { get; init; } = "good-thing.rst";

    public string? Template { get; init; }

    public string Configuration { get; init; } = "{}";

    /// <summary>The text after one rule has mended what it can. To do so twice is to do it once.</summary>
    public string Repair(string rule, string text)
    {
        using var repository = new TemporaryRepository();
        repository.Write("spectools.json", Configuration);
        if (Template is not null)
            repository.Write("specs/template.rst", Template);
        var path = repository.Write("specs/" + Name, text);
        var repaired = Run(path, rule);
        Assert.Equal(repaired, Run(path, rule));
        return repaired;
    }

    internal static SpecEngine Engine() => new(() => new MarkdigReader(), () => new YamlDotNetReader());

    private static string Run(string path, string rule)
    {
        var engine = Engine();
        foreach (var plan in engine.PlanRepairs(engine.Expand([path], "/"), new TestOptions { Rules = [rule] }, default))
            SpecEngine.Apply((plan.Value ?? throw plan.Error!).Changes);
        return File.ReadAllText(path);
    }
}
