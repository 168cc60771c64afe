using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Editing;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec history add</c>: adds a row to the history of specs.</summary>
internal sealed class HistoryAddVerb : EditVerb
{
    private readonly Option<string?> release = CommonOptions.Text<string?>("--release", "NAME", "The release, as the table is to name it.");
    private readonly Option<string?> description = CommonOptions.Text<string?>("--description", "TEXT", "What became of the spec in that release.");

    internal HistoryAddVerb(CliConsole console)
        : base(
            console,
            "spec history",
            "add",
            "Adds a row to the history of specs, and prints the files that changed.",
            "spec history add awesome-thing.rst --release '2027.1 Indri' --description Re-proposed",
            "spec history add specs/2026.2/approved --release 2026.2 --description Introduced --what-if")
    {
        release.Required = true;
        description.Required = true;
        Add(release);
        Add(description);
    }

    private protected override SpecEdit MakeEdit(ParseResult parse) =>
        new HistoryAddition(parse.GetRequiredValue(release)!, parse.GetRequiredValue(description)!);
}
