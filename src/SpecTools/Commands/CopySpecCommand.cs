using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Proposes specs again for another release.</summary>
[Cmdlet(VerbsCommon.Copy, "Spec", DefaultParameterSetName = ParameterSets.InputObject, SupportsShouldProcess = true)]
[OutputType(typeof(Spec))]
public sealed class CopySpecCommand : SpecPathCommand
{
    /// <inheritdoc/>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath(ExpandsReleases = true, TakesSpecs = true)]
    public override string[]? Path { get; set; }

    /// <inheritdoc/>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public override Spec[] InputObject { get; set; } = [];

    /// <summary>The release that the specs are proposed for: the first argument where they come from the pipeline.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.LiteralPath)]
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ParameterSets.Path)]
    [ValidateNotNullOrEmpty]
    [NotAPath]
    [ArgumentCompleter(typeof(ReleaseCompleter))]
    public string Release { get; set; } = "";

    /// <summary>The status that the copies get.</summary>
    [Parameter]
    [ValidateSet(nameof(SpecStatus.Implemented), nameof(SpecStatus.Approved), nameof(SpecStatus.Abandoned), nameof(SpecStatus.Backlog))]
    public SpecStatus Status { get; set; } = SpecStatus.Approved;

    /// <summary>What the row of the history says.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "Re-proposed";

    /// <summary>Whether a file that is there already is replaced.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var options = new CopyOptions { Release = Release, Status = Status, Description = Description, Force = Force };
        WriteOutcomes(Engine.PlanCopies(inputs, options, StopToken), plan =>
        {
            if (ApplyChanges(plan.Changes, $"Copy '{plan.Path}' to '{plan.NewPath}'", $"Copy '{plan.Path}' to '{plan.NewPath}'?"))
                WriteOutcomes(Engine.Read([new SpecInput(plan.NewPath, IsNamed: true)], new ReadOptions(), StopToken), file => WriteObject(file.Spec));
        });
    }
}
