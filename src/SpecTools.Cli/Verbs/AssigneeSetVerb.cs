using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec assignee set</c>: names those who work on specs.</summary>
internal sealed class AssigneeSetVerb : EditVerb
{
    private readonly Option<string[]> primary = CommonOptions.Names(
        "--primary", "PERSON", "Who leads the work, in place of those who did. May be repeated.");

    private readonly Option<string[]> contributors = CommonOptions.Names(
        "--contributor", "PERSON", "Who takes part in it, in place of those who did. May be repeated.");

    private readonly Option<string[]> added = CommonOptions.Names(
        "--add-contributor", "PERSON", "Who takes part in it beside the others. May be repeated.");

    private readonly Option<string[]> removed = CommonOptions.Names(
        "--remove-contributor", "PERSON", "Who takes part in it no longer: an id, a name or an e-mail address. May be repeated.");

    private readonly Option<bool> clear = new("--clear") { Description = "Name nobody whom no other option names." };

    internal AssigneeSetVerb(CliConsole console)
        : base(
            console,
            "spec assignee",
            "set",
            "Names those who work on specs, and prints the files that changed.",
            "spec assignee set awesome-thing.rst --primary jdoe --contributor asmith",
            "spec assignee set specs/2026.2/approved --remove-contributor jdoe --what-if")
    {
        foreach (var option in new Option[] { primary, contributors, added, removed, clear })
            Add(option);
        Validators.Add(result =>
        {
            if (!new Option[] { primary, contributors, added, removed, clear }.Any(option => result.GetResult(option) is { Implicit: false }))
                result.AddError("Say who works on the specs: --primary, --contributor, --add-contributor, --remove-contributor or --clear.");
        });
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) => new AssigneeEdit
    {
        Primary = Given(parse, primary),
        Contributors = Given(parse, contributors),
        AddContributors = parse.GetValue(added) ?? [],
        RemoveContributors = parse.GetValue(removed) ?? [],
        Clear = parse.GetValue(clear),
    };

    private static string[]? Given(ParseResult parse, Option<string[]> option) =>
        parse.GetResult(option) is { Implicit: false } ? parse.GetValue(option) : null;
}
