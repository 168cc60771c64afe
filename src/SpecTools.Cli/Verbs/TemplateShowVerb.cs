using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Reports;
using SpecTools.Templates;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec template show</c>: which sections a template has.</summary>
internal sealed class TemplateShowVerb : Verb
{
    private const string Indent = "  ";
    private const string Remark = "(optional)";

    private readonly CliConsole console;
    private readonly PathsArgument paths = new(
        "PATH", "A spec, or a folder for new specs. By default the current folder.", ArgumentArity.ZeroOrMore);

    private readonly Option<string[]> names = CommonOptions.Names(
        "--name", "TEMPLATE", "This template instead: a path or a built-in name; * and ? are wildcards. May be repeated.");

    private readonly Option<string> asOf = CommonOptions.TemplateAsOf();
    private readonly Option<string?> preset = CommonOptions.Preset();
    private readonly Option<bool> json = CommonOptions.Json("one object per template, with what it tells authors to write");

    internal TemplateShowVerb(CliConsole console)
        : base(
            "spec template",
            "show",
            "Shows the template in force and its sections; each template once.",
            "spec template show",
            "spec template show specs/2026.2/approved/awesome-thing.rst --template-as-of added",
            "spec template show --name openstack --json | jq -r '.sections[].path'")
    {
        this.console = console;
        Add(paths);
        foreach (var option in new Option[] { names, asOf, preset, json })
            Add(option);
        SetAction(Run);
    }

    internal override string? UsageError(ParseResult parse) => base.UsageError(parse)
        ?? (parse.GetValue(paths) is { Length: > 0 } && parse.GetValue(names) is { Length: > 0 }
            ? "--name shows a template by its name; it goes with no PATH."
            : null);

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(console.Bytes) : null;
        foreach (var template in session.Values(Find(session, parse)))
        {
            if (writer is null)
                Write(session, template, isFirst: session.ValueCount == 1);
            else
                writer.Write(template);
        }

        return session.End("template");
    }

    private IEnumerable<Outcome<SpecTemplate>> Find(Session session, ParseResult parse)
    {
        var options = new ReadOptions
        {
            Preset = parse.GetValue(preset),
            TemplateAsOf = Enum.Parse<TemplateAsOf>(parse.GetRequiredValue(asOf), ignoreCase: true),
        };
        if (parse.GetValue(names) is { Length: > 0 } given)
            return session.Engine.Templates([.. given.Select(name => console.TemplatePath(name)!)], console.CurrentFolder, options with { TemplateAsOf = default });
        string[] places = parse.GetValue(paths) is { Length: > 0 } some ? some : ["."];
        return places.Select(path => session.Engine.TemplateInForce(Path.GetFullPath(path, console.CurrentFolder), options, default));
    }

    private void Write(Session session, SpecTemplate template, bool isFirst)
    {
        if (!isFirst)
            console.Text.Write('\n');
        console.Text.Write($"{(template.IsBuiltIn ? Printable.Line(template.Name) : session.Show(template.Name))}:\n");
        foreach (var section in template.AllSections())
        {
            for (var i = 0; i < section.Level; i++)
                console.Text.Write(Indent);
            console.Text.Write($"{Printable.Line(section.Title)}{(section.IsOptional && !section.Title.EndsWith(Remark, StringComparison.OrdinalIgnoreCase) ? $" {Remark}" : "")}\n");
        }

        console.Text.Flush();
    }
}
