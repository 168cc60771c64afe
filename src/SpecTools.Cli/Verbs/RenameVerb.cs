using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec rename</c>: renames a spec's file, with every link to it.</summary>
internal sealed class RenameVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument path = new("PATH", "The spec's file.", ArgumentArity.ExactlyOne);
    private readonly PathsArgument newName = new("NEWNAME", "The new name, with the file's ending or without one.", ArgumentArity.ExactlyOne);
    private readonly Option<bool> noRedirect = new("--no-redirect") { Description = "Add no redirect from the old name, whatever the configuration says." };
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal RenameVerb(CliConsole console)
        : base(
            "spec",
            "rename",
            "Renames a spec's file, mends every link to it, and prints its new path.",
            "spec rename specs/2026.2/approved/old-name.rst new-name",
            "spec rename specs/2026.2/approved/old-name.rst new-name --no-redirect --what-if")
    {
        this.console = console;
        Add(path);
        Add(newName);
        Add(noRedirect);
        Add(whatIf);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new RenameOptions { NewName = parse.GetRequiredValue(newName)[0], NoRedirect = parse.GetValue(noRedirect) };
        var input = new SpecInput(Path.GetFullPath(parse.GetRequiredValue(path)[0], console.CurrentFolder), IsNamed: true);
        return session.ApplyAll(
            stop => session.Engine.PlanRenames([Outcome<SpecInput>.Of(input.Path, input)], options, stop),
            parse.GetValue(whatIf),
            plan => session.Apply(plan.Changes, parse.GetValue(whatIf), session.Show(plan.NewPath))) ?? session.End();
    }
}
