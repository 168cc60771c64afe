using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec convert</c>: specs in the other format.</summary>
internal sealed class ConvertVerb : PathVerb
{
    private readonly Option<string> format = CommonOptions.Choice("--format", "The format to convert to.", "markdown", "rst");
    private readonly Option<bool> print = new("--print") { Description = "Print the text, and write no file." };
    private readonly Option<bool> force = new("--force") { Description = "Replace files that are there already." };
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal ConvertVerb(CliConsole console)
        : base(
            console,
            "spec",
            "convert",
            "Makes files of specs in the other format, beside them, and prints their paths.",
            "spec convert specs/2026.2/approved/awesome-thing.rst",
            "spec convert README.md --format rst --print",
            "spec convert specs --what-if")
    {
        Add(format);
        Add(print);
        Add(force);
        Add(whatIf);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        var read = ReadOptions(parse);
        var isPrinted = parse.GetValue(print);
        var options = new ConvertOptions
        {
            Format = parse.GetRequiredValue(format) == "rst" ? SpecFormat.Rst : SpecFormat.Markdown,
            Force = isPrinted || parse.GetValue(force),
            Template = read.Template,
            Preset = read.Preset,
        };
        var isTrial = parse.GetValue(whatIf);
        return session.ApplyAll(stop => session.Engine.PlanConversions(session.Inputs(Paths(parse)), options, stop), isTrial || isPrinted, Take) ?? session.End();

        void Take(PlannedConversion plan)
        {
            foreach (var note in plan.Notes)
                Console.WriteError($"{session.Show(plan.Path)}:{note.Line}: {note.Message}");
            if (isPrinted)
                Console.Text.Write(plan.Text);
            else
                session.Apply(plan.Changes, isTrial, session.Show(plan.NewPath));
        }
    }
}
