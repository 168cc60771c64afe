using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec get</c>: what the specs are.</summary>
internal sealed class GetVerb : PathVerb
{
    private readonly Option<bool> json = CommonOptions.Json("one object per spec");

    internal GetVerb(CliConsole console)
        : base(
            console,
            "spec",
            "get",
            "Shows specs: one line each, or as JSON with everything that was read.",
            "spec get specs/2026.2/approved",
            "spec get specs --json | jq -r 'select(.blueprint == null).path'")
    {
        Add(json);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        if (parse.GetValue(json))
        {
            foreach (var line in Read(session, parse, file => JsonLinesWriter.LineOf(file.Spec)))
                Console.Bytes.Write(line);
        }
        else
        {
            foreach (var file in Read(session, parse))
                WriteLine(session, file.Spec);
        }

        return session.End();
    }

    private void WriteLine(Session session, Spec spec)
    {
        Console.Text.Write($"{session.Show(spec.Path)}: {Printable.Line(spec.Title ?? "(no title)")}");
        if (spec.Release is not null)
            Console.Text.Write($" ({Printable.Line(spec.Release.Name)}, {spec.Status})");
        else if (spec.Status != SpecStatus.Unknown)
            Console.Text.Write($" ({spec.Status})");
        Console.Text.Write('\n');
        Console.Text.Flush();
    }
}
