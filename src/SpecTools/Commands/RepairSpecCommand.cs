using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Templates;

namespace SpecTools.Commands;

/// <summary>Mends what rules find in specs.</summary>
[Cmdlet(VerbsDiagnostic.Repair, "Spec", DefaultParameterSetName = ParameterSets.Path, SupportsShouldProcess = true)]
[OutputType(typeof(SpecRepairResult))]
public sealed class RepairSpecCommand : SpecPathCommand
{
    private RepairOptions options = new();

    /// <summary>The rules whose findings are mended, by identifier or name, wildcards allowed; without it all that can mend any.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Rule { get; set; } = [];

    /// <summary>The rules whose findings are left alone, by identifier or name, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>The template to hold all specs against: a file or the name of a built-in template.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(TemplateCompleter))]
    public string? Template { get; set; }

    /// <summary>
    /// Which version of the template counts: today's, or the one that was in force when the spec was first committed to git.
    /// </summary>
    [Parameter]
    public TemplateAsOf TemplateAsOf { get; set; }

    /// <summary>The preset to use instead of the configuration's.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(PresetCompleter))]
    public string? Preset { get; set; }

    /// <summary>Whether what was mended and what is left is written, for each spec.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        options = new RepairOptions
        {
            Template = new PathResolver(this).ResolveTemplate(Template),
            TemplateAsOf = TemplateAsOf,
            Preset = Preset,
            Rules = Rule,
            ExcludeRules = ExcludeRule,
            ThrottleLimit = ThrottleLimit,
        };
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
                WriteVerbose($"Left {plan.Result.RefusedCount} findings in '{plan.Path}': to mend them would have brought others, or changed what the spec says.");
            if (PassThru)
                WriteObject(plan.Result);
        });
    }

    private bool Apply(PlannedRepair plan) => ApplyChanges(
        plan.Changes, $"Repair '{plan.Path}', {plan.Result.FixedCount} findings", $"Mend {plan.Result.FixedCount} findings in '{plan.Path}'?");
}
