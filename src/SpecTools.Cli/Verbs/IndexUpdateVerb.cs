using System.CommandLine;
using SpecTools.Cli.Options;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec index update</c>: makes hand-written lists of specs true.</summary>
internal sealed class IndexUpdateVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument paths = new("PATH", "A folder, a spec or an index: what lists say of it is made true.", ArgumentArity.OneOrMore);
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal IndexUpdateVerb(CliConsole console)
        : base(
            "spec index",
            "update",
            "Makes hand-written lists of specs true, and prints the indexes that change.",
            "spec index update specs",
            "spec index update specs/2026.2 --what-if")
    {
        this.console = console;
        Add(paths);
        Add(whatIf);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var given = parse.GetRequiredValue(paths).Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, console.CurrentFolder)));
        var interrupted = session.ApplyAll(stop => session.Engine.PlanIndexUpdates(given, stop), parse.GetValue(whatIf), plan =>
            session.Apply(plan.Changes, parse.GetValue(whatIf), $"{session.Show(plan.Path)}: {plan.Result.Added.Count} added, {plan.Result.Removed.Count} removed"));
        return interrupted ?? session.EndOfEdits();
    }
}
