using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Makes the hand-written lists of indexes true.</summary>
[Cmdlet(VerbsData.Update, "SpecIndex", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SpecIndexChange))]
public sealed class UpdateSpecIndexCommand : SpecCommand
{
    /// <summary>Folders, specs and indexes, wildcards allowed. Without any it is the current folder.</summary>
    [Parameter(Position = 0, ParameterSetName = ParameterSets.Path, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [SpecPath]
    public string[] Path { get; set; } = ["."];

    /// <summary>Folders, specs and indexes whose names are taken as they are.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ParameterSets.LiteralPath, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Specs that the indexes of their folders are to list.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ParameterSets.InputObject, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Spec[] InputObject { get; set; } = [];

    /// <summary>Whether what changed is written, for each index.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var paths = ParameterSetName == ParameterSets.InputObject
            ? InputObject.Select(spec => spec.Path)
            : new PathResolver(this).ResolveFiles(ParameterSetName, Path, LiteralPath);
        WriteOutcomes(Engine.PlanIndexUpdates(paths, StopToken), plan =>
        {
            var what = $"Update '{plan.Path}', {plan.Result.Added.Count} entries more and {plan.Result.Removed.Count} less";
            if (!plan.Changes.IsEmpty && ApplyChanges(plan.Changes, what, what + "?") && PassThru)
                WriteObject(plan.Result);
        });
    });
}
