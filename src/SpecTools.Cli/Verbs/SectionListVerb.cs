using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec section list</c>: which sections the specs have.</summary>
internal sealed class SectionListVerb : PathVerb
{
    private readonly Option<bool> json = CommonOptions.Json("one object per section");

    internal SectionListVerb(CliConsole console)
        : base(
            console,
            "spec section",
            "list",
            "Lists the sections of specs in the order of the text: path:line: the section's path.",
            "spec section list specs/2026.2/approved/awesome-thing.rst",
            "spec section list specs --json | jq -r 'select(.isEmpty) | .path + \": \" + .title'")
    {
        Add(json);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(Console.Bytes) : null;
        foreach (var file in Read(session, parse))
        {
            foreach (var section in file.Spec.AllSections())
            {
                if (writer is null)
                    WriteLine(session, section);
                else
                    writer.Write(section, withText: false);
            }

            Console.Text.Flush();
        }

        return session.End();
    }

    private void WriteLine(Session session, SpecSection section)
    {
        var remark = section.IsNone ? " (none)" : section.IsEmpty ? " (empty)" : "";
        Console.Text.Write($"{session.Show(section.Path)}:{section.Line}: {Printable.Line(section.SectionPath)}{remark}\n");
    }
}
