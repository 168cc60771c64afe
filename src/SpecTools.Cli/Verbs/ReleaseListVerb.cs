using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Reports;
using SpecTools.Repositories;
using SpecTools.Text;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec release list</c>: which releases a repository has, and how many specs they have.</summary>
internal sealed class ReleaseListVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument folders = new(
        "FOLDER", "A repository, or any folder in it. By default the current one.", ArgumentArity.ZeroOrMore);

    private readonly Option<string[]> names = CommonOptions.Names(
        "--name", "NAME", "Only this release; * and ? are wildcards. May be repeated.");

    private readonly Option<bool> json = CommonOptions.Json("one object per release");

    internal ReleaseListVerb(CliConsole console)
        : base(
            "spec release",
            "list",
            "Lists the releases of a repository, oldest first: the name and how many specs there are.",
            "spec release list",
            "spec release list nova-specs --name '202?.*'",
            "spec release list --json | jq -r 'select(.approvedCount > 0).name'")
    {
        this.console = console;
        Add(folders);
        Add(names);
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        using var writer = parse.GetValue(json) ? new JsonLinesWriter(console.Bytes) : null;
        string[] given = parse.GetValue(folders) is { Length: > 0 } some ? some : ["."];
        var outcomes = given.SelectMany(folder =>
            session.Engine.Releases(Path.GetFullPath(folder, console.CurrentFolder), parse.GetValue(names) ?? []));
        foreach (var release in session.Values(outcomes))
        {
            if (writer is null)
                WriteLine(release);
            else
                writer.Write(release);
        }

        return session.End("release");
    }

    private void WriteLine(SpecRelease release)
    {
        var specs = release.SpecCount == 1 ? "spec" : "specs";
        console.Text.Write(
            $"{Printable.Line(release.Name.Name)}: {release.SpecCount} {specs}, {release.ApprovedCount} approved, {release.ImplementedCount} implemented\n");
    }
}
