using System.Management.Automation;
using SpecTools.Editing;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>
/// A cmdlet that makes one edit in each of some specs. Edits are planned on all cores; asking and writing go one after
/// the other, in the order of the input.
/// </summary>
public abstract class SpecEditCommand : SpecPathCommand
{
    /// <summary>Whether each spec is written to the pipeline as it reads afterwards.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Makes the edit of one spec, from the parameters as they are bound now.</summary>
    /// <returns>The edit; a new one for each call.</returns>
    private protected abstract SpecEdit MakeEdit();

    /// <inheritdoc/>
    private protected sealed override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var plans = Engine.PlanEdits(inputs, MakeEdit, new EditOptions { ThrottleLimit = ThrottleLimit }, StopToken);
        WriteOutcomes(new WorkProgress(this, "Editing specs").Follow(plans, inputs.Count), plan => Apply(plan, PassThru));
    }
}
