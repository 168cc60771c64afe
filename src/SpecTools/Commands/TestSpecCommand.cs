using System.Management.Automation;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Rules;

namespace SpecTools.Commands;

/// <summary>Tests specs against their template and the rules.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecTestResult), typeof(bool))]
public sealed class TestSpecCommand : SpecRuleCommand
{
    private TestOptions options = new();
    private bool hasTested;
    private bool hasFailed;

    /// <summary>A baseline, whose findings are known and not reported.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Baseline { get; set; }

    /// <summary>A commit, branch or tag of git: only findings on lines that changed since are reported.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ChangedSince { get; set; }

    /// <summary>The least severity that is reported.</summary>
    [Parameter]
    public SpecSeverity MinimumSeverity { get; set; } = SpecSeverity.Information;

    /// <summary>The least severity that fails a spec.</summary>
    [Parameter]
    public SpecSeverity FailOn { get; set; } = SpecSeverity.Error;

    /// <summary>Whether one Boolean is written for all specs together.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        options = RuleOptions() with
        {
            MinimumSeverity = MinimumSeverity,
            FailOn = FailOn,
            Baseline = Baseline is null ? null : new PathResolver(this).ResolveLiteral(Baseline) ?? Baseline,
            ChangedSince = ChangedSince,
        };
    }

    /// <inheritdoc/>
    private protected override void Process(IReadOnlyList<Outcome<SpecInput>> inputs)
    {
        var outcomes = Engine.Test(inputs, options, StopToken).Select(outcome =>
        {
            // That a spec has not changed is as good as a test.
            hasTested |= outcome.IsUnchanged;
            return outcome;
        });
        WriteOutcomes(new WorkProgress(this, "Testing specs").Follow(outcomes, inputs.Count), result =>
        {
            hasTested = true;
            hasFailed |= !result.Passed;
            if (!Quiet)
                WriteObject(result);
        });
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (Quiet)
            WriteObject(hasTested && !hasFailed && !HasErrors);
    }
}
