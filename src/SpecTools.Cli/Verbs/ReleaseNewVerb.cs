using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec release new</c>: opens a release.</summary>
internal sealed class ReleaseNewVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument name = new("NAME", "The new release's name, as its folder is to be called.", ArgumentArity.ExactlyOne);
    private readonly Option<string?> from = CommonOptions.Text<string?>("--from", "RELEASE", "The release that it takes after. By default the newest.");
    private readonly Option<string?> codeName = CommonOptions.Text<string?>(
        "--code-name", "NAME", "The second name that indexes give the release: Hibiscus in '2026.2 Hibiscus'.");

    private readonly Option<string?> folder = CommonOptions.Text<string?>("--folder", "FOLDER", "A folder of the repository. By default the current one.");
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal ReleaseNewVerb(CliConsole console)
        : base(
            "spec release",
            "new",
            "Opens a release: makes all that the one before it has, and prints its folder.",
            "spec release new 2027.2",
            "spec release new 2027.2 --from 2027.1 --code-name Jacaranda --what-if")
    {
        this.console = console;
        Add(name);
        foreach (var option in new Option[] { from, codeName, folder, whatIf })
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new NewReleaseOptions
        {
            Name = parse.GetRequiredValue(name)[0],
            Folder = Path.GetFullPath(parse.GetValue(folder) ?? ".", console.CurrentFolder),
            From = parse.GetValue(from),
            CodeName = parse.GetValue(codeName),
        };
        var plan = session.Engine.PlanRelease(options);
        using (new Interruption())
            return session.Apply(plan.Changes, parse.GetValue(whatIf), session.Show(plan.Folder)) ? ExitCode.Done : ExitCode.Unusable;
    }
}
