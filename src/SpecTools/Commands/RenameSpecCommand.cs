using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Specs;

namespace SpecTools.Commands;

/// <summary>Renames the file of a spec, with every link to it.</summary>
[Cmdlet(
    VerbsCommon.Rename, "Spec", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Spec))]
public sealed class RenameSpecCommand : SpecPathCommand
{
    /// <summary>The new name, with the file's ending or without one.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public string NewName { get; set; } = "";

    /// <summary>Whether no redirect is added from the old name.</summary>
    [Parameter]
    public SwitchParameter NoRedirect { get; set; }

    /// <summary>Whether the renamed spec is written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var options = new RenameOptions { NewName = NewName, NoRedirect = NoRedirect };
        WriteOutcomes(Engine.PlanRenames(inputs, options, StopToken), plan =>
        {
            if (!plan.Changes.IsEmpty && !ApplyChanges(plan.Changes, $"Rename '{plan.Path}' to '{plan.NewPath}'", $"Rename '{plan.Path}' to '{plan.NewPath}'?"))
                return;
            if (PassThru)
                WriteOutcomes(Engine.Read([new SpecInput(plan.NewPath, IsNamed: true)], new ReadOptions(), StopToken), file => WriteObject(file.Spec));
        });
    }
}
