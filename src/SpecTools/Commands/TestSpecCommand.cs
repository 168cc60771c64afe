using System.Management.Automation;
using SpecTools.Completion;
using SpecTools.Operations;
using SpecTools.Paths;
using SpecTools.Rules;
using SpecTools.Templates;

namespace SpecTools.Commands;

/// <summary>Tests specs against their template and the rules.</summary>
[Cmdlet(VerbsDiagnostic.Test, "Spec", DefaultParameterSetName = ParameterSets.Path)]
[OutputType(typeof(SpecTestResult), typeof(bool))]
public sealed class TestSpecCommand : SpecPathCommand
{
    private TestOptions options = new();
    private bool hasTested;
    private bool hasFailed;

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

    /// <summary>The rules to apply, by identifier or name, wildcards allowed; without it all of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] Rule { get; set; } = [];

    /// <summary>The rules to leave out, by identifier or name, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RuleCompleter))]
    public string[] ExcludeRule { get; set; } = [];

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
        var resolver = new PathResolver(this);
        options = new TestOptions
        {
            Template = resolver.ResolveTemplate(Template),
            TemplateAsOf = TemplateAsOf,
            Preset = Preset,
            Rules = Rule,
            ExcludeRules = ExcludeRule,
            MinimumSeverity = MinimumSeverity,
            FailOn = FailOn,
            Baseline = Baseline is null ? null : resolver.ResolveLiteral(Baseline) ?? Baseline,
            ChangedSince = ChangedSince,
            ThrottleLimit = ThrottleLimit,
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
