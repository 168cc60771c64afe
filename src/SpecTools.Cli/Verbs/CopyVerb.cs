using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec copy</c>: proposes specs again for another release.</summary>
internal sealed class CopyVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument paths = new();
    private readonly Option<string> release = CommonOptions.Text<string>("--release", "RELEASE", "The release that the specs are proposed for.");
    private readonly Option<string> status = CommonOptions.Choice(
        "--status", "The status that the copies get.", "approved", "implemented", "abandoned", "backlog");

    private readonly Option<string> description = CommonOptions.Text<string>("--description", "TEXT", "What the row of the history says. By default Re-proposed.");
    private readonly Option<bool> force = new("--force") { Description = "Replace a file that is there already." };
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal CopyVerb(CliConsole console)
        : base(
            "spec",
            "copy",
            "Proposes specs again for another release, after its template, and prints the paths of the copies.",
            "spec copy specs/2026.2/approved/awesome-thing.rst --release 2027.1",
            "spec copy specs/backlog/approved/awesome-thing.rst --release 2027.1 --description Approved --what-if")
    {
        this.console = console;
        release.Required = true;
        CommonOptions.ForbidBlank(release);
        CommonOptions.ForbidBlank(description);
        Add(paths);
        foreach (var option in new Option[] { release, status, description, force, whatIf })
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new CopyOptions
        {
            Release = parse.GetRequiredValue(release),
            Status = Enum.Parse<SpecStatus>(parse.GetRequiredValue(status), ignoreCase: true),
            Force = parse.GetValue(force),
        };
        if (parse.GetValue(description) is { } text)
            options = options with { Description = text };
        return session.ApplyAll(
            stop => session.Engine.PlanCopies(session.Inputs(parse.GetRequiredValue(paths)), options, stop),
            parse.GetValue(whatIf),
            plan => session.Apply(plan.Changes, parse.GetValue(whatIf), session.Show(plan.NewPath))) ?? session.End();
    }
}
