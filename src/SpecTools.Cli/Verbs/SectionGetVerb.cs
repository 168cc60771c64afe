using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Specs;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec section get</c>: what sections say.</summary>
internal sealed class SectionGetVerb : PathVerb
{
    private readonly Option<string[]> titles = new("--title")
    {
        Description = "The title of the section, or its path with slashes; * and ? are wildcards. May be repeated.",
        HelpName = "TITLE",
        Required = true,
    };

    private readonly Option<bool> json = CommonOptions.Json("one object per section, with its text");

    internal SectionGetVerb(CliConsole console)
        : base(
            console,
            "spec section",
            "get",
            "Prints the text of sections as it is written. Exits with 1 when no spec has such a section.",
            "spec section get awesome-thing.rst --title 'Work items'",
            "spec section get specs --title '*/Security impact' --json")
    {
        Add(titles);
        Add(json);
    }

    protected override int Run(ParseResult parse)
    {
        var session = new Session(Console);
        var filter = new SectionFilter(parse.GetRequiredValue(titles));
        var files = Read(session, parse);
        var found = parse.GetValue(json) ? WriteJson(files, filter) : WriteText(session, files, filter, IsOneFile(parse));
        if (!found && session.ValueCount > 0)
            Console.WriteError("no section of that title found");
        return session.End(found);
    }

    private bool WriteJson(IEnumerable<SpecFile> files, SectionFilter filter)
    {
        var found = false;
        using var writer = new JsonLinesWriter(Console.Bytes);
        foreach (var file in files)
        {
            foreach (var section in filter.Select(file.Spec))
            {
                found = true;
                writer.Write(section, withText: true);
            }
        }

        return found;
    }

    private bool WriteText(Session session, IEnumerable<SpecFile> files, SectionFilter filter, bool isOneFile)
    {
        var found = false;
        foreach (var file in files)
        {
            var sections = filter.Select(file.Spec).ToList();
            foreach (var section in sections)
            {
                // What stands alone needs no heading, and can be passed on as it is.
                if (!isOneFile || sections.Count > 1)
                    WriteHeading(session, section, isFirst: !found);
                found = true;
                if (section.Body.Length > 0)
                    Console.Text.Write($"{section.Body}\n");
            }

            Console.Text.Flush();
        }

        return found;
    }

    private void WriteHeading(Session session, SpecSection section, bool isFirst)
    {
        if (!isFirst)
            Console.Text.Write('\n');
        Console.Text.Write($"==> {session.Show(section.Path)}:{section.Line}: {Printable.Line(section.SectionPath)} <==\n");
    }
}
