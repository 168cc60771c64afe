using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Editing;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Moves specs to where the repository keeps those of a status or a release, with every link to them.</summary>
[Cmdlet(
    VerbsCommon.Move, "Spec", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Spec))]
public sealed class MoveSpecCommand : SpecPathCommand
{
    private readonly List<Outcome<SpecInput>> found = [];

    /// <summary>Files and folders, wildcards allowed; with <see cref="Blueprint"/> a folder of the repository.</summary>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Blueprint)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath(ExpandsReleases = true)]
    public override string[]? Path { get; set; }

    /// <summary>What the specs are called: the names of their files, or the names or addresses of their blueprints.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.Blueprint, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string[] Blueprint { get; set; } = [];

    /// <summary>The status that the specs get; without it each keeps its own.</summary>
    [Parameter]
    [ValidateSet(nameof(SpecStatus.Implemented), nameof(SpecStatus.Approved), nameof(SpecStatus.Abandoned), nameof(SpecStatus.Backlog))]
    public SpecStatus Status { get; set; }

    /// <summary>The release that the specs get; without it each keeps its own.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string? Release { get; set; }

    /// <summary>Whether no redirects are added from the old places.</summary>
    [Parameter]
    public SwitchParameter NoRedirect { get; set; }

    /// <summary>Whether the moved specs are written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (Status == SpecStatus.Unknown && Release is null)
            Run(() => throw new SpecException(SpecErrorKind.ArgumentNotValid, "Say which status or which release the specs are to have: give -Status, -Release or both."));
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        var options = new MoveOptions { Status = Status == SpecStatus.Unknown ? null : Status, Release = Release, NoRedirect = NoRedirect };
        var moves = new List<PlannedMove>();
        WriteOutcomes(Engine.FindMoves(found, options, StopToken), moves.Add);
        var moving = moves.Where(move => move.IsMove).ToList();
        if (moving.Count > 0)
        {
            var changes = Plan(moving, options);
            var what = moving.Count == 1 ? $"Move {moving[0].Description}" : $"Move {moving.Count} specs";

            // The diff names them one by one; a question comes without it.
            var question = moving.Count == 1 ? what + "?" : string.Join("\n  ", moving.Select(move => move.Description).Prepend(what + "?"));
            if (changes is null || !ApplyChanges(changes, what, question))
                moves.RemoveAll(move => move.IsMove);
        }

        if (PassThru)
            WriteOutcomes(NewEngine().Read([.. moves.Select(move => new SpecInput(move.NewPath, IsNamed: true))], new ReadOptions(), StopToken), file => WriteObject(file.Spec));
    });

    private ChangeSet? Plan(List<PlannedMove> moves, MoveOptions options)
    {
        try
        {
            return Engine.PlanMoves(moves, options);
        }
        catch (SpecException error)
        {
            WriteError(error);
            return null;
        }
    }

    // All of them are one change, which is planned when the last one is known.
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs) => found.AddRange(inputs);

    private protected override IReadOnlyList<Outcome<SpecInput>> FindInputs()
    {
        if (ParameterSetName != ParameterSets.Blueprint)
            return base.FindInputs();
        var resolver = new PathResolver(this);
        return [.. (Path ?? ["."]).Select(resolver.ResolveLiteral).OfType<string>().Take(1).SelectMany(folder => Blueprint.Select(name => Engine.FindSpec(name, folder)))];
    }
}
