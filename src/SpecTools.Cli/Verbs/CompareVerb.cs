using System.CommandLine;
using SpecTools.Adapters;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec compare</c>: two specs, or two versions of one, beside each other.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument paths = new("PATH", "The earlier spec and the later one; one alone with --revision or --release.", ArgumentArity.OneOrMore);
    private readonly Option<string?> revision = CommonOptions.Text<string?>("--revision", "REV", "Compare with what the file was in this commit, branch or tag.");
    private readonly Option<string?> release = CommonOptions.Text<string?>("--release", "RELEASE", "Compare with the spec of the same name in this release.");
    private readonly Option<bool> sections = new("--sections") { Description = "Print the sections that differ instead of the lines." };
    private readonly Option<bool> json = CommonOptions.Json("one object, with the sections and the diff");

    internal CompareVerb(CliConsole console)
        : base(
            "spec",
            "compare",
            "Compares two specs by line or by section. Exits with 1 when they differ.",
            "spec compare specs/2026.1/approved/awesome-thing.rst specs/2026.2/approved/awesome-thing.rst",
            "spec compare specs/2026.2/approved/awesome-thing.rst --revision HEAD~1 --sections")
    {
        this.console = console;
        Add(paths);
        foreach (var option in new Option[] { revision, release, sections, json })
            Add(option);
        SetAction(Run);
    }

    internal override string? UsageError(ParseResult parse)
    {
        var given = (parse.GetValue(revision) is null ? 0 : 1) + (parse.GetValue(release) is null ? 0 : 1);
        var wanted = given == 0 ? 2 : 1;
        return base.UsageError(parse)
            ?? (given > 1 ? "--revision and --release cannot go together." : null)
            ?? (parse.GetValue(paths)?.Length == wanted ? null : $"compare takes {(wanted == 2 ? "two specs, or one with --revision or --release" : "one spec with --revision or --release")}.");
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var comparison = Compare(session, parse);
        if (parse.GetValue(json))
        {
            using var writer = new JsonLinesWriter(console.Bytes);
            writer.Write(comparison);
        }
        else if (parse.GetValue(sections))
        {
            foreach (var section in comparison.Sections)
                console.Text.Write($"{session.Show(section.Change == SectionChange.Removed ? comparison.ReferencePath : comparison.Path)}:{section.Line}: {section.Change.ToString().ToLowerInvariant()} {Printable.Line(section.SectionPath)}\n");
        }
        else
        {
            console.Text.Write(comparison.Diff);
        }

        return comparison.AreEqual ? ExitCode.Done : ExitCode.NotPassed;
    }

    private SpecComparison Compare(Session session, ParseResult parse)
    {
        var files = parse.GetRequiredValue(paths).Select(path => Path.GetFullPath(path, console.CurrentFolder)).ToArray();
        var differ = new UnifiedDiff();
        if (parse.GetValue(revision) is { } commit)
            return session.Engine.CompareRevision(files[0], commit, differ, session.NameInDiff, default);
        return parse.GetValue(release) is { } name
            ? session.Engine.CompareRelease(files[0], name, differ, session.NameInDiff)
            : session.Engine.Compare(files[0], files[1], differ, session.NameInDiff);
    }
}
