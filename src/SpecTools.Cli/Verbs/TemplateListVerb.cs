using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec template list</c>: which templates there are to choose from.</summary>
internal sealed class TemplateListVerb : Verb
{
    private readonly CliConsole console;
    private readonly Option<string?> preset = CommonOptions.Preset();
    private readonly Option<bool> json = CommonOptions.Json("one object per template, with its sections");

    internal TemplateListVerb(CliConsole console)
        : base(
            "spec template",
            "list",
            "Lists the built-in templates, and the one that is in force in the current folder.",
            "spec template list",
            "spec template list --json | jq -r .name")
    {
        this.console = console;
        Add(preset);
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new ReadOptions { Preset = parse.GetValue(preset) };
        var outcomes = session.Engine.Templates([], console.CurrentFolder, options)
            .Prepend(session.Engine.TemplateInForce(console.CurrentFolder, options, default));
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(console.Bytes) : null;
        var isFirst = true;
        foreach (var template in session.Values(outcomes))
        {
            if (writer is null)
                WriteLine(session, template, isInForce: isFirst);
            else
                writer.Write(template);
            isFirst = false;
        }

        return session.End("template");
    }

    private void WriteLine(Session session, SpecTemplate template, bool isInForce)
    {
        var name = template.Path is { } path ? session.Show(path) : Printable.Line(template.Name);
        var sections = template.SectionCount == 1 ? "section" : "sections";
        console.Text.Write($"{name}: {template.SectionCount} {sections}{(template.IsBuiltIn ? ", built in" : "")}{(isInForce ? ", in force here" : "")}\n");
    }
}
