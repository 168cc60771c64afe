using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Makes the hand-written lists of indexes true.</summary>
[Cmdlet(VerbsData.Update, "SpecIndex", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(SpecIndexChange))]
public sealed class UpdateSpecIndexCommand : SpecFolderCommand
{
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
        WriteOutcomes(Engine.PlanIndexUpdates(Places(), StopToken), plan =>
        {
            var what = $"Update '{plan.Path}' (entries added: {plan.Result.Added.Count}, removed: {plan.Result.Removed.Count})";
            if (!plan.Changes.IsEmpty && ApplyChanges(plan.Changes, what, what + "?") && PassThru)
                WriteObject(plan.Result);
        });
    });

    private protected override IEnumerable<string> Places() =>
        ParameterSetName == ParameterSets.InputObject ? InputObject.Select(spec => spec.Path) : base.Places();
}
