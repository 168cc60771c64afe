using System.CommandLine;
using SpecTools.Adapters;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec new</c>: makes a spec.</summary>
internal sealed class NewVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument name = new(
        "NAME", "The spec's name: its file's without the ending, and by default the blueprint's.", ArgumentArity.ExactlyOne);

    private readonly Option<string?> title = CommonOptions.Text<string?>(
        "--title", "TITLE", "The title. By default made from the name.");

    private readonly Option<string[]> assignees = CommonOptions.Names(
        "--assignee", "PERSON", "The primary assignee. May be repeated.");

    private readonly Option<string[]> contributors = CommonOptions.Names(
        "--contributor", "PERSON", "Another contributor. May be repeated.");

    private readonly Option<string?> blueprint = CommonOptions.Text<string?>(
        "--blueprint-url", "URL", "The address of the blueprint. By default made from the template's example.");

    private readonly Option<string?> folder = CommonOptions.Text<string?>(
        "--folder", "FOLDER", "The folder to make it in. By default the current folder.");

    private readonly Option<string?> release = CommonOptions.Text<string?>(
        "--release", "RELEASE", "Make it for this release, in its folder for new specs, which is found from the folder.");

    private readonly Option<string?> template = CommonOptions.Text<string?>(
        "--template", "TEMPLATE", "The template: a path or a built-in name. By default the one in force in the folder.");

    private readonly Option<string?> preset = CommonOptions.Preset();
    private readonly Option<bool> minimal = new("--minimal") { Description = "Write None into each section instead of the template's guidance." };
    private readonly Option<bool> force = new("--force") { Description = "Replace a file of that name." };
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal NewVerb(CliConsole console)
        : base(
            "spec",
            "new",
            "Makes a spec from its template and prints its path.",
            "spec new awesome-thing --title 'Awesome thing' --assignee jdoe",
            "spec new awesome-thing --release 2026.2 --minimal --what-if")
    {
        this.console = console;
        Add(name);
        foreach (var option in new Option[] { title, assignees, contributors, blueprint, folder, release, template, preset, minimal, force, whatIf })
            Add(option);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new NewSpecOptions
        {
            Name = parse.GetRequiredValue(name)[0],
            Folder = Path.GetFullPath(parse.GetValue(folder) ?? ".", console.CurrentFolder),
            Release = parse.GetValue(release),
            Title = parse.GetValue(title),
            BlueprintUrl = parse.GetValue(blueprint),
            Assignees = parse.GetValue(assignees) ?? [],
            Contributors = parse.GetValue(contributors) ?? [],
            Minimal = parse.GetValue(minimal),
            Template = console.TemplatePath(parse.GetValue(template)),
            Preset = parse.GetValue(preset),
            Force = parse.GetValue(force),
        };
        var planned = session.Engine.PlanNew(options);
        if (parse.GetValue(whatIf))
        {
            console.Text.Write(planned.Changes.Diff(new UnifiedDiff(), session.NameInDiff));
            return ExitCode.Done;
        }

        using (new Interruption())
            session.Engine.CreateNew(planned, options);
        console.Text.Write($"{session.Show(planned.Path)}\n");
        return ExitCode.Done;
    }
}
