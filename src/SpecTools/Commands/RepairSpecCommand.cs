using System.Management.Automation;
using SpecTools.Formatting;
using SpecTools.Operations;

namespace SpecTools.Commands;

/// <summary>Mends what rules find in specs.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "Spec", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(SpecRepairResult))]
public sealed class RepairSpecCommand : SpecRuleCommand
{
    private TestOptions options = new();

    /// <summary>Whether what was mended and what is left is written, for each spec.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        options = RuleOptions();
    }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var outcomes = Engine.PlanRepairs(inputs, options, StopToken);
        WriteOutcomes(new WorkProgress(this, "Repairing specs").Follow(outcomes, inputs.Count), plan =>
        {
            if (!plan.Changes.IsEmpty && !Apply(plan))
                return;
            if (plan.Result.RefusedCount > 0)
                WriteVerbose($"Findings left in '{ViewText.Line(plan.Path)}': {plan.Result.RefusedCount}. To mend them would have brought others, or changed what the spec says.");
            if (PassThru)
                WriteObject(plan.Result);
        });
    }

    private bool Apply(PlannedRepair plan) => ApplyChanges(
        plan.Changes, $"Repair '{plan.Path}' (findings: {plan.Result.FixedCount})", $"Mend what was found in '{plan.Path}' (findings: {plan.Result.FixedCount})?");
}
