using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Rules;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec repair</c>: mends what rules find.</summary>
internal sealed class RepairVerb : RulePathVerb
{
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal RepairVerb(CliConsole console)
        : base(
            console,
            "repair",
            "Mends what rules find in specs. Exits with 1 when a fix was refused.",
            "spec repair specs/2026.2 --what-if",
            "spec repair specs --rule SPEC302 --rule LineTooLong")
    {
        Add(whatIf);
    }

    protected override int Run(ParseResult parse)
    {
        var options = RuleOptions(parse);
        var session = new Session(Console);
        var isTrial = parse.GetValue(whatIf);
        var (mended, left, files, isRefused) = (0, 0, 0, false);
        var interrupted = session.ApplyAll(stop => session.Engine.PlanRepairs(session.Inputs(Paths(parse)), options, stop), isTrial, plan =>
        {
            isRefused |= plan.Result.RefusedCount > 0;
            var isMended = session.Apply(plan.Changes, isTrial, $"{session.Show(plan.Result.Path)}: {CountByRule(plan.Result.Fixed)}");
            mended += isMended ? plan.Result.FixedCount : 0;
            left += plan.Result.RemainingCount + (isMended ? 0 : plan.Result.FixedCount);
            files += plan.Changes.IsEmpty || !isMended ? 0 : 1;
        });

        if (session.ValueCount > 0)
            Console.WriteError($"{(isTrial ? "would mend" : "mended")} {Printable.Count(mended, "finding")} in {Printable.Count(files, "file")}; {Printable.Count(left, "finding")} left");
        return interrupted ?? session.End(!isRefused);
    }

    // "SPEC301 2, SPEC302 7"
    private static string CountByRule(SpecList<SpecDiagnostic> mended) => string.Join(
        ", ", mended.GroupBy(diagnostic => diagnostic.RuleId).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));
}
