using System.CommandLine;
using SpecTools.Cli.Options;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Cli.Verbs;

/// <summary><c>spec move</c>: moves specs to another status or release, with every link to them.</summary>
internal sealed class MoveVerb : Verb
{
    private readonly CliConsole console;
    private readonly PathsArgument paths = new();
    private readonly Option<string> status = CommonOptions.OptionalChoice(
        "--status", "The status that the specs get. By default each keeps its own.", "implemented", "approved", "abandoned", "backlog");

    private readonly Option<string?> release = CommonOptions.Text<string?>("--release", "RELEASE", "The release that the specs get. By default each keeps its own.");
    private readonly Option<bool> noRedirect = new("--no-redirect") { Description = "Add no redirects from the old places, whatever the configuration says." };
    private readonly Option<bool> whatIf = CommonOptions.WhatIf();

    internal MoveVerb(CliConsole console)
        : base(
            "spec",
            "move",
            "Moves specs to where those of a status or a release are kept, mends every link, and prints their new paths.",
            "spec move specs/2026.2/approved/awesome-thing.rst --status implemented",
            "spec move specs/backlog/approved/awesome-thing.rst --status approved --release 2027.1 --what-if")
    {
        this.console = console;
        Add(paths);
        foreach (var option in new Option[] { status, release, noRedirect, whatIf })
            Add(option);
        SetAction(Run);
    }

    /// <inheritdoc/>
    internal override string? UsageError(ParseResult parse) => base.UsageError(parse)
        ?? (parse.GetValue(status) is null && string.IsNullOrEmpty(parse.GetValue(release)) ? "'move' needs --status, --release or both." : null);

    private int Run(ParseResult parse)
    {
        var session = new Session(console);
        var options = new MoveOptions
        {
            Status = parse.GetValue(status) is { } word ? Enum.Parse<SpecStatus>(word, ignoreCase: true) : null,
            Release = parse.GetValue(release),
            NoRedirect = parse.GetValue(noRedirect),
        };
        using var interruption = new Interruption();
        var moves = session.Values(session.Engine.FindMoves(session.Inputs(parse.GetRequiredValue(paths)), options, interruption.Token)).ToList();
        var changes = session.Engine.PlanMoves(moves, options);
        session.Apply(changes, parse.GetValue(whatIf), string.Join('\n', moves.Where(move => move.IsMove).Select(move => session.Show(move.NewPath))));
        return session.End();
    }
}
