using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec assignee get</c>: who works on the specs.</summary>
internal sealed class AssigneeGetVerb : PathVerb
{
    private const string All = "all";

    private readonly Option<string> role = CommonOptions.Choice(
        "--role", "Whose names are written: those of primary assignees, of contributors, or of all.", All, "primary", "contributor");

    private readonly Option<bool> json = CommonOptions.Json("one object per person");

    internal AssigneeGetVerb(CliConsole console)
        : base(
            console,
            "spec assignee",
            "get",
            "Lists who works on specs: path:line: role: the person.",
            "spec assignee get specs/2026.2/approved/awesome-thing.rst",
            "spec assignee get specs --role primary --json | jq -r '.id // .name // .email' | sort | uniq -c")
    {
        Add(role);
        Add(json);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        var named = parse.GetRequiredValue(role);
        SpecPersonRole? wanted = named.Equals(All, StringComparison.OrdinalIgnoreCase) ? null : Enum.Parse<SpecPersonRole>(named, ignoreCase: true);
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(Console.Bytes) : null;
        foreach (var file in Read(session, parse))
        {
            foreach (var assignee in file.Spec.Assignees(wanted))
            {
                if (writer is null)
                    WriteLine(session, assignee);
                else
                    writer.Write(assignee);
            }

            Console.Text.Flush();
        }

        return session.End();
    }

    private void WriteLine(Session session, SpecAssignee assignee)
    {
        var role = assignee.Role == SpecPersonRole.Primary ? "primary" : "contributor";
        Console.Text.Write($"{session.Show(assignee.Path)}:{assignee.Line ?? 1}: {role}: {Printable.Line(assignee.FullText)}\n");
    }
}
